import { addDays, daysBetween, type IsoDay, isIsoDay, weekdayOf } from '../../core/dates/days.ts';
import { firstDay, lastDay } from '../../core/dates/edtf.ts';
import { WEEKDAY_NAMES } from '../../core/dates/names.ts';
import type { ResolveContext, Resolved } from './resolve.ts';
import { longDay } from './say.ts';
import { mondayOf, onFrom } from './weekdays.ts';
import type { When } from './when.ts';

/** "the 27th", "Mon 18th": a day that was named before, else the first fitting day in the months of writing and of the date before. */
export function resolveLooseDay(
  day: number,
  weekday: number | null,
  context: ResolveContext,
): Resolved | null {
  const number = `-${String(day).padStart(2, '0')}`;
  const { linkedMonth, nearDay } = context;
  const linked = linkedMonth === null ? '' : `${linkedMonth}${number}`;
  if (isIsoDay(linked) && linked > context.meeting)
    return { edtf: linked, certain: 'inferred', rule: 'month and year from the day it is listed with' };
  const inMonth = `${weekday === null ? context.near : ''}${number}`;
  if (isIsoDay(inMonth) && inMonth > context.now)
    return { edtf: inMonth, certain: 'inferred', rule: 'month and year from the month named before' };
  const named = context.seen.findLast(
    (seen) =>
      seen.endsWith(number) &&
      (weekday === null || weekdayOf(seen) === weekday) &&
      (weekday !== null || nearDay === null || Math.abs(daysBetween(seen, nearDay)) <= SAME_DAY_REACH),
  );
  if (named !== undefined)
    return { edtf: named, certain: 'inferred', rule: `the same day as ${longDay(named)}, named before` };
  const after = weekday === null ? dayAfter(number, context) : null;
  if (after !== null) return after;
  const past = context.tense === 'past' ? -1 : 1;
  const near = weekday === null ? [] : nearMonths(context);
  const days = [...near, ...[0, past, -past].map((step) => monthFrom(context.now, step))]
    .map((month) => `${month}${number}`)
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

/** A day without month is one named before only where that lies so near to what is being told. */
const SAME_DAY_REACH = 45;

/** The months of the date before it in the same block, its first before its last: "25-28 September, with a rally on Saturday 24th". */
function nearMonths({ near }: ResolveContext): string[] {
  if (near === null || near.length < 'yyyy-mm'.length || !isIsoDay(firstDay(near))) return [];
  return [firstDay(near), lastDay(near)].map((day) => day.slice(0, 'yyyy-mm'.length));
}

/** "on 7 March … the 13th": the month goes on from the day before it. */
function dayAfter(
  number: string,
  { nearDay, tense, lead, meeting, afterEvent }: ResolveContext,
): Resolved | null {
  if (nearDay === null) return null;
  const before = `${monthFrom(nearDay, 0)}${number}`;
  if (lead === 'future' && afterEvent && isIsoDay(before) && before < nearDay && before > meeting)
    return {
      edtf: before,
      certain: 'inferred',
      rule: `month and year from ${longDay(nearDay)}, which it leads up to`,
    };
  const months = tense === 'past' ? [0] : [0, 1];
  const day = months
    .map((step) => `${monthFrom(nearDay, step)}${number}`)
    .find((each) => isIsoDay(each) && each > nearDay);
  if (day === undefined) return null;
  return { edtf: day, certain: 'inferred', rule: `month and year from ${longDay(nearDay)}, said before` };
}

/** "the 19th of next month", "the 7th of that month". */
export function resolveDayOfMonth(
  { day, months, of }: Extract<When, { type: 'day-of-month' }>,
  { now, previous }: ResolveContext,
): Resolved | null {
  const from = of === 'previous' && previous !== null ? firstDay(previous) : now;
  const edtf = `${monthFrom(from, months)}-${String(day).padStart(2, '0')}`;
  return isIsoDay(edtf)
    ? { edtf, certain: 'inferred', rule: `month and year counted from ${longDay(from)}` }
    : null;
}

function monthFrom(day: IsoDay, step: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + step;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Saturday and Sunday of the last, this or the next week. */
export function resolveWeekend(week: 'this' | 'next' | 'last', { now, tense }: ResolveContext): Resolved {
  const saturday = onFrom(now, 6);
  const which = week === 'this' && tense === 'past' ? 'last' : week;
  const first = addDays(saturday, { this: 0, next: 7, last: -7 }[which]);
  const rule = `worked out: ${which} weekend counted from ${longDay(now)}`;
  return { edtf: `${first}/${addDays(first, 1)}`, certain: 'inferred', rule };
}

/** So many days, weeks, months or years from the day of writing or from the date before. */
export function resolveOffset(
  when: Extract<When, { type: 'offset' }>,
  context: ResolveContext,
): Resolved | null {
  // "The same day" as a month or a year is no day.
  if (
    when.from === 'previous' &&
    when.amount === 0 &&
    !isIsoDay((context.previous ?? '').slice(0, 'yyyy-mm-dd'.length))
  )
    return null;
  const anchor = anchorOf(when, context);
  const rule = `worked out: counted from ${longDay(anchor)}`;
  const days = when.unit === 'week' ? 7 * when.amount : when.amount;
  if (when.unit === 'year')
    return { edtf: String(Number(anchor.slice(0, 4)) + when.amount), certain: 'inferred', rule };
  if (when.unit === 'month') return { edtf: monthFrom(anchor, when.amount), certain: 'inferred', rule };
  return { edtf: addDays(anchor, days), certain: 'inferred', rule };
}

/** "this time next month", "a year ago today": the day of writing moved on; of "this time next year" only the month is meant. */
export function resolveSameTime(
  { unit, amount }: Extract<When, { type: 'same-time' }>,
  { now }: ResolveContext,
): Resolved | null {
  const rule = `worked out: counted from ${longDay(now)}`;
  if (unit === 'week') return { edtf: addDays(now, 7 * amount), certain: 'inferred', rule };
  const month = monthFrom(now, unit === 'year' ? 12 * amount : amount);
  const day = `${month}${now.slice('yyyy-mm'.length)}`;
  const isMonth = (unit === 'year' && amount > 0) || !isIsoDay(day);
  return { edtf: isMonth ? month : day, certain: 'inferred', rule };
}

/** "a week later" counts from the date before; "a week earlier" only from a day in the same paragraph. */
function anchorOf(
  { from, amount }: Extract<When, { type: 'offset' }>,
  { previous, near, nearDay, now }: ResolveContext,
): IsoDay {
  if (from === 'now') return now;
  if (amount < 0) return nearDay ?? (near?.includes('/') ? lastDay(near) : now);
  return previous === null ? now : firstDay(previous);
}

/** Monday to Sunday of the week so many weeks on; `end` is its Sunday. */
export function resolveCalendarWeek(
  { weeks, end }: Extract<When, { type: 'calendar-week' }>,
  { now }: ResolveContext,
): Resolved {
  const monday = addDays(mondayOf(now), 7 * weeks);
  const sunday = addDays(monday, 6);
  const rule = `worked out: counted from ${longDay(now)}`;
  return { edtf: end ? sunday : `${monday}/${sunday}`, certain: 'inferred', rule };
}

/** The Saturday, Sunday or Monday of the next weekend with a bank holiday on its Monday (England and Wales: May, May, August). */
export function resolveBankHoliday(weekday: number, { now }: ResolveContext): Resolved | null {
  const year = Number(now.slice(0, 4));
  const mondays = [year, year + 1].flatMap((each) => [
    onFrom(`${each}-05-01`, 1),
    addDays(onFrom(`${each}-06-01`, 1), -7),
    addDays(onFrom(`${each}-09-01`, 1), -7),
  ]);
  const days = mondays.map((monday) => addDays(monday, weekday === 1 ? 0 : weekday === 0 ? -1 : -2));
  const day = days.find((each) => each > now);
  if (day === undefined) return null;
  return { edtf: day, certain: 'inferred', rule: `worked out: the next bank holiday after ${longDay(now)}` };
}

/** The end of the running or the next year or month, and spans that begin at the meeting. */
export function resolveUntil(
  end: Extract<When, { type: 'until' }>['end'],
  context: ResolveContext,
): Resolved {
  const year = Number(context.meeting.slice(0, 4));
  const rule = `worked out from the meeting of ${longDay(context.meeting)}`;
  const edtf = {
    year: `${year}-12-31`,
    'next-year': `${year + 1}-12-31`,
    month: context.now.slice(0, 7),
    'next-month': monthFrom(context.now, 1),
    'new-year': `${context.meeting}/${year}-12-31`,
    'within-month': `${context.meeting}/${addDays(context.meeting, 30)}~`,
  }[end];
  return { edtf, certain: 'inferred', rule };
}
