import { daysBetween } from '../../src/core/dates/days.ts';
import type { Dated } from './coming-up.ts';
import { LONGEST_SEASON_DAYS } from './month-reply.ts';

/** The dates that are not over on the day; with `within`, only those that begin in so many days. */
export function ahead(dates: readonly Dated[], today: string, within: number | undefined): Dated[] {
  return dates.filter(
    (date) => date.last >= today && (within === undefined || isWithin(date, within, today)),
  );
}

/** A date of which not even the season is known may be further off than it seems. */
function isWithin({ first, last }: Dated, days: number, today: string): boolean {
  return daysBetween(today, first) <= days && daysBetween(first, last) <= Math.max(days, LONGEST_SEASON_DAYS);
}

/** The dates that are over on the day, newest first; with `within`, only those of the last so many days. */
export function passed(dates: readonly Dated[], today: string, within: number | undefined): Dated[] {
  return dates
    .filter((date) => date.last < today && (within === undefined || daysBetween(date.last, today) <= within))
    .reverse();
}
