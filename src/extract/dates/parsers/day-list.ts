import type { DateParser } from '../parser.ts';
import { groupOf, yearOf } from '../parser.ts';
import { DAY, MONTH, toDay, toMonth, yearTail } from '../vocabulary.ts';
import { dayPoint } from '../when.ts';

// "3, 10 and 17 June", "the 4th, 11th and 18th of May 2023".
const DAY_LIST = new RegExp(
  String.raw`\b(?<days>${DAY}(?:,\s(?:the\s)?${DAY}){1,6},?\s(?:and|&|or)\s(?:the\s)?${DAY})(?:\sof\s|\s{0,3})(?<month>${MONTH})${yearTail()}`,
  'giu',
);
const ONE_DAY = /\d{1,2}(?:st|nd|rd|th)?/giu;

/** Three or more days of one month: as many dates. */
export const dayList: DateParser = {
  name: 'list of days',
  pattern: DAY_LIST,
  read(match) {
    const month = toMonth(groupOf(match, 'month') ?? '');
    const days = [...(groupOf(match, 'days') ?? '').matchAll(ONE_DAY)];
    return days.map((day, n) => ({
      when: { type: 'point', point: dayPoint(toDay(day[0]), month, yearOf(match)) },
      index: day.index,
      length: n === days.length - 1 ? match[0].length - day.index : day[0].length,
    }));
  },
};
