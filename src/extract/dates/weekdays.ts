import { addDays, type IsoDay, weekdayOf } from '../../core/dates/days.ts';

const WEEK = 7;

/** The first such weekday (0 = Sunday) at or after the day. */
export const onFrom = (day: IsoDay, weekday: number): IsoDay =>
  addDays(day, (weekday - weekdayOf(day) + WEEK) % WEEK);

/** The Monday of the day's week. */
export const mondayOf = (day: IsoDay): IsoDay => addDays(day, -((weekdayOf(day) + 6) % WEEK));
