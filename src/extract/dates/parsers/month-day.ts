import { type DateParser, groupOf, nearYearOf, wholeMatch, yearOf } from '../parser.ts';
import {
  MONTH,
  toDay,
  toMonth,
  toWeekday,
  WEEKDAY,
  WEEKDAY_TAIL,
  YEAR_NEAR,
  yearTail,
} from '../vocabulary.ts';
import { dayPoint } from '../when.ts';

// "June 28th", "Friday, July 31, 2019", "by Feb. 13", "the March 24 count"; not "9 Oct 12 noon"; `count` is a plural noun that the number may belong to.
const MONTH_DAY = new RegExp(
  String.raw`(?:\b(?<weekday>${WEEKDAY}),?\s{1,3})?(?:(?<=\b(?<lead>in|on|from|by|until|till|before|after|of|the|an?|to|and)\s{1,2})|)\b(?<!\b\d{1,2}(?:st|nd|rd|th)?\s{1,3})(?<month>${MONTH})[ \u00a0](?:the\s)?(?<day>(?:3[01]|[12]\d|0?[1-9])(?<ordinal>st|nd|rd|th)?(?![\d%]|[.:,/]\d))${yearTail()}${YEAR_NEAR}${WEEKDAY_TAIL}(?:(?=\s(?<count>[a-zß-ÿ]{2,14}))|)`,
  'gi',
);
const CAPITAL = /^[A-ZÀ-Þ]/u;
/** Words after the number that it cannot count. */
const NOT_COUNTED =
  /^(?:[ap]m|noon|midnight|hustings|elections|polls|results|nominations|interviews|noms|is|was|has|at|as|this|plus|unless|towards|starts|begins|closes|opens|takes|ends|sees|brings|means|marks|meets|votes|goes|decides)$|[^s]$/u;
const PEOPLE = /^(?:people|women|men|million|thousand|per|new|more|other|of)$/u;

/** Day after month, the American order common in press timetables. "In May 12 councils" and "in Jan. 31 of them" count councils and cases. */
export const monthDay: DateParser = {
  name: 'month and day',
  needs: ['month', 'digit'],
  pattern: MONTH_DAY,
  read(match) {
    if (!CAPITAL.test(groupOf(match, 'month') ?? '') || countsSomething(match)) return [];
    const weekday = groupOf(match, 'weekday') ?? groupOf(match, 'weekday2') ?? groupOf(match, 'weekday3');
    const day = toDay(groupOf(match, 'day') ?? '');
    const month = toMonth(groupOf(match, 'month') ?? '');
    const point = dayPoint(day, month, yearOf(match), weekday === null ? null : toWeekday(weekday));
    return wholeMatch(match, { type: 'point', point }, { cue: nearYearOf(match) });
  },
};

/** The number belongs to the noun after it: "In May 12 councils", "the May 20 members"; "from May 20 members can" is a day. */
function countsSomething(match: RegExpExecArray): boolean {
  if (groupOf(match, 'ordinal') !== null || yearOf(match) !== null) return false;
  const lead = groupOf(match, 'lead')?.toLowerCase() ?? '';
  if (lead === 'in') return true;
  const noun = groupOf(match, 'count');
  if (noun === null) return false;
  if (PEOPLE.test(noun)) return true;
  if (NOT_COUNTED.test(noun)) return false;
  return lead === 'the' || lead === 'a' || lead === 'of' || lead === '';
}
