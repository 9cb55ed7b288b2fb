import { addDays, daysBetween, type IsoDay, weekdayOf } from '../core/dates/days.ts';
import { MONTH_NAMES } from '../core/dates/names.ts';
import { SMALL } from './look.ts';
import type { Typeface } from './typeface.ts';

/** `year` stands under the label where the label does not say it and the year is new. */
export interface DayTick {
  readonly day: IsoDay;
  readonly label: string;
  readonly year: string;
}

interface Step {
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly count: number;
}

const STEPS: readonly Step[] = [
  { unit: 'day', count: 1 },
  { unit: 'day', count: 2 },
  { unit: 'week', count: 1 },
  { unit: 'week', count: 2 },
  { unit: 'month', count: 1 },
  { unit: 'month', count: 2 },
  { unit: 'month', count: 3 },
  { unit: 'month', count: 6 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000].map((count) => ({ unit: 'year', count }) as const),
];
const DAYS: Readonly<Record<Step['unit'], number>> = { day: 1, week: 7, month: 30.4, year: 365.2 };
const SAMPLES: Readonly<Record<Step['unit'], string>> = {
  day: '30 May',
  week: '30 May',
  month: 'May 2023',
  year: '2023',
};
const GAP = 26;
const MONDAY = 1;

/** Days at which a scale of that width is marked: round ones (Mondays, firsts of a month, years), as close as their labels allow; the two ends where it has too few. */
export function dayTicks(first: IsoDay, last: IsoDay, width: number, face: Typeface): DayTick[] {
  const span = daysBetween(first, last);
  const step = STEPS.find(({ unit, count }) => {
    const label = face.width(SAMPLES[unit], SMALL.size, SMALL.weight) + GAP;
    return (span / (DAYS[unit] * count)) * label <= width;
  });
  const ticks = step === undefined || span === 0 ? [] : ticksAt(step, first, last);
  if (ticks.length > 1) return ticks;
  return [...new Set([first, last])].map((day) => ({
    day,
    label: `${shortDay(day)} ${yearOf(day)}`,
    year: '',
  }));
}

function ticksAt({ unit, count }: Step, first: IsoDay, last: IsoDay): DayTick[] {
  switch (unit) {
    case 'day':
      return stepped(first, last, count).map(withYear);
    case 'week':
      return stepped(nextMonday(first), last, 7 * count).map(withYear);
    case 'month':
      return monthStarts(first, last, count).map((day) => ({
        day,
        label: `${shortMonth(day)} ${yearOf(day)}`,
        year: '',
      }));
    case 'year':
      return monthStarts(first, last, 12 * count).map((day) => ({ day, label: yearOf(day), year: '' }));
  }
}

function withYear(day: IsoDay, at: number, days: readonly IsoDay[]): DayTick {
  const year = yearOf(day);
  return { day, label: shortDay(day), year: at > 0 && yearOf(days[at - 1] ?? '') === year ? '' : year };
}

function stepped(from: IsoDay, last: IsoDay, days: number): IsoDay[] {
  const count = Math.max(0, Math.floor(daysBetween(from, last) / days) + 1);
  return Array.from({ length: count }, (_, at) => addDays(from, at * days));
}

function nextMonday(day: IsoDay): IsoDay {
  return addDays(day, (MONDAY - weekdayOf(day) + 7) % 7);
}

/** Firsts of the months whose count from year 0 is a multiple of `every`. */
function monthStarts(first: IsoDay, last: IsoDay, every: number): IsoDay[] {
  const start = Math.ceil((monthNumber(first) + (first.endsWith('-01') ? 0 : 1)) / every);
  const end = Math.floor(monthNumber(last) / every);
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, at) => monthStart((start + at) * every));
}

function monthNumber(day: IsoDay): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthStart(number: number): IsoDay {
  const [year, month] = [Math.floor(number / 12), (number % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}

/** "3 Mar" */
export function shortDay(day: IsoDay): string {
  return `${Number(day.slice(8))} ${shortMonth(day)}`;
}

function shortMonth(day: IsoDay): string {
  return MONTH_NAMES[Number(day.slice(5, 7)) - 1]?.slice(0, 3) ?? '';
}

function yearOf(day: IsoDay): string {
  return String(Number(day.slice(0, 4)));
}
