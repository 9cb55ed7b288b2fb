import { addDays, type IsoDay, weekdayOf } from '../../core/dates/days.ts';
import { firstDay, lastDay } from '../../core/dates/edtf.ts';
import { WEEKDAY_NAMES } from '../../core/dates/names.ts';
import type { ResolveContext, Resolved } from './resolve.ts';
import { longDay } from './say.ts';
import { mondayOf, onFrom } from './weekdays.ts';
import type { When } from './when.ts';

type Weekday = Extract<When, { type: 'weekday' }>;
type Week = Weekday['week'];

const WEEK = 7;

/** A weekday alone: one that was named or is the meeting's, else the last one in the past, else the coming one, in the week that is named. */
export function resolveWeekday({ weekday, week, weeksOn = 0 }: Weekday, context: ResolveContext): Resolved {
  if (weeksOn > 0) return weeksAfter(weekday, weeksOn, context);
  const known = week === null ? knownDay(weekday, context) : null;
  const [day, why] = known ?? countedDay(weekday, week, context);
  return { edtf: day, certain: 'inferred', rule: `worked out: ${why}` };
}

/** "the Wednesday" after "25 to 28 September", "at a meeting on Tuesday" in a report of it. */
function knownDay(
  weekday: number,
  { named, range, atMeeting, meeting, now }: ResolveContext,
): [IsoDay, string] | null {
  const inside = named ? dayInside(range, weekday) : null;
  if (inside !== null) return [inside, `the ${WEEKDAY_NAMES[weekday]} among the days named before`];
  const isMeeting = atMeeting && weekdayOf(meeting) === weekday && addDays(meeting, WEEK) > now;
  return isMeeting ? [meeting, `the ${WEEKDAY_NAMES[weekday]} of the meeting itself`] : null;
}

function countedDay(weekday: number, week: Week, context: ResolveContext): [IsoDay, string] {
  const { now, previous, tense } = context;
  const name = WEEKDAY_NAMES[weekday];
  if (week === 'following' && previous !== null) {
    const from = firstDay(previous);
    return [onFrom(addDays(from, 1), weekday), `the first ${name} after ${longDay(from)}`];
  }
  if (week === 'last' || (week === null && tense === 'past')) return lastOne(weekday, context);
  if (week === 'next') {
    const day = addDays(mondayOf(now), WEEK + ((weekday + 6) % WEEK));
    return [day, `next week’s ${name} counted from ${longDay(now)}`];
  }
  const isToday = week === null && tense === 'future' && context.onDay;
  const coming = onFrom(isToday ? now : addDays(now, 1), weekday);
  return [coming, `the coming ${name} counted from ${longDay(now)}`];
}

/** "a week on Friday", "Friday fortnight": so many weeks after the coming one. */
function weeksAfter(weekday: number, weeks: number, { now }: ResolveContext): Resolved {
  const name = WEEKDAY_NAMES[weekday];
  const more = weeks === 1 ? 'a week' : `${weeks} weeks`;
  return {
    edtf: addDays(onFrom(addDays(now, 1), weekday), weeks * WEEK),
    certain: 'inferred',
    rule: `worked out: the coming ${name} and ${more} on counted from ${longDay(now)}`,
  };
}

/** The last one up to the day of writing; "the Tuesday", told of as past, is the one before the meeting. */
function lastOne(weekday: number, { named, meeting, now }: ResolveContext): [IsoDay, string] {
  const from = named ? addDays(meeting, -1) : now;
  const day = addDays(from, -((weekdayOf(from) - weekday + WEEK) % WEEK));
  return [day, `the last ${WEEKDAY_NAMES[weekday]} counted from ${longDay(from)}`];
}

/** The day of that name in a range of at most a week. */
function dayInside(range: string | null, weekday: number): IsoDay | null {
  if (range === null) return null;
  const day = onFrom(firstDay(range), weekday);
  return day <= lastDay(range) && addDays(firstDay(range), WEEK) > lastDay(range) ? day : null;
}
