import { z } from 'zod';
import { addDays, type IsoDay, weekdayOf } from './days.ts';

/** The three parts of the United Kingdom that have bank holidays of their own. */
export const NATIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof NATIONS)[number];

const bankHolidaySchema = z.strictObject({ day: z.iso.date(), name: z.string().min(1) });

/**
 * The shape of `data/bank-holidays.json`. `source` is where the list can be checked, `read` the day it was made, and
 * `from` and `through` the first and last day it covers.
 */
export const bankHolidaysSchema = z
  .strictObject({
    source: z.string().min(1),
    read: z.iso.date(),
    from: z.iso.date(),
    through: z.iso.date(),
    nations: z.strictObject({
      'england-and-wales': z.array(bankHolidaySchema),
      scotland: z.array(bankHolidaySchema),
      'northern-ireland': z.array(bankHolidaySchema),
    }),
  })
  .refine((table) => table.from <= table.through, 'the last day covered must not be before the first');
export type BankHolidays = z.infer<typeof bankHolidaysSchema>;

/**
 * Whether people work on that day: not a Saturday, a Sunday or the nation's bank holiday.
 * Throws RangeError for a bad day or one that the table does not cover.
 */
export function isWorkingDay(day: IsoDay, nation: Nation, holidays: BankHolidays): boolean {
  const weekday = weekdayOf(day);
  if (day < holidays.from || day > holidays.through) {
    throw new RangeError(
      `Bank holidays are known from ${holidays.from} to ${holidays.through}; ${day} is outside that.`,
    );
  }
  return weekday !== 0 && weekday !== 6 && !holidays.nations[nation].some((holiday) => holiday.day === day);
}

/**
 * The `n`th working day after `day`, or before it when `n` is negative; `day` itself is not counted, and comes back
 * when `n` is 0. Throws RangeError when `n` is not a whole number or the table does not reach so far.
 */
export function addWorkingDays(day: IsoDay, n: number, nation: Nation, holidays: BankHolidays): IsoDay {
  if (!Number.isSafeInteger(n)) {
    throw new RangeError(`Working days are counted in whole numbers, not ${n}.`);
  }
  const step = n < 0 ? -1 : 1;
  let reached = addDays(day, 0);
  let left = Math.abs(n);
  while (left > 0) {
    reached = addDays(reached, step);
    left -= isWorkingDay(reached, nation, holidays) ? 1 : 0;
  }
  return reached;
}

/**
 * How many working days come after `from`, up to and including `to`; negative, with the ends exchanged, when `to` is
 * the earlier. Throws RangeError when the table does not cover the days between.
 */
export function workingDaysBetween(from: IsoDay, to: IsoDay, nation: Nation, holidays: BankHolidays): number {
  if (to < from) {
    return 0 - workingDaysBetween(to, from, nation, holidays);
  }
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    count += isWorkingDay(day, nation, holidays) ? 1 : 0;
  }
  return count;
}
