/** A date as the words give it, before a missing year is worked out. `unit` is the EDTF code of a season (21–24) or quarter (33–36). */
export type Point = {
  precision: 'day' | 'month' | 'season' | 'quarter' | 'year' | 'decade';
  year: number | null;
  month: number | null;
  day: number | null;
  unit: number | null;
  weekday: number | null;
};

/** What date words say. `offset` counts from the meeting (`now`) or from the date before it in the text (`previous`). */
export type When =
  | { type: 'point'; point: Point }
  | { type: 'interval'; from: Point; to: Point }
  | { type: 'week'; from: Point; ending: boolean; days: 2 | 7 }
  | {
      type: 'weekday';
      weekday: number;
      week: 'this' | 'next' | 'last' | 'following' | null;
      weeksOn?: number;
    }
  | { type: 'day-of-month'; day: number; months: number; of: 'now' | 'previous' }
  | { type: 'month-day'; day: number; weekday: number | null }
  | { type: 'calendar-week'; weeks: number; end: boolean }
  | {
      type: 'event';
      name: string;
      year: number | null;
      part: 'day' | 'week';
      /** Before (-1), at or after the event, for a weekday or a week. */
      side: -1 | 0 | 1;
      weekday: number | null;
      days: number;
    }
  | { type: 'loose-day'; day: number; weekday: number | null }
  | {
      type: 'offset';
      unit: 'day' | 'week' | 'month' | 'year';
      amount: number;
      from: 'now' | 'previous';
      exact: boolean;
    }
  | { type: 'same-time'; unit: 'week' | 'month' | 'year'; amount: number }
  | { type: 'nth-weekday'; nth: number; weekday: number; month: number; year: number | null }
  | { type: 'easter'; year: number | null; days: number }
  | { type: 'weekend'; week: 'this' | 'next' | 'last' }
  | { type: 'nth-weekend'; nth: number; month: number; year: number | null }
  | { type: 'until'; end: 'year' | 'month' | 'new-year' | 'within-month' | 'next-month' | 'next-year' }
  | { type: 'from-now'; to: Point; start: 0 | 1 | null }
  | { type: 'bank-holiday'; weekday: number }
  | { type: 'between'; from: When | 'now'; to: When };

/** Words beside a date that say which year: "next May", "last May", "May next year". */
export type Cue = 'next' | 'last' | 'this' | 'next-year' | 'last-year' | 'this-year' | null;

/** One form found by a parser: `index` and `length` say where the words lie in the matched text. */
export type Reading = {
  when: When;
  index: number;
  length: number;
  cue?: Cue;
  approximate?: boolean;
};

const EMPTY: Point = { precision: 'day', year: null, month: null, day: null, unit: null, weekday: null };

/** Makers of points; an absent year stays null. */
export const dayPoint = (
  day: number,
  month: number,
  year: number | null,
  weekday: number | null = null,
): Point => ({ ...EMPTY, day, month, year, weekday });
export const monthPoint = (month: number, year: number | null): Point => ({
  ...EMPTY,
  precision: 'month',
  month,
  year,
});
export const yearPoint = (year: number): Point => ({ ...EMPTY, precision: 'year', year });
export const decadePoint = (year: number): Point => ({ ...EMPTY, precision: 'decade', year });
export const seasonPoint = (unit: number, year: number | null): Point => ({
  ...EMPTY,
  precision: 'season',
  unit,
  year,
});
export const quarterPoint = (unit: number, year: number | null): Point => ({
  ...EMPTY,
  precision: 'quarter',
  unit,
  year,
});
