import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { MONTH, toDay, toMonth, toWeekday, WEEKDAY, YEAR } from '../vocabulary.ts';
import { dayPoint } from '../when.ts';

// "the first Thursday in May", "the last Saturday of March 2023".
const NTH_WEEKDAY = new RegExp(
  String.raw`\b(?:the\s)?(?<nth>first|second|third|fourth|last)\s(?<weekday>${WEEKDAY})\s(?:in|of)\s(?<month>${MONTH})(?:\s(?<year>${YEAR}))?`,
  'gi',
);
// "the last weekend of April", "the first weekend in December 2023".
const NTH_WEEKEND = new RegExp(
  String.raw`\b(?:the\s)?(?<nth>first|second|third|fourth|last)\sweekend\s(?:in|of)\s(?<month>${MONTH})(?:\s(?<year>${YEAR}))?`,
  'gi',
);
// "Easter", "Easter 2023"; not "Easter egg".
const EASTER = new RegExp(
  String.raw`\bEaster(?:\sSunday)?(?!['’]|\s(?:egg|eggs|raffle|break|Rising|Road|Monday|Saturday)\b)(?:\s(?<year>${YEAR}))?\b`,
  'gi',
);
// "this weekend", "next weekend", "at the weekend", "by the weekend".
const WEEKEND =
  /\b(?:(?:this\scoming|(?<week>this|next|last))\sweekend|(?:(?:at|over)\s|(?<=\b(?:by|before|until)\s))the\sweekend(?!s?\s(?:of|at|in|school|event|on)\b))\b/gi;
// "May Day", "the May Day bank holiday", "the Bank Holiday Saturday", "August Bank Holiday Monday".
const BANK_HOLIDAY =
  /\b(?:(?:the\s)?(?<mayday>May\sDay)(?:\s(?:bank\s)?holiday)?|(?:the\s)?(?:(?:Spring|Summer|August|Late\sMay)\s)?bank\sholiday\s(?<weekday>Saturday|Sunday|Monday))\b/gi;

/** A weekday counted within its month. */
export const weekdayOfMonth: DateParser = {
  name: 'weekday of a month',
  needs: ['month', 'weekday'],
  pattern: NTH_WEEKDAY,
  read(match) {
    const word = groupOf(match, 'nth') ?? '';
    const nth = word.toLowerCase() === 'last' ? -1 : toDay(word);
    const weekday = toWeekday(groupOf(match, 'weekday') ?? '');
    const month = toMonth(groupOf(match, 'month') ?? '');
    return wholeMatch(match, { type: 'nth-weekday', nth, weekday, month, year: yearOf(match) });
  },
};

/** A weekend counted within its month: Saturday and Sunday. */
export const weekendOfMonth: DateParser = {
  name: 'weekend of a month',
  needs: ['month', 'week'],
  pattern: NTH_WEEKEND,
  read(match) {
    const word = groupOf(match, 'nth') ?? '';
    const nth = word.toLowerCase() === 'last' ? -1 : toDay(word);
    const month = toMonth(groupOf(match, 'month') ?? '');
    return wholeMatch(match, { type: 'nth-weekend', nth, month, year: yearOf(match) });
  },
};

/** Easter, which moves from year to year. */
export const easter: DateParser = {
  name: 'Easter',
  needs: ['easter'],
  pattern: EASTER,
  read: (match) => wholeMatch(match, { type: 'easter', year: yearOf(match), days: 0 }, { approximate: true }),
};

/** Saturday and Sunday of this week or the next. */
export const weekend: DateParser = {
  name: 'weekend',
  needs: ['week'],
  pattern: WEEKEND,
  read: (match) =>
    wholeMatch(match, {
      type: 'weekend',
      week: (groupOf(match, 'week')?.toLowerCase() ?? 'this') as 'this' | 'next' | 'last',
    }),
};

/** May Day (1 May), or the Saturday, Sunday or Monday of the next bank-holiday weekend. */
export const bankHoliday: DateParser = {
  name: 'bank holiday',
  needs: ['length of time'],
  pattern: BANK_HOLIDAY,
  read(match) {
    if (groupOf(match, 'mayday') !== null)
      return wholeMatch(match, { type: 'point', point: dayPoint(1, 5, null) });
    return wholeMatch(match, { type: 'bank-holiday', weekday: toWeekday(groupOf(match, 'weekday') ?? '') });
  },
};
