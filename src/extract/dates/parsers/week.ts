import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { DAY, MONTH, toDay, toMonth, WEEKDAY, YEAR } from '../vocabulary.ts';
import { dayPoint } from '../when.ts';

// "w/c 14 July", "week commencing Monday 10 July", "the week beginning 26 August 2019", "week of 3 June".
const WEEK = new RegExp(
  String.raw`\b(?:w/?c|w/?b|(?:the\s)?week\s(?:commencing|beginning|starting|of))\s{1,3}(?:${WEEKDAY},?\s)?(?:the\s)?(?:(?<day>${DAY})(?:\sof\s|\s{0,3})(?<month>${MONTH})|(?<month2>${MONTH})\s(?<day2>${DAY}))(?:,?\s{1,3}(?<year>${YEAR}))?`,
  'giu',
);

/** A week named by its first day: seven days. */
export const week: DateParser = {
  name: 'week',
  pattern: WEEK,
  read(match) {
    const day = toDay(groupOf(match, 'day') ?? groupOf(match, 'day2') ?? '');
    const month = toMonth(groupOf(match, 'month') ?? groupOf(match, 'month2') ?? '');
    return wholeMatch(match, { type: 'week', from: dayPoint(day, month, yearOf(match)) });
  },
};
