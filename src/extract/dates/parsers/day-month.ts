import { type DateParser, groupOf, nearYearOf, wholeMatch, yearOf } from '../parser.ts';
import {
  DAY,
  MONTH,
  ORDINAL_WORD,
  toDay,
  toMonth,
  toWeekday,
  WEEKDAY,
  WEEKDAY_TAIL,
  YEAR_NEAR,
  yearTail,
} from '../vocabulary.ts';
import { dayPoint } from '../when.ts';

// "11 June", "Tuesday 28th June 2022", "the fourth of May", "18th Octoberand", "5July", "12-Jan-2023", "12 January (Thursday)", "Thursday12 January".
const DAY_MONTH = new RegExp(
  String.raw`(?:\b(?<weekday>${WEEKDAY})(?:,?\s{1,3}(?:the\s)?|(?=\d)))?(?:\b|(?<=day))(?<day>${DAY}|${ORDINAL_WORD})(?:\s{1,3}of\s|\s{0,3}|-)(?<month>${MONTH})${yearTail()}${YEAR_NEAR}${WEEKDAY_TAIL}`,
  'gi',
);

/** Day before month, as the British write it. */
export const dayMonth: DateParser = {
  name: 'day and month',
  needs: ['month'],
  pattern: DAY_MONTH,
  read(match) {
    const weekday = groupOf(match, 'weekday') ?? groupOf(match, 'weekday2') ?? groupOf(match, 'weekday3');
    const day = toDay(groupOf(match, 'day') ?? '');
    const month = toMonth(groupOf(match, 'month') ?? '');
    const point = dayPoint(day, month, yearOf(match), weekday === null ? null : toWeekday(weekday));
    return wholeMatch(match, { type: 'point', point }, { cue: nearYearOf(match) });
  },
};
