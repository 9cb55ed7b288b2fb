import { addDays, daysInMonth, type IsoDay, isIsoDay, weekdayOf } from '../dates/days.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../dates/names.ts';

/** The first and the last of some days, both included. */
export interface Days {
  readonly first: IsoDay;
  readonly last: IsoDay;
}

/** `January`, `Jan`, `Sept` */
const month = `(?:${MONTH_NAMES.map((name) => `${name}|${name.slice(0, 3)}`).join('|')}|Sept)\\.?`;
/** `Friday`, `Fri` */
const weekday = `(?:${WEEKDAY_NAMES.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})`;
/** `9`, `9th` */
const dayOfMonth = '\\d{1,2}(?:st|nd|rd|th)?(?!\\d)';
const year = '(?:19|20)\\d{2}(?!\\d)';

/** One day in words, as a piece of a larger pattern: `9 May`, `Friday 9th of May 2026`, `May 9`, `2026-05-09`, `9/5/2026`, `tomorrow`, `next Friday`. */
export const DAY = [
  `(?:${weekday},? )?(?:the )?${dayOfMonth}(?: of)? ${month}(?:,? ${year})?`,
  `${month} ${dayOfMonth}(?:,? ${year})?`,
  '\\d{4}-\\d{2}-\\d{2}',
  '\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}',
  'today|tomorrow|yesterday',
  `(?:(?:this|next|last) )?${weekday}`,
].join('|');

/** A week, month or year in words, as a piece of a larger pattern: `next month`, `July`, `July 2023`, `last July`, `2012`. */
export const PERIOD = [
  '(?:this|next|last|the coming) (?:week|month|year)',
  `(?:(?:this|next|last) )?${month}(?: ${year})?`,
  year,
].join('|');

/** `Friday 9th of May 2026` */
const dayFirst = new RegExp(
  `^(?:(${weekday}),? )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${month})(?:,? (${year}))?$`,
  'iu',
);
/** `May 9, 2026` */
const monthFirst = new RegExp(`^(${month}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (${year}))?$`, 'iu');
/** `9/5/2026`, `9.5.2026`: the day comes first, as in Britain. */
const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/u;
/** `next Friday` */
const namedWeekday = new RegExp(`^(?:(this|next|last) )?(${weekday})$`, 'iu');
/** `next month` */
const turning = /^(this|next|last|the coming) (week|month|year)$/iu;
/** `last July`, `July 2023` */
const namedMonth = new RegExp(`^(?:(this|next|last) )?(${month})(?: (${year}))?$`, 'iu');
/** `2012` */
const bareYear = /^\d{4}$/u;

const WEEK = 7;
/** Within so many years even 29 February comes. */
const YEARS_TRIED = 9;

/** Years outside these are slips: nobody asks of them, and the days beside them are in no calendar. */
const FIRST_YEAR = '1900';
const LAST_YEAR = '2099';

/**
 * The day that words matching `DAY` mean, read on `today`: one without its year is the next to come, or the last gone by when `past`. "Next
 * Friday" is the Friday of next week; weeks begin on Monday. Null for what is not in the calendar of 1900 to 2099, or whose weekday
 * contradicts it.
 */
export function readSpokenDay(words: string, today: IsoDay, past: boolean): IsoDay | null {
  const text = words.toLowerCase();
  if (isIsoDay(text)) return isInReach(text) ? text : null;
  if (text === 'today') return today;
  if (text === 'tomorrow') return addDays(today, 1);
  if (text === 'yesterday') return addDays(today, -1);
  const [, which, name] = namedWeekday.exec(text) ?? [];
  if (name !== undefined) return readWeekday(which, indexOf(WEEKDAY_NAMES, name), today, past);
  const [, day = '', ofMonth = '', ofYear = ''] = slashed.exec(text) ?? [];
  if (ofYear !== '') {
    const found = toDay(Number(ofYear), Number(ofMonth), Number(day));
    return found !== null && isInReach(found) ? found : null;
  }
  return readNamedDay(text, today, past);
}

/** The days that words matching `PERIOD` mean, read on `today`; null for none. A month without its year is chosen as a day is. */
export function readPeriod(words: string, today: IsoDay, past: boolean): Days | null {
  const text = words.toLowerCase();
  const [, which, unit] = turning.exec(text) ?? [];
  if (which !== undefined && unit !== undefined) return turned(unit, offsetOf(which), today);
  if (bareYear.test(text)) return yearOf(Number(text));
  const [, near, name, inYear] = namedMonth.exec(text) ?? [];
  if (name === undefined) return null;
  const number = indexOf(MONTH_NAMES, name) + 1;
  if (inYear !== undefined) return monthOf(Number(inYear), number);
  return nearestMonth(number, near, today, past);
}

/** The same day so many months later, or the last of that month when it is shorter. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [inYear, number] = [Math.floor(at / 12), (at % 12) + 1];
  const last = daysInMonth(inYear, number);
  return toDay(inYear, number, Math.min(Number(day.slice(8)), last)) ?? day;
}

function isInReach(day: IsoDay): boolean {
  const inYear = day.slice(0, 4);
  return inYear >= FIRST_YEAR && inYear <= LAST_YEAR;
}

function readNamedDay(text: string, today: IsoDay, past: boolean): IsoDay | null {
  const [, named, dayA, monthA, yearA] = dayFirst.exec(text) ?? [];
  const [, monthB, dayB, yearB] = monthFirst.exec(text) ?? [];
  const [day, name, inYear] = [dayA ?? dayB, monthA ?? monthB, yearA ?? yearB];
  if (day === undefined || name === undefined) return null;
  const number = indexOf(MONTH_NAMES, name) + 1;
  const found =
    inYear === undefined
      ? nearestDay(number, Number(day), today, past)
      : toDay(Number(inYear), number, Number(day));
  if (found === null || named === undefined) return found;
  return weekdayOf(found) === indexOf(WEEKDAY_NAMES, named) ? found : null;
}

function nearestDay(number: number, day: number, today: IsoDay, past: boolean): IsoDay | null {
  const thisYear = Number(today.slice(0, 4));
  for (let step = 0; step < YEARS_TRIED; step += 1) {
    const found = toDay(thisYear + (past ? -step : step), number, day);
    if (found !== null && (past ? found <= today : found >= today)) return found;
  }
  return null;
}

function readWeekday(which: string | undefined, index: number, today: IsoDay, past: boolean): IsoDay {
  const monday = mondayOf(today);
  const inThisWeek = addDays(monday, (index + WEEK - 1) % WEEK);
  if (which === 'this') return inThisWeek;
  if (which === 'next') return addDays(inThisWeek, WEEK);
  if (which === 'last' || past) return inThisWeek < today ? inThisWeek : addDays(inThisWeek, -WEEK);
  return inThisWeek >= today ? inThisWeek : addDays(inThisWeek, WEEK);
}

function turned(unit: string, offset: number, today: IsoDay): Days {
  if (unit === 'week') {
    const first = addDays(mondayOf(today), WEEK * offset);
    return { first, last: addDays(first, WEEK - 1) };
  }
  if (unit === 'year') return yearOf(Number(today.slice(0, 4)) + offset);
  const inMonth = addMonths(`${today.slice(0, 7)}-01`, offset);
  return monthOf(Number(inMonth.slice(0, 4)), Number(inMonth.slice(5, 7)));
}

function nearestMonth(number: number, near: string | undefined, today: IsoDay, past: boolean): Days {
  const thisYear = Number(today.slice(0, 4));
  const now = today.slice(0, 7);
  const here = monthOf(thisYear, number);
  const at = here.first.slice(0, 7);
  if (near === 'this') return here;
  if (near === 'last' || past) {
    const isGone = near === 'last' ? at < now : at <= now;
    return isGone ? here : monthOf(thisYear - 1, number);
  }
  const isAhead = near === 'next' ? at > now : at >= now;
  return isAhead ? here : monthOf(thisYear + 1, number);
}

function monthOf(inYear: number, number: number): Days {
  const start = `${String(inYear).padStart(4, '0')}-${String(number).padStart(2, '0')}`;
  return { first: `${start}-01`, last: `${start}-${daysInMonth(inYear, number)}` };
}

function yearOf(number: number): Days {
  return { first: `${number}-01-01`, last: `${number}-12-31` };
}

function mondayOf(day: IsoDay): IsoDay {
  return addDays(day, -((weekdayOf(day) + WEEK - 1) % WEEK));
}

function offsetOf(which: string): number {
  if (which === 'this') return 0;
  return which === 'last' ? -1 : 1;
}

/** By the first three letters, which no two names share. */
function indexOf(names: readonly string[], name: string): number {
  return names.findIndex((known) => known.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase());
}

function toDay(inYear: number, number: number, day: number): IsoDay | null {
  const text = [
    String(inYear).padStart(4, '0'),
    String(number).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
  return isIsoDay(text) ? text : null;
}
