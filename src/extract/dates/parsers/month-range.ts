import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { MONTH, TO, toMonth, YEAR } from '../vocabulary.ts';
import { monthPoint } from '../when.ts';

// "July-September 2013", "December to February", "between January and March", "September/October".
const MONTH_RANGE = new RegExp(
  String.raw`\b(?<between>between\s)?(?<first>${MONTH})(?:\s(?<year1>${YEAR}))?(?:${TO}|(?<and>\sand\s))(?<last>${MONTH})(?:\s{1,3}(?<year>${YEAR}))?(?!\s\d{1,2}\b)`,
  'gi',
);
const CAPITAL = /^[A-ZÀ-Þ]/u;

/** From one month to another. "and" makes a range only after "between". */
export const monthRange: DateParser = {
  name: 'range of months',
  needs: ['month'],
  pattern: MONTH_RANGE,
  read(match) {
    const first = groupOf(match, 'first') ?? '';
    const last = groupOf(match, 'last') ?? '';
    if (!(CAPITAL.test(first) && CAPITAL.test(last))) return [];
    if (groupOf(match, 'and') !== null && groupOf(match, 'between') === null) return [];
    const from = monthPoint(toMonth(first), yearOf(match, 'year1'));
    const to = monthPoint(toMonth(last), yearOf(match));
    return wholeMatch(match, { type: 'interval', from, to });
  },
};
