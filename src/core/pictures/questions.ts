import { lastDayOfMonth } from '../dates/days.ts';
import type { ChartPoint, Month, MonthItem } from './drawing.ts';

/** More steps of a timeline than this cannot be told apart on a phone: no more are drawn. */
export const MOST_STEPS = 10;

/** The points that have a number, by day; those of one day in the order given. */
export function pointsByDay(points: readonly ChartPoint[]): ChartPoint[] {
  return points
    .filter(({ value }) => Number.isFinite(value))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The value as it was told: "almost 400,000". */
export function toldValue({ hedge, valueLabel }: ChartPoint): string {
  return hedge === undefined ? valueLabel : `${hedge} ${valueLabel}`;
}

/** What lies in the month wholly or in part, by first day; longer before shorter. */
export function itemsOfMonth({ month, items }: Month): MonthItem[] {
  const [first, last] = [`${month}-01`, lastDayOfMonth(month)];
  return items
    .filter((item) => item.last >= first && item.first <= last)
    .toSorted((a, b) => compare(a.first, b.first) || compare(b.last, a.last));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
