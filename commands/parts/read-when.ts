import { WEEKDAY_NAMES } from '../../src/core/dates/names.ts';
import { parseTimeOfDay } from '../../src/core/dates/time-of-day.ts';
import { NATIONS } from '../../src/core/dates/working-days.ts';
import { UserError } from '../../src/core/errors.ts';
import type { Subscription } from '../../src/core/ports/subscriptions.ts';
import { NATION_NAMES } from './subscription-text.ts';

/** Monday, on which a week begins that nobody chose a day for. */
const MONDAY = 1;
const NONE = new Set(['off', 'none', 'no', 'never']);
/** `every Monday`, `on Mondays`, `Monday` */
const weekdayPattern = /^(?:every |on |each )?([a-z]{3,9}day)s?$/u;
/** `weekends and bank holidays of Scotland`, `weekends, scotland` */
const bankHolidays = /bank holidays?/u;
/** Between `england and wales`. */
const blanks = /\s+/gu;

/** A time of day in London. Throws `UserError`, also for the hour in which the clocks change. */
export function readReminderTime(text: string): string {
  const time = parseTimeOfDay(text);
  if (time === null)
    throw new UserError(
      'bad-time',
      `“${text}” is not a time of day.`,
      'For example: /nec-admin remind on time:18:30',
    );
  // Between 1 and 2am one hour is missing in spring and one comes twice in autumn.
  if (time.startsWith('01:'))
    throw new UserError(
      'bad-time',
      'Reminders cannot be set between 1am and 2am, because the clocks change then.',
      'Choose another hour, such as 9am.',
    );
  return time;
}

/** "off", "daily", "weekly", "Monday", "every Monday". Throws `UserError`. */
export function readDigest(text: string): Subscription['digest'] {
  const typed = text.trim().toLowerCase();
  if (NONE.has(typed)) return null;
  if (typed === 'daily' || typed === 'every day') return { every: 'day' };
  if (typed === 'weekly') return { every: 'week', weekday: MONDAY };
  const name = weekdayPattern.exec(typed)?.[1];
  const weekday = WEEKDAY_NAMES.findIndex((each) => each.toLowerCase() === name);
  if (weekday === -1)
    throw new UserError(
      'bad-digest',
      `“${text}” does not say when a list should come.`,
      'It can be: off, daily, or a day of the week such as Monday.',
    );
  return { every: 'week', weekday };
}

/** "none", "weekends", "scotland", "weekends and the bank holidays of Scotland": bank holidays never without weekends. Throws `UserError`. */
export function readQuiet(text: string): Subscription['quiet'] {
  const typed = text.trim().toLowerCase();
  if (NONE.has(typed)) return { weekends: false, nation: null };
  if (typed === 'weekends' || typed === 'weekend') return { weekends: true, nation: null };
  const nation = NATIONS.find(
    (each) => typed.replace(blanks, '-').includes(each) || typed.includes(NATION_NAMES[each].toLowerCase()),
  );
  if (nation !== undefined) return { weekends: true, nation };
  throw new UserError(
    'bad-quiet',
    bankHolidays.test(typed)
      ? `“${text}” does not say whose bank holidays.`
      : `“${text}” does not say which days are quiet.`,
    `It can be: none, weekends, or the nation whose bank holidays are quiet too: ${NATIONS.join(', ')}.`,
  );
}
