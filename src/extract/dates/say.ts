import type { IsoDay } from '../../core/dates/days.ts';
import { MONTH_NAMES } from '../../core/dates/names.ts';

/** "30 November 2010". */
export function longDay(day: IsoDay): string {
  return `${Number(day.slice(8, 10))} ${MONTH_NAMES[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}
