import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { MONTH, toDay, toMonth, toWeekday, WEEKDAY, YEAR } from '../vocabulary.ts';

// "the first Thursday in May", "the last Saturday of March 2023".
const NTH_WEEKDAY = new RegExp(
  String.raw`\b(?:the\s)?(?<nth>first|second|third|fourth|last)\s(?<weekday>${WEEKDAY})\s(?:in|of)\s(?<month>${MONTH})(?:\s(?<year>${YEAR}))?`,
  'giu',
);
// "Easter", "Easter 2023"; not "Easter egg".
const EASTER = new RegExp(
  String.raw`\bEaster(?:\sSunday)?(?!['’]|\s(?:egg|eggs|raffle|break|Rising|Road|Monday|Saturday)\b)(?:\s(?<year>${YEAR}))?\b`,
  'giu',
);
// "this weekend", "next weekend".
const WEEKEND = /\b(?<week>this|next)\sweekend\b/giu;

/** A weekday counted within its month. */
export const weekdayOfMonth: DateParser = {
  name: 'weekday of a month',
  pattern: NTH_WEEKDAY,
  read(match) {
    const word = groupOf(match, 'nth') ?? '';
    const nth = word.toLowerCase() === 'last' ? -1 : toDay(word);
    const weekday = toWeekday(groupOf(match, 'weekday') ?? '');
    const month = toMonth(groupOf(match, 'month') ?? '');
    return wholeMatch(match, { type: 'nth-weekday', nth, weekday, month, year: yearOf(match) });
  },
};

/** Easter, which moves from year to year. */
export const easter: DateParser = {
  name: 'Easter',
  pattern: EASTER,
  read: (match) => wholeMatch(match, { type: 'easter', year: yearOf(match) }, { approximate: true }),
};

/** Saturday and Sunday of this week or the next. */
export const weekend: DateParser = {
  name: 'weekend',
  pattern: WEEKEND,
  read: (match) =>
    wholeMatch(match, {
      type: 'weekend',
      week: groupOf(match, 'week')?.toLowerCase() === 'next' ? 'next' : 'this',
    }),
};
