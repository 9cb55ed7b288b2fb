import { addDays, type IsoDay } from '../core/dates/days.ts';
import { firstDay, isDayExact, lastDay } from '../core/dates/edtf.ts';
import type { Standing } from '../core/diary/standing.ts';
import type { Subscription } from '../core/ports/subscriptions.ts';
import { isDone, isMonthOnly, isWanted } from './wanted.ts';

/** How many days a list looks ahead: far enough that everything stands in one before it comes. */
const WEEKLY_DAYS = 21;
const DAILY_DAYS = 7;
const WEEK = 7;

/** The days that a digest of that day tells of, both included. */
export function digestSpan(
  day: IsoDay,
  { digest }: Pick<Subscription, 'digest'>,
): { readonly from: IsoDay; readonly until: IsoDay } {
  const days = digest?.every === 'day' ? DAILY_DAYS : WEEKLY_DAYS;
  return { from: day, until: addDays(day, days - 1) };
}

/**
 * What a digest of that day tells, soonest first; one with nothing to tell is not posted. A date of which only the month is known stands in the first
 * list of that month.
 */
export function digestDates(
  day: IsoDay,
  subscription: Subscription,
  standing: readonly Standing[],
): Standing[] {
  const { from, until } = digestSpan(day, subscription);
  const before = addDays(day, subscription.digest?.every === 'day' ? -1 : -WEEK);
  const isTold = ({ edtf }: Standing): boolean => {
    if (isDayExact(edtf)) return lastDay(edtf) >= from && firstDay(edtf) <= until;
    return isMonthOnly(edtf) && day.startsWith(edtf) && !before.startsWith(edtf);
  };
  return standing
    .filter(
      (entry) =>
        entry.status === 'stands' &&
        isWanted(entry, subscription) &&
        isTold(entry) &&
        !isDone({ ...entry, entry: entry.id }, subscription),
    )
    .sort((a, b) => compare(firstDay(a.edtf), firstDay(b.edtf)) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
