import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { MONTH, toDay, toMonth, toWeekday, WEEKDAY, YEAR } from '../vocabulary.ts';
import { dayPoint } from '../when.ts';

// "June 28th", "Friday, July 31, 2019"; a bare "May 27" only before a stop or a small word, as "In May 27 councils vote".
const MONTH_DAY = new RegExp(
  String.raw`(?:\b(?<weekday>${WEEKDAY}),?\s{1,3})?\b(?<month>${MONTH})\s{1,3}(?:the\s)?(?<day>(?:3[01]|[12]\d|0?[1-9])(?:(?:st|nd|rd|th)\b|(?=,?\s{1,2}${YEAR})|(?=\s{0,3}(?:$|[,;:)–-]|[.](?:\s|$))|\s{1,3}(?:at|from|until|to|and|by|for|in|is)\b)))(?:,?\s{1,3}(?<year>${YEAR}))?`,
  'giu',
);

/** Day after month, the American order common in press timetables. */
export const monthDay: DateParser = {
  name: 'month and day',
  pattern: MONTH_DAY,
  read(match) {
    const weekday = groupOf(match, 'weekday');
    const day = toDay(groupOf(match, 'day') ?? '');
    const month = toMonth(groupOf(match, 'month') ?? '');
    return wholeMatch(match, {
      type: 'point',
      point: dayPoint(day, month, yearOf(match), weekday === null ? null : toWeekday(weekday)),
    });
  },
};
