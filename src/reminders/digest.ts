import { addDays, type IsoDay } from '../core/dates/days.ts';
import { firstDay, isDayExact, lastDay } from '../core/dates/edtf.ts';
import type { Standing } from '../core/diary/standing.ts';
import type { Subscription } from '../core/ports/subscriptions.ts';
import { isWanted } from './wanted.ts';

/** How many days a list looks ahead: far enough that everything stands in one before it comes. */
const WEEKLY_DAYS = 21;
const DAILY_DAYS = 7;

/** The days that a digest of that day tells of, both included. */
export function digestSpan(
  day: IsoDay,
  { digest }: Pick<Subscription, 'digest'>,
): { readonly from: IsoDay; readonly until: IsoDay } {
  const days = digest?.every === 'day' ? DAILY_DAYS : WEEKLY_DAYS;
  return { from: day, until: addDays(day, days - 1) };
}

/** What a digest of that day tells, soonest first; one with nothing to tell is not posted. */
export function digestDates(
  day: IsoDay,
  subscription: Subscription,
  standing: readonly Standing[],
): Standing[] {
  const { from, until } = digestSpan(day, subscription);
  return standing
    .filter(
      (entry) =>
        entry.status === 'stands' &&
        isDayExact(entry.edtf) &&
        isWanted(entry, subscription) &&
        lastDay(entry.edtf) >= from &&
        firstDay(entry.edtf) <= until,
    )
    .sort((a, b) => (firstDay(a.edtf) < firstDay(b.edtf) ? -1 : 1));
}
