import { type DateParser, groupOf, yearOf } from '../parser.ts';
import { DAY, MONTH, toDay, toMonth, WEEKDAY, yearTail } from '../vocabulary.ts';
import { dayPoint, type Reading } from '../when.ts';

const MORE = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|[:.]\d)`;
// "3, 10 and 17 June", "the 4th, 11th and 18th of May 2023", "7, 14, 21 March"; not "Day 1, Saturday 15th November".
const DAY_LIST = new RegExp(
  String.raw`(?<!\b(?:day|session|stage|round|phase|part|week|step|item|no\.?)\s)\b(?<days>${DAY}(?:(?:,\s?)(?:${WEEKDAY}\s)?(?:the\s)?${DAY}){1,8}(?:,?\s(?:and|&|or)\s(?:${WEEKDAY}\s)?(?:the\s)?${DAY})?)(?:\sof\s|\s{0,3})(?<month>${MONTH})${yearTail()}`,
  'gi',
);
// "March 7, 14 and 21", "September 24, 25 and 26, 2023".
const AMERICAN_LIST = new RegExp(
  String.raw`\b(?<month>${MONTH})[ \u00a0]{1,2}(?<days>${MORE}(?:,\s${MORE}){1,8},?\s(?:and|&|or)\s${MORE})(?!\s?(?:${MONTH}|[ap]m\b|[A-Za-zÀ-ɏ]{3,14}s\b))${yearTail()}`,
  'gi',
);
const ONE_DAY = /\d{1,2}(?:st|nd|rd|th)?/gi;

/** Three or more days of one month: as many dates. */
export const dayList: DateParser = {
  name: 'list of days',
  needs: ['month', 'digit'],
  pattern: DAY_LIST,
  read: (match) => readDays(match, 0, match[0].length),
};
/** The same, month first. */
export const americanDayList: DateParser = {
  name: 'list of days, month first',
  needs: ['month', 'digit'],
  pattern: AMERICAN_LIST,
  read: (match) =>
    withMonth(readDays(match, match[0].indexOf(groupOf(match, 'days') ?? ''), match[0].length)),
};

/** The first day's words begin with the month. */
function withMonth([first, ...rest]: Reading[]): Reading[] {
  return first ? [{ ...first, index: 0, length: first.index + first.length }, ...rest] : rest;
}

/** Each day as its own date; the last also has the words up to `end`. */
function readDays(match: RegExpExecArray, from: number, end: number): ReturnType<DateParser['read']> {
  const month = toMonth(groupOf(match, 'month') ?? '');
  const days = [...(groupOf(match, 'days') ?? '').matchAll(ONE_DAY)];
  return days.map((day, n) => ({
    when: { type: 'point', point: dayPoint(toDay(day[0]), month, yearOf(match)) },
    index: from + day.index,
    length: n === days.length - 1 ? end - from - day.index : day[0].length,
  }));
}
