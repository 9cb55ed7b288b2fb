import { type DateParser, groupOf, wholeMatch } from '../parser.ts';

// "the end of the year", "end of this month", "within the month".
const END_OF =
  /\b(?:(?:the\s)?end\sof\s(?:the|this)\s(?<unit>year|month)|(?<within>within\s(?:the|a)\smonth))\b/giu;

/** The end of the running year or month. */
export const endOfPeriod: DateParser = {
  name: 'end of the running period',
  pattern: END_OF,
  read(match) {
    if (groupOf(match, 'within') !== null) return wholeMatch(match, { type: 'until', end: 'within-month' });
    const end = groupOf(match, 'unit')?.toLowerCase() === 'year' ? 'year' : 'month';
    return wholeMatch(match, { type: 'until', end });
  },
};
