import { addDays, type IsoDay, isIsoDay, weekdayOf } from '../../core/dates/days.ts';
import { firstDay } from '../../core/dates/edtf.ts';
import { easterSunday, nthWeekday } from './moveable.ts';
import { longDay, WEEKDAY_NAMES } from './say.ts';
import { toEdtf } from './to-edtf.ts';
import type { Point, When } from './when.ts';
import { resolveYear, type YearHints } from './year.ts';

export type Resolved = { edtf: string; certain: 'stated' | 'weekday' | 'inferred'; rule: string };

/** `now` is the day of writing (publication, else meeting); `previous` the date before it in the text; `seen` every single day before it. */
export type ResolveContext = YearHints & { now: IsoDay; previous: string | null; seen: readonly IsoDay[] };

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
      return resolveWeek(when.from, context);
    case 'weekday':
      return resolveWeekday(when.weekday, when.week, context);
    case 'loose-day':
      return resolveLooseDay(when.day, when.weekday, context);
    case 'nth-weekday':
    case 'easter':
      return resolveMoveable(when, context);
    case 'weekend':
      return resolveWeekend(when.week, context);
    case 'offset':
      return resolveOffset(when, context);
    case 'until':
      return resolveUntil(when.end, context);
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
  return start >= end ? null : { edtf: `${start}/${end}`, certain: first.certain, rule: first.rule };
}

const isLater = (a: Point, b: Point): boolean =>
  (a.month ?? 0) > (b.month ?? 0) || (a.month === b.month && (a.day ?? 0) > (b.day ?? 0));

function resolveWeek(from: Point, context: ResolveContext): Resolved | null {
  const first = resolveYear(from, context);
  if (first === null) return null;
  const day = toEdtf(first.point);
  return {
    edtf: `${day}/${addDays(day, 6)}`,
    certain: first.certain,
    rule: `${first.rule}; the seven days from it`,
  };
}

function resolveWeekday(
  weekday: number,
  week: 'this' | 'next' | 'last' | null,
  context: ResolveContext,
): Resolved {
  const past = week === 'last' || (week === null && context.tense === 'past');
  const back = (weekdayOf(context.now) - weekday + 7) % 7;
  const on = (weekday - weekdayOf(context.now) + 7) % 7;
  const monday = addDays(context.now, -((weekdayOf(context.now) + 6) % 7));
  const inNextWeek = addDays(monday, 7 + ((weekday + 6) % 7));
  const day = past
    ? addDays(context.now, -back)
    : week === 'next'
      ? inNextWeek
      : addDays(context.now, on === 0 ? 7 : on);
  const side = past ? 'the last' : week === 'next' ? 'next week’s' : 'the coming';
  return {
    edtf: day,
    certain: 'inferred',
    rule: `worked out: ${side} ${WEEKDAY_NAMES[weekday]} counted from ${longDay(context.now)}`,
  };
}

/** "the 27th", "Mon 18th": a day that was named before, else the first fitting day in the months of writing and of the date before. */
function resolveLooseDay(day: number, weekday: number | null, context: ResolveContext): Resolved | null {
  const number = `-${String(day).padStart(2, '0')}`;
  const named = context.seen.findLast(
    (seen) => seen.endsWith(number) && (weekday === null || weekdayOf(seen) === weekday),
  );
  if (named !== undefined)
    return { edtf: named, certain: 'inferred', rule: `the same day as ${longDay(named)}, named before` };
  const past = context.tense === 'past' ? -1 : 1;
  const days = [0, past, -past]
    .map((step) => `${monthFrom(context.now, step)}${number}`)
    .filter((candidate) => isIsoDay(candidate) && (weekday === null || weekdayOf(candidate) === weekday));
  const [found] = weekday === null ? days.filter((candidate) => candidate > context.now === past > 0) : days;
  if (found === undefined) return null;
  const why = weekday === null ? 'the tense' : `the weekday ${WEEKDAY_NAMES[weekday]}`;
  return {
    edtf: found,
    certain: weekday === null ? 'inferred' : 'weekday',
    rule: `month and year from ${why}, counted from ${longDay(context.now)}`,
  };
}

function monthFrom(day: IsoDay, step: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + step;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The turn of this year or the next that the tense asks for; with no tense the first that is still to come. */
function resolveMoveable(
  when: Extract<When, { type: 'nth-weekday' | 'easter' }>,
  context: ResolveContext,
): Resolved | null {
  const dayIn = (year: number): IsoDay | null =>
    when.type === 'easter' ? easterSunday(year) : nthWeekday(year, when.month, when.nth, when.weekday);
  if (when.year !== null) {
    const day = dayIn(when.year);
    return day === null ? null : { edtf: day, certain: 'stated', rule: 'year stated, day from the calendar' };
  }
  const now = Number(context.meeting.slice(0, 4));
  const days = [now - 1, now, now + 1].flatMap((year) => dayIn(year) ?? []);
  const past = context.lead !== 'future' && (context.lead === 'past' || context.tense === 'past');
  const day = past
    ? days.findLast((each) => each <= context.meeting)
    : days.find((each) => each > context.meeting);
  const side = past ? 'the last before' : 'the next after';
  const rule = `day from the calendar, year worked out: ${side} the meeting of ${longDay(context.meeting)}`;
  return day === undefined ? null : { edtf: day, certain: 'inferred', rule };
}

function resolveWeekend(week: 'this' | 'next', context: ResolveContext): Resolved {
  const toSaturday = (6 - weekdayOf(context.now) + 7) % 7;
  const saturday = addDays(context.now, toSaturday + (week === 'next' ? 7 : 0));
  const rule = `worked out: ${week} weekend counted from ${longDay(context.now)}`;
  return { edtf: `${saturday}/${addDays(saturday, 1)}`, certain: 'inferred', rule };
}

function resolveOffset(when: Extract<When, { type: 'offset' }>, context: ResolveContext): Resolved {
  const anchor =
    when.from === 'previous' && context.previous !== null ? firstDay(context.previous) : context.now;
  const rule = `worked out: counted from ${longDay(anchor)}`;
  const days = when.unit === 'week' ? 7 * when.amount : when.amount;
  if (when.unit === 'year')
    return { edtf: String(Number(anchor.slice(0, 4)) + when.amount), certain: 'inferred', rule };
  if (when.unit === 'month') return { edtf: monthFrom(anchor, when.amount), certain: 'inferred', rule };
  return { edtf: addDays(anchor, days), certain: 'inferred', rule };
}

function resolveUntil(
  end: 'year' | 'month' | 'new-year' | 'within-month',
  context: ResolveContext,
): Resolved {
  const year = context.meeting.slice(0, 4);
  const rule = `worked out from the meeting of ${longDay(context.meeting)}`;
  const edtf = {
    year: `${year}-12-31`,
    month: context.now.slice(0, 7),
    'new-year': `${context.meeting}/${year}-12-31`,
    'within-month': `${context.meeting}/${addDays(context.meeting, 30)}~`,
  }[end];
  return { edtf, certain: 'inferred', rule };
}
