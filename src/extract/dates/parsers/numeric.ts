import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { CLOCK, toWeekday, WEEKDAY } from '../vocabulary.ts';
import { dayPoint, type Point } from '../when.ts';

// "01/07/2023", "14.6.19", "28-6-2024", and without a year only with a stroke: "6/8"; not "24/7", "2014/15", "1/3 of".
const NUMERIC = new RegExp(
  String.raw`(?:\b(?<weekday>${WEEKDAY}),?\s{1,3})?(?<![\d.,/£-])(?<day>\d{1,2})(?:(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})|/(?<month2>\d{1,2}))(?![\d/%]|[.-]\d|\s(?:of|the|majority)\b)`,
  'gi',
);
const side = (n: string): string =>
  String.raw`(?:${CLOCK}\s(?:on\s)?)?(?:${WEEKDAY}\s)?(?<day${n}>\d{1,2})(?<mark${n}>[/.])(?<month${n}>\d{1,2})(?:\k<mark${n}>(?<year${n}>\d{4}|\d{2}))?`;
// "9/1/23 – 27/1/23", "9/1-27/1", "from 9.1.23 to 27.1.23"; not the decimals "1.5-2.5".
const NUMERIC_RANGE = new RegExp(
  String.raw`(?<![\d.,/£-])(?:from\s)?${side('1')}(?:\s?[–-]\s?|\s(?:to|until|till)\s)${side('2')}(?![\d/%]|[.]\d)`,
  'gi',
);
// "2023-07-21".
const ISO = /(?<![\d-])(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/gi;

/** Figures only, day first. */
export const numeric: DateParser = {
  name: 'date in figures',
  needs: ['date in figures'],
  pattern: NUMERIC,
  read: readNumeric,
};
/** The international form. */
export const iso: DateParser = {
  name: 'date in figures, year first',
  needs: ['date in figures'],
  pattern: ISO,
  read: readNumeric,
};
/** Two dates in figures with "to" or a dash between them. */
export const numericRange: DateParser = {
  name: 'range in figures',
  needs: ['date in figures'],
  pattern: NUMERIC_RANGE,
  read(match) {
    const [from, to] = [readSide(match, '1'), readSide(match, '2')];
    return from && to ? wholeMatch(match, { type: 'interval', from, to }) : [];
  },
};

/** With a full stop between its figures a date needs its year: "1.5" is a number. */
function readSide(match: RegExpExecArray, n: string): Point | null {
  const year = yearOf(match, `year${n}`);
  if (groupOf(match, `mark${n}`) === '.' && year === null) return null;
  return toPoint(Number(groupOf(match, `day${n}`)), Number(groupOf(match, `month${n}`)), year, null);
}

function readNumeric(match: RegExpExecArray): ReturnType<DateParser['read']> {
  const month = Number(groupOf(match, 'month') ?? groupOf(match, 'month2'));
  const weekday = groupOf(match, 'weekday');
  const day = Number(groupOf(match, 'day'));
  const point = toPoint(day, month, yearOf(match), weekday === null ? null : toWeekday(weekday));
  return point === null || match[0].endsWith('24/7') ? [] : wholeMatch(match, { type: 'point', point });
}

function toPoint(day: number, month: number, year: number | null, weekday: number | null): Point | null {
  const possible = day >= 1 && day <= 31 && month >= 1 && month <= 12;
  return possible ? dayPoint(day, month, year, weekday) : null;
}
