import { addDays, type IsoDay, weekdayOf } from '../core/dates/days.ts';
import type { BankHolidays, Nation } from '../core/dates/working-days.ts';
import type { Subscription } from '../core/ports/subscriptions.ts';

/** Weekends and bank holidays never fill so many days in a row. */
const LONGEST_RUN = 14;

type Quiet = Subscription['quiet'];

/**
 * Which days people work on. Outside the days that the table of bank holidays covers, weekends alone count: a reminder may then come a day
 * early or late, and the date that it tells stays right.
 */
export interface WorkingCalendar {
  isQuiet(day: IsoDay, quiet: Quiet): boolean;
  /** The day itself, or the last one before it that is not quiet. */
  lastUnquiet(day: IsoDay, quiet: Quiet): IsoDay;
  /** The day itself, or the first one after it that is not quiet. */
  nextUnquiet(day: IsoDay, quiet: Quiet): IsoDay;
  /** The `n`th working day before `day`, which is not counted itself. */
  workingDaysBefore(day: IsoDay, n: number, nation: Nation | null): IsoDay;
}

export function toWorkingCalendar({ nations }: Pick<BankHolidays, 'nations'>): WorkingCalendar {
  const days = new Map<string, ReadonlySet<IsoDay>>(
    Object.entries(nations).map(([nation, holidays]) => [nation, new Set(holidays.map(({ day }) => day))]),
  );
  const isHoliday = (day: IsoDay, nation: Nation | null): boolean =>
    nation !== null && days.get(nation)?.has(day) === true;
  const isQuiet = (day: IsoDay, { weekends, nation }: Quiet): boolean =>
    (weekends && isWeekend(day)) || isHoliday(day, nation);
  const unquiet = (day: IsoDay, step: 1 | -1, quiet: Quiet): IsoDay => {
    let reached = day;
    for (let steps = 0; steps < LONGEST_RUN && isQuiet(reached, quiet); steps += 1)
      reached = addDays(reached, step);
    return reached;
  };
  return {
    isQuiet,
    lastUnquiet: (day, quiet) => unquiet(day, -1, quiet),
    nextUnquiet: (day, quiet) => unquiet(day, 1, quiet),
    workingDaysBefore: (day, n, nation) => {
      let reached = day;
      for (let left = n; left > 0; ) {
        reached = addDays(reached, -1);
        if (!isWeekend(reached) && !isHoliday(reached, nation ?? 'england-and-wales')) left -= 1;
      }
      return reached;
    },
  };
}

function isWeekend(day: IsoDay): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6;
}
