const HALF_YEAR = 183 * 24 * 60 * 60 * 1000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?`;
const WEEKDAY = String.raw`(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)[a-z]{0,6}\.?,?\s{1,3}`;
const CLOCK = String.raw`(?:,?\s{1,3}(?:at\s)?\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?(?:\s(?:GMT|BST|UTC|[+-]\d{4}))?)?`;

// 29 November 2022; 4th December, 2025
const DAY_FIRST = new RegExp(
  String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s{1,3}(?:of\s)?${MONTH},?\s{1,3}(\d{4})\b`,
  'iu',
);
// December 02, 2022; July 19th 2019
const MONTH_FIRST = new RegExp(
  String.raw`\b${MONTH}\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})\b`,
  'iu',
);
// Thu Jun 6 10:12:03 BST 2019, as mail programs and list archives print it
const CLOCK_INSIDE = new RegExp(
  String.raw`^(?:${WEEKDAY})?${MONTH}\s{1,3}(\d{1,2})\s\d{1,2}:\d{2}(?::\d{2})?(?:\s[A-Z]{3,4})?\s(\d{4})$`,
  'iu',
);
// "5 June", "Jun 7th", "Wednesday 5 June": a day without its year, and nothing more
const DAY_ALONE = new RegExp(
  String.raw`^(?:${WEEKDAY})?(?:(\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?${MONTH}|${MONTH}\s(\d{1,2})(?:st|nd|rd|th)?)$`,
  'iu',
);
// "4 June" and "June 4th" among other words, no year after it
const DAY_AND_MONTH = new RegExp(
  String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?${MONTH}(?![\p{L}\d]|,?\s\d{4})`,
  'iu',
);
const MONTH_AND_DAY = new RegExp(String.raw`\b${MONTH}\s(\d{1,2})(?:st|nd|rd|th)?(?![\d:.]|,?\s\d{4})`, 'iu');
// 07.11.21; 16/01/2021 (the day first, as in Britain)
const NUMERIC = /(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?!\d)/u;
// 2022-12-02, 2022-12-02T10:00:00Z
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u;
// A line that is nothing but a full date: "Friday, December 02, 2022", "4th December, 2025, 9:00 am", "16/01/21"
const DATE_LINE = new RegExp(
  String.raw`^(?:${WEEKDAY})?(?:\d{1,2}(?:st|nd|rd|th)?\s{1,3}${MONTH},?\s{1,3}\d{4}|${MONTH}\s{1,3}\d{1,2}(?:st|nd|rd|th)?,?\s{1,3}\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4})${CLOCK}$`,
  'iu',
);

/** The first date with day, month and year in a short line, as an ISO day; null when there is none or it cannot be. */
export function findPrintedDate(line: string): string | null {
  const iso = ISO.exec(line);
  if (iso !== null) return toIsoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = DAY_FIRST.exec(line);
  if (dayFirst !== null) return toIsoDay(Number(dayFirst[3]), toMonth(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(line) ?? CLOCK_INSIDE.exec(line);
  if (monthFirst !== null)
    return toIsoDay(Number(monthFirst[3]), toMonth(monthFirst[1]), Number(monthFirst[2]));
  const numeric = NUMERIC.exec(line);
  if (numeric === null) return null;
  const year = Number(numeric[3]);
  return toIsoDay(year < 100 ? 2000 + year : year, Number(numeric[2]), Number(numeric[1]));
}

/** A day and a month in words, in the year that makes it the last such day up to `until` (an ISO day), at most half a year back; null else. */
export function findYearlessDay(words: string, until: string | null): string | null {
  if (until === null) return null;
  const { day, month } = findDayAndMonth(words);
  const year = Number(until.slice(0, 4));
  const found = [year, year - 1].map((each) => toIsoDay(each, month, day));
  const last = found.find((date) => date !== null && date <= until) ?? null;
  return last !== null && Date.parse(until) - Date.parse(last) <= HALF_YEAR ? last : null;
}

/** A day and a month in words, in the year that makes it the first such day from `from` (an ISO day) on, at most half a year after; null else. */
export function findDayAfter(words: string, from: string | null): string | null {
  if (from === null) return null;
  const { day, month } = findDayAndMonth(words);
  const year = Number(from.slice(0, 4));
  const found = [year, year + 1].map((each) => toIsoDay(each, month, day));
  const first = found.find((date) => date !== null && date >= from) ?? null;
  return first !== null && Date.parse(first) - Date.parse(from) <= HALF_YEAR ? first : null;
}

function findDayAndMonth(words: string): { day: number; month: number } {
  const dayFirst = DAY_AND_MONTH.exec(words);
  const monthFirst = dayFirst === null ? MONTH_AND_DAY.exec(words) : null;
  return {
    day: Number(dayFirst?.[1] ?? monthFirst?.[2]),
    month: toMonth(dayFirst?.[2] ?? monthFirst?.[1]),
  };
}

/** Whether a line is a full date with its year, perhaps with a clock time, and nothing more. */
export function isDateLine(line: string): boolean {
  return line.length <= 60 && (DATE_LINE.test(line) || CLOCK_INSIDE.test(line));
}

/** Whether words are a day and a month without a year, and nothing more. */
export function isDayAlone(words: string): boolean {
  return words.length <= 40 && DAY_ALONE.test(words);
}

function toMonth(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function toIsoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
