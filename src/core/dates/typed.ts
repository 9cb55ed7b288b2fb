import { GB } from 'chrono-node/en';
import { type IsoDay, isIsoDay, weekdayOf } from './days.ts';

type Reading = ReturnType<typeof GB.parse>[number];

/** Nobody types a longer date; anything longer is pasted text. */
const LONGEST_DATE = 60;

/** `2022-12-01`, `2022/12/1` */
const yearFirstPattern = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u;
/** `01/12/2022`, `1.12.2022`: the day comes first, as in Britain. */
const dayFirstPattern = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u;
/** `01/12/2022` and `01/12/22`, but no words. */
const digitsOnlyPattern = /^[\d\s/.-]*$/u;
const spaces = /\s+/gu;

/** `Friday`, `Fri` */
const weekday = '(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
/** `3`, `three` */
const count = String.raw`(?:\d{1,4}|[a-z]+)`;

/**
 * Days told from today: `tomorrow`, `next Tuesday`, `Friday last week`, `in 2 weeks`, `three days ago`. A bare weekday is
 * not here, as it may be the last or the next; nor is "next week", which is no day.
 */
const relativePattern = new RegExp(
  `^(?:${[
    'today|tomorrow|yesterday',
    `(?:next|last|this) ${weekday}`,
    `${weekday} (?:next|last|this) week`,
    `in ${count} (?:day|week)s?`,
    `${count} (?:day|week)s? (?:ago|from now)`,
  ].join('|')})$`,
  'iu',
);
/** "in a few days" is no day, though chrono takes "few" for 3. */
const vaguePattern = /\b(?:few|several|couple|some|half|many)\b/iu;

function toIsoDay(year: number, month: number, day: number): IsoDay | null {
  const text = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
  return isIsoDay(text) ? text : null;
}

function parseDigits(text: string): IsoDay | null {
  const yearFirst = yearFirstPattern.exec(text);
  if (yearFirst !== null) {
    return toIsoDay(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  }
  const dayFirst = dayFirstPattern.exec(text);
  return dayFirst === null ? null : toIsoDay(Number(dayFirst[4]), Number(dayFirst[3]), Number(dayFirst[1]));
}

/** Day, month and a year of four digits in the text itself: chrono reads "August 27" as August 2027. */
function isWrittenInFull({ start }: Reading, text: string): boolean {
  const certain = start.isCertain('day') && start.isCertain('month') && start.isCertain('year');
  return certain && text.includes(String(start.get('year')).padStart(4, '0'));
}

/** Whether the words are one day and nothing else: no rest, no range, no clock time, no zone. */
function isWholeDay(reading: Reading, text: string): boolean {
  const { start, end } = reading;
  const withTime = start.isCertain('hour') || start.isCertain('timezoneOffset');
  return reading.text.length === text.length && end == null && !withTime;
}

function parseWords(text: string, today: IsoDay): IsoDay | null {
  const readings = GB.parse(text, { instant: new Date(`${today}T12:00:00Z`), timezone: 0 });
  const [reading] = readings;
  if (reading === undefined || readings.length > 1 || !isWholeDay(reading, text)) {
    return null;
  }
  const { start } = reading;
  const relative = relativePattern.test(text) && !vaguePattern.test(text);
  if (!(relative || isWrittenInFull(reading, text))) {
    return null;
  }
  const day = toIsoDay(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
  // chrono lets a weekday stand that contradicts its date.
  const contradicted = day !== null && start.isCertain('weekday') && start.get('weekday') !== weekdayOf(day);
  return contradicted ? null : day;
}

/**
 * The one day that a person typed: `2022-12-01`, "1 Dec 2022", "01/12/2022" (day first), "next Tuesday", "tomorrow",
 * "in 2 weeks", counted from `today`. Null unless the whole text is one certain day that is in the calendar: a month,
 * a day without its year, a bare weekday and a weekday that contradicts its date are refused, for a wrong date is worse
 * than none. "Next Friday" is the Friday of next week (weeks begin on Monday), "last Friday" the latest before today: read
 * the day back to the person.
 */
export function readTypedDate(text: string, today: IsoDay): IsoDay | null {
  if (text.length > LONGEST_DATE) {
    return null;
  }
  const words = text.trim().replace(spaces, ' ');
  return digitsOnlyPattern.test(words) ? parseDigits(words) : parseWords(words, today);
}
