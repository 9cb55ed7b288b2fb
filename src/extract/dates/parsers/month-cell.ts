import { type DateParser, groupOf, wholeMatch } from '../parser.ts';
import { MONTH, toDay, toMonth } from '../vocabulary.ts';
import { dayPoint } from '../when.ts';

// "January      11", "April   5   Annual meeting", "May | 10 | AGM": a month in the first cell of a row and a day in the second.
const MONTH_CELL = new RegExp(
  String.raw`^(?<month>${MONTH})(?:[ \u00a0]{2,40}|[ \u00a0]?[\t|][\t |\u00a0]{0,6})(?<day>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)(?=[ \u00a0]{2}|\s?[\t|]|\s{0,3}$)`,
  'gi',
);

/** A month and a day in cells of their own. */
export const monthCell: DateParser = {
  name: 'month and day in cells',
  needs: ['month', 'digit'],
  pattern: MONTH_CELL,
  read(match) {
    const point = dayPoint(toDay(groupOf(match, 'day') ?? ''), toMonth(groupOf(match, 'month') ?? ''), null);
    return wholeMatch(match, { type: 'point', point });
  },
};
