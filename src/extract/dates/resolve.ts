import { addDays, type IsoDay, isIsoDay, weekdayOf } from '../../core/dates/days.ts';
import { firstDay, lastDay } from '../../core/dates/edtf.ts';
import {
  resolveBankHoliday,
  resolveCalendarWeek,
  resolveDayOfMonth,
  resolveLooseDay,
  resolveOffset,
  resolveSameTime,
  resolveUntil,
  resolveWeekend,
} from './count-from.ts';
import type { EventTable } from './event-table.ts';
import { easterSunday, nthWeekday } from './moveable.ts';
import { resolveEvent } from './resolve-event.ts';
import { resolveWeekday } from './resolve-weekday.ts';
import { longDay } from './say.ts';
import { toEdtf } from './to-edtf.ts';
import { dayPoint, type Point, type When } from './when.ts';
import { resolveYear, type YearHints } from './year.ts';

export type Resolved = { edtf: string; certain: 'stated' | 'weekday' | 'inferred'; rule: string };

/**
 * `previous` is the date before it in the text; `seen` every single day before it; `rowMonth` the month, with its year if said, that a line above gives to the rows below.
 */
export type ResolveContext = YearHints & {
  previous: string | null;
  /** The date before it in the same block. */
  near: string | null;
  /** The last range of days before it in the same block. */
  range: string | null;
  /** It is the day of "a meeting on Tuesday", not one still to come. */
  atMeeting: boolean;
  /** It stands within a few lines of the date before. */
  isRow: boolean;
  /** For a bare day: the month of the day it is listed with, "the 5th and Sunday 7th". */
  linkedMonth: string | null;
  /** The date before it is of an event: what has to be done by a day comes before it. */
  afterEvent: boolean;
  /** "meets on Tuesday", with no "by" or "next": in the news of a Tuesday that is the same day. */
  onDay: boolean;
  /** "the Wednesday": one that the reader is taken to know. */
  named: boolean;
  /** The single day before it in the same block. */
  nearDay: IsoDay | null;
  seen: readonly IsoDay[];
  rowMonth: { month: number; year: number | null } | null;
  events: EventTable;
};

/** The date words as an EDTF value with the reason in words; null when they cannot be a real date. */
export function resolve(when: When, context: ResolveContext): Resolved | null {
  switch (when.type) {
    case 'point': {
      const dated = resolveYear(when.point, context);
      return dated && { edtf: toEdtf(dated.point), certain: dated.certain, rule: dated.rule };
    }
    case 'interval':
      return resolveInterval(when.from, when.to, context);
    case 'week':
      return resolveWeek(when, context);
    case 'weekday':
      return resolveWeekday(when, context);
    case 'day-of-month':
      return resolveDayOfMonth(when, context);
    case 'loose-day':
      return resolveLooseDay(when.day, when.weekday, context);
    case 'nth-weekday':
    case 'easter':
    case 'nth-weekend':
      return resolveMoveable(when, context);
    case 'weekend':
      return resolveWeekend(when.week, context);
    case 'offset':
      return resolveOffset(when, context);
    case 'same-time':
      return resolveSameTime(when, context);
    case 'until':
      return resolveUntil(when.end, context);
    case 'calendar-week':
      return resolveCalendarWeek(when, context);
    case 'bank-holiday':
      return resolveBankHoliday(when.weekday, context);
    case 'month-day':
      return resolveMonthDay(when, context);
    case 'from-now':
      return resolveFromNow(when, context);
    case 'between':
      return resolveBetween(when, context);
    case 'event':
      return resolveEvent(when, context);
  }
}

function resolveInterval(from: Point, to: Point, context: ResolveContext): Resolved | null {
  const shift = isLater(from, to) ? 1 : 0;
  const known = from.year ?? (to.year === null ? null : to.year - shift);
  const first = resolveYear({ ...from, year: known }, context);
  if (first?.point.year == null) return null;
  const year = to.year ?? first.point.year + shift;
  const last = resolveYear({ ...to, year }, context);
  if (last === null) return null;
  const [start, end] = [toEdtf(first.point), toEdtf(last.point)];
  if (start >= end) return null;
  const lint = lintOf(last.rule);
  const rule = lint === null || first.rule.includes(lint) ? first.rule : `${first.rule}; ${lint}`;
  return { edtf: `${start}/${end}`, certain: first.certain, rule };
}

/** What a rule says of a weekday that does not fit its day. */
const lintOf = (rule: string): string | null => LINT.exec(rule)?.[0] ?? null;
const LINT = /the report says .{3,60}$/u;

const isLater = (a: Point, b: Point): boolean =>
  (a.month ?? 0) > (b.month ?? 0) || (a.month === b.month && (a.day ?? 0) > (b.day ?? 0));

function resolveWeek(
  { from, ending, days }: Extract<When, { type: 'week' }>,
  context: ResolveContext,
): Resolved | null {
  const first = resolveYear(from, context);
  if (first === null) return null;
  const named = toEdtf(first.point);
  const day = ending ? addDays(named, 1 - days) : named;
  return {
    edtf: `${day}/${addDays(day, days - 1)}`,
    certain: first.certain,
    rule: `${first.rule}; the ${days === 2 ? 'two' : 'seven'} days ${ending ? 'to' : 'from'} it`,
  };
}

const SATURDAY = 6;

/** The turn of this year or the next that the tense asks for; with no tense the first that is still to come. */
function resolveMoveable(
  when: Extract<When, { type: 'nth-weekday' | 'nth-weekend' | 'easter' }>,
  context: ResolveContext,
): Resolved | null {
  const dayIn = (year: number): IsoDay | null => {
    if (when.type === 'easter') return addDays(easterSunday(year), when.days);
    return nthWeekday(year, when.month, when.nth, when.type === 'nth-weekend' ? SATURDAY : when.weekday);
  };
  const toValue = (day: IsoDay): string => (when.type === 'nth-weekend' ? `${day}/${addDays(day, 1)}` : day);
  if (when.year !== null) {
    const day = dayIn(when.year);
    return day === null
      ? null
      : { edtf: toValue(day), certain: 'stated', rule: 'year stated, day from the calendar' };
  }
  const now = Number(context.meeting.slice(0, 4));
  const days = [now - 1, now, now + 1].flatMap((year) => dayIn(year) ?? []);
  const past = context.lead !== 'future' && (context.lead === 'past' || context.tense === 'past');
  const day = past
    ? days.findLast((each) => each <= context.meeting)
    : days.find((each) => each > context.meeting);
  const side = past ? 'the last before' : 'the next after';
  const rule = `day from the calendar, year worked out: ${side} the meeting of ${longDay(context.meeting)}`;
  return day === undefined ? null : { edtf: toValue(day), certain: 'inferred', rule };
}

/** "w/c 18 September", then "Monday 18: …": the month of the date before, where the weekday fits. */
function monthBefore(
  { day, weekday }: Extract<When, { type: 'month-day' }>,
  { previous, isRow }: ResolveContext,
): { month: number; year: number } | null {
  if (!isRow || weekday === null || previous === null) return null;
  const [year, month] = [Number(previous.slice(0, 4)), Number(previous.slice(5, 7))];
  const value = toEdtf(dayPoint(day, month, year));
  return isIsoDay(value) && weekdayOf(value) === weekday ? { month, year } : null;
}

/** "12th: nominations open" under the line "January 2023". */
function resolveMonthDay(
  when: Extract<When, { type: 'month-day' }>,
  context: ResolveContext,
): Resolved | null {
  const above = context.rowMonth ?? monthBefore(when, context);
  if (above === null) return null;
  const { month, year } = above;
  const dated = resolveYear(dayPoint(when.day, month, year, when.weekday), context);
  if (dated === null) return null;
  return {
    edtf: toEdtf(dated.point),
    certain: dated.certain,
    rule: `${dated.rule}; month from the line above`,
  };
}

/** Feasts bound a time only roughly. */
const ROUGH = new Set<When['type']>(['easter', 'point']);

/** "between Easter and polling day": the first side alone where the days of the second are not known. */
function resolveBetween(
  { from, to }: Extract<When, { type: 'between' }>,
  context: ResolveContext,
): Resolved | null {
  const ahead: ResolveContext = { ...context, cue: context.tense === 'past' ? context.cue : 'next' };
  const first = from === 'now' ? null : resolve(from, ahead);
  const last = resolve(to, ahead);
  const mark = (when: When): string => (ROUGH.has(when.type) ? '~' : '');
  if (last === null) return first && from !== 'now' ? { ...first, edtf: `${first.edtf}${mark(from)}` } : null;
  const start = from === 'now' || first === null ? context.meeting : first.edtf;
  if (firstDay(start) >= firstDay(last.edtf)) return null;
  const startMark = from === 'now' ? '' : mark(from);
  return {
    edtf: `${start}${startMark}/${last.edtf}${mark(to)}`,
    certain: 'inferred',
    rule:
      first === null
        ? `from ${longDay(context.meeting)} on; ${last.rule}`
        : `${first.rule}; to: ${last.rule}`,
  };
}

function resolveFromNow(
  { to, start }: Extract<When, { type: 'from-now' }>,
  context: ResolveContext,
): Resolved | null {
  const dated = resolveYear(to, { ...context, cue: 'next' });
  if (dated === null) return null;
  const end = lastDay(toEdtf(dated.point));
  if (!isIsoDay(end) || end <= context.meeting) return null;
  // "From now" is the meeting's; "from tomorrow" is the writer's.
  const from = start === null ? context.meeting : addDays(context.now, start);
  if (from >= end) return null;
  return { edtf: `${from}/${end}`, certain: 'inferred', rule: `from ${longDay(from)} on; ${dated.rule}` };
}
