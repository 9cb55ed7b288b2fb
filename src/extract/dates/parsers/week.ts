import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { DAY, MONTH, toDay, toMonth, WEEKDAY, yearTail } from '../vocabulary.ts';
import { dayPoint } from '../when.ts';

// "w/c 14 July", "week commencing Monday 10 July", "the week beginning 26 August 2019", "week of 3 June", "w/c 9/1/23", "week ending 15 January", "the weekend of 4 March".
const WEEK = new RegExp(
  String.raw`\b(?:w/?c|w/?b|(?:the\s)?(?:week|(?<weekend>weekend))\s(?:commencing|beginning|starting|of|(?<ending>ending))|w/?e)\s{1,3}(?:${WEEKDAY},?\s)?(?:the\s)?(?:(?:(?<day>${DAY})(?:\sof\s|\s{0,3})(?<month>${MONTH})|(?<month2>${MONTH})\s(?<day2>${DAY}))${yearTail()}|(?<day3>\d{1,2})[/.](?<month3>\d{1,2})(?:[/.](?<year3>\d{4}|\d{2}))?(?!\s{0,3}${MONTH}))`,
  'gi',
);

const WEEK_ENDING = /^w\/?e\b/i;
const isEnd = (match: RegExpExecArray): boolean =>
  groupOf(match, 'ending') !== null || WEEK_ENDING.test(match[0]);

/** A week named by its first or last day: seven days. */
export const week: DateParser = {
  name: 'week',
  needs: ['digit', 'week'],
  pattern: WEEK,
  read(match) {
    const day = toDay(groupOf(match, 'day') ?? groupOf(match, 'day2') ?? groupOf(match, 'day3') ?? '');
    const figures = groupOf(match, 'month3');
    const name = groupOf(match, 'month') ?? groupOf(match, 'month2') ?? '';
    const month = figures === null ? toMonth(name) : Number(figures);
    if (month < 1 || month > 12) return [];
    const point = dayPoint(day, month, yearOf(match) ?? yearOf(match, 'year3'));
    return wholeMatch(match, {
      type: 'week',
      from: point,
      ending: isEnd(match),
      days: groupOf(match, 'weekend') === null ? 7 : 2,
    });
  },
};
