import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { toWeekday, WEEKDAY } from '../vocabulary.ts';
import { dayPoint } from '../when.ts';

// "01/07/2023", "14.6.19", "28-6-2024", and without a year only with a stroke: "6/8"; not "24/7", "2014/15", "1/3 of".
const NUMERIC = new RegExp(
  String.raw`(?:\b(?<weekday>${WEEKDAY}),?\s{1,3})?(?<![\d.,/£-])(?<day>\d{1,2})(?:(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})|/(?<month2>\d{1,2}))(?![\d/%]|[.-]\d|\s(?:of|the|majority)\b)`,
  'giu',
);
// "2023-07-21".
const ISO = /(?<![\d-])(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/giu;

/** Figures only, day first. */
export const numeric: DateParser = { name: 'date in figures', pattern: NUMERIC, read: readNumeric };
/** The international form. */
export const iso: DateParser = { name: 'date in figures, year first', pattern: ISO, read: readNumeric };

function readNumeric(match: RegExpExecArray): ReturnType<DateParser['read']> {
  const day = Number(groupOf(match, 'day'));
  const month = Number(groupOf(match, 'month') ?? groupOf(match, 'month2'));
  const weekday = groupOf(match, 'weekday');
  const possible = day >= 1 && day <= 31 && month >= 1 && month <= 12;
  if (!possible || match[0].endsWith('24/7')) return [];
  const point = dayPoint(day, month, yearOf(match), weekday === null ? null : toWeekday(weekday));
  return wholeMatch(match, { type: 'point', point });
}
