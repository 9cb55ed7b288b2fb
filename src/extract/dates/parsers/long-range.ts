import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { CLOCK, DAY, MONTH, TO, toDay, toMonth, toWeekday, WEEKDAY, yearTail } from '../vocabulary.ts';
import { dayPoint, type Point } from '../when.ts';

const side = (n: string): string =>
  String.raw`(?:(?:${CLOCK}|\d{1,2}\.\d{2}(?=\son\s)),?\s(?:on\s)?(?:the\s)?)?(?:(?<weekday${n}>${WEEKDAY}),?\s{1,3})?(?:the\s)?(?:(?<day${n}>${DAY})(?:\sof\s|\s{0,3})(?<month${n}>${MONTH})|(?<!\b\d{1,2}(?:st|nd|rd|th)?\s{1,3})(?<month${n}b>${MONTH})\s(?<day${n}b>${DAY})(?!-\d{1,2}(?:[.:]\d\d)?[ap]m))${yearTail(`year${n}`)}(?:,?\s\(?(?:at\s)?${CLOCK}\)?)?`;
// "from 3 October to 28 October", "28 September – 1 October", "between noon on 3 May and 5pm on Fri 5 June 2020"; not "21 Sept 12-1pm, 19 Oct".
const LONG_RANGE = new RegExp(
  String.raw`(?:\b(?<between>between)\s|\bfrom\s)?\b${side('1')}(?:${TO}|(?<and>\s(?:and|&)\s))${side('2')}`,
  'gi',
);

/** From one day to another, each with its month. "and" makes a range only after "between". */
export const longRange: DateParser = {
  name: 'range over months',
  needs: ['month', 'digit'],
  pattern: LONG_RANGE,
  read(match) {
    if (groupOf(match, 'and') !== null && groupOf(match, 'between') === null) return [];
    return wholeMatch(match, { type: 'interval', from: readSide(match, '1'), to: readSide(match, '2') });
  },
};

function readSide(match: RegExpExecArray, n: string): Point {
  const weekday = groupOf(match, `weekday${n}`);
  const day = groupOf(match, `day${n}`) ?? groupOf(match, `day${n}b`) ?? '';
  const month = groupOf(match, `month${n}`) ?? groupOf(match, `month${n}b`) ?? '';
  return dayPoint(
    toDay(day),
    toMonth(month),
    yearOf(match, `year${n}`),
    weekday === null ? null : toWeekday(weekday),
  );
}
