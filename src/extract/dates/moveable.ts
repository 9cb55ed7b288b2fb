import { addDays, type IsoDay, weekdayOf } from '../../core/dates/days.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** The nth (1 to 5, or -1 for the last) weekday (0 = Sunday) of a month; null when the month has no such day. */
export function nthWeekday(year: number, month: number, nth: number, weekday: number): IsoDay | null {
  const first = `${year}-${two(month)}-01`;
  const one = addDays(first, (weekday - weekdayOf(first) + 7) % 7);
  const days = [0, 1, 2, 3, 4]
    .map((week) => addDays(one, 7 * week))
    .filter((day) => day.slice(0, 7) === first.slice(0, 7));
  return days.at(nth > 0 ? nth - 1 : nth) ?? null;
}

/** Easter Sunday of a year of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): IsoDay {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const g = Math.floor((8 * century + 13) / 25);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - h - (inCentury % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return `${year}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`;
}
