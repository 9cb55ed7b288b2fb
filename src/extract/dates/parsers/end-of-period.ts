import { type DateParser, groupOf, wholeMatch } from '../parser.ts';

// "the end of the year", "end of this month", "within the month", "the end of next week".
const END_OF =
  /\b(?:(?:the\s)?end\sof\s(?<which>the|this|next)\s(?<unit>year|month|week)|(?<within>within\s(?:the|a)\smonth))\b/gi;

/** The end of the running or the next year, month or week. */
export const endOfPeriod: DateParser = {
  name: 'end of a period',
  needs: ['end'],
  pattern: END_OF,
  read(match) {
    if (groupOf(match, 'within') !== null) return wholeMatch(match, { type: 'until', end: 'within-month' });
    const unit = groupOf(match, 'unit')?.toLowerCase();
    const next = groupOf(match, 'which')?.toLowerCase() === 'next';
    if (unit === 'week') return wholeMatch(match, { type: 'calendar-week', weeks: next ? 1 : 0, end: true });
    if (unit === 'year') return wholeMatch(match, { type: 'until', end: next ? 'next-year' : 'year' });
    return wholeMatch(match, { type: 'until', end: next ? 'next-month' : 'month' });
  },
};
