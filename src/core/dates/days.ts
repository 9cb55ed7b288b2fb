/** A calendar day as `2023-07-21`, years 0000 to 9999. It has no time and no time zone. */
export type IsoDay = string;

const MS_PER_DAY = 86_400_000;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** `2023-07-21` */
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/u;
/** `2023-07` */
const monthPattern = /^(\d{4})-(\d{2})$/u;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** How many days the month has (28 to 31); month counts from 1. Throws RangeError for a month that is not 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) {
    return 29;
  }
  const length = MONTH_LENGTHS[month - 1];
  if (length === undefined) {
    throw new RangeError(`There is no month ${month}: months run from 1 to 12.`);
  }
  return length;
}

/** Whether the text is a day that is in the calendar: `2022-02-30`, `2023-13-01` and `2023-7-1` are not. */
export function isIsoDay(text: string): boolean {
  const match = dayPattern.exec(text);
  if (match === null) {
    return false;
  }
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1 January 1970. The text form is parsed as UTC, and keeps years below 100, which `Date.UTC` does not. */
function dayNumber(day: IsoDay): number {
  if (!isIsoDay(day)) {
    throw new RangeError(`"${day}" is not a day such as 2023-07-21.`);
  }
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

/** The day `n` days later (earlier when `n` is negative). Throws RangeError for a bad day or one outside years 0000 to 9999. */
export function addDays(day: IsoDay, n: number): IsoDay {
  const text = new Date((dayNumber(day) + n) * MS_PER_DAY).toISOString();
  const result = text.slice(0, 10);
  if (!isIsoDay(result)) {
    throw new RangeError(`${n} days from ${day} is outside the years 0000 to 9999.`);
  }
  return result;
}

/** Days from `from` to `to`; negative when `to` is earlier. Throws RangeError for a bad day. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week, 0 for Sunday to 6 for Saturday. Throws RangeError for a bad day. */
export function weekdayOf(day: IsoDay): number {
  return new Date(dayNumber(day) * MS_PER_DAY).getUTCDay();
}

/** The last day of a month written `2023-05`. Throws RangeError for a bad month. */
export function lastDayOfMonth(month: string): IsoDay {
  const match = monthPattern.exec(month);
  if (match === null) {
    throw new RangeError(`"${month}" is not a month such as 2023-05.`);
  }
  return `${month}-${daysInMonth(Number(match[1]), Number(match[2]))}`;
}
