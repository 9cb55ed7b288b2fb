import { type DateParser, groupOf, wholeMatch } from '../parser.ts';
import { ORDINAL_WORD, toDay, toWeekday, WEEKDAY } from '../vocabulary.ts';
import type { Reading } from '../when.ts';

// "Thursday", "next Friday", "Saturday morning", "Wednesday next week", "Mon 18th", "Thursday (the 5th)", "a week on Friday", "a fortnight on Friday", "Friday week".
const WEEKDAY_ALONE =
  /(?:\b(?<week>next|last|this\spast|this\scoming|this|following|(?:(?<ons>a|two|three|four)\s)?(?<onUnit>week|fortnight)s?\son)\s)?\b(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Weds?|Thu|Thurs?|Fri|Sat|Sun)(?=\.?\s(?:the\s)?\d{1,2}(?:st|nd|rd|th)\b)\.?)(?:,?\s\(?(?:the\s)?(?<day>\d{1,2}(?:st|nd|rd|th))\)?|\s(?:morning|afternoon|evening|night)|\s(?:of\s)?(?<after>next\sweek|last\sweek|this\sweek|week|fortnight|after(?=\s?(?:$|[.,;:)])))(?:,\sthe\s\d{1,2}(?:st|nd|rd|th))?|\b)/gi;
// "until the 27th", "on 14th"; not "the 20th century".
const LOOSE_DAY =
  /(?:\b(?:on|until|by|till|from|to|before|after|between|and)|,(?=\sthe\s))\s(?<words>(?:the\s)?(?<day>\d{1,2}(?:st|nd|rd|th)))(?=\s{0,2}(?:$|[.,;:)–-]|(?:and|for|at|by|with|to(?!\s\d{1,2}(?:st|nd|rd|th)\s[a-z])|until|in|so|but|or|is|will|when)\b))/gi;
// "the fifth of this month", "the 20th of the month", "the 19th of next month".
const DAY_OF_THIS_MONTH = new RegExp(
  String.raw`(?<words>\bthe\s(?<day>\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORD})\sof\s(?<month>this|the|next|last|that)\smonth)\b`,
  'gi',
);
const COUNTS: Record<string, number> = { two: 2, three: 3, four: 4 };
const CAPITAL = /^[A-ZÀ-Þ]/u;
type Week = Extract<Reading['when'], { type: 'weekday' }>['week'];
const WEEKS: Record<string, Week> = {
  next: 'next',
  'next week': 'next',
  last: 'last',
  'last week': 'last',
  'this past': 'last',
  this: 'this',
  'this coming': 'this',
  'this week': 'this',
  following: 'following',
  after: 'following',
};
// "12th: nominations open", "27 – nominations close": rows under the line "January 2023".
const DAY_OF_ROW = new RegExp(
  String.raw`^(?:(?<weekday>${WEEKDAY})\s)?(?<day>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)(?=\s?[:–—-]\s|\s{2}|\t|\s?\|)`,
  'gi',
);

/** A weekday with no month: the day follows from the tense and the day of writing. */
export const weekday: DateParser = {
  name: 'weekday',
  needs: ['weekday'],
  pattern: WEEKDAY_ALONE,
  read(match) {
    const name = groupOf(match, 'weekday') ?? '';
    if (!CAPITAL.test(name)) return [];
    const day = groupOf(match, 'day');
    if (day !== null) {
      return wholeMatch(match, { type: 'loose-day', day: toDay(day), weekday: toWeekday(name) });
    }
    const said = (groupOf(match, 'week') ?? groupOf(match, 'after') ?? '').toLowerCase();
    const weeksOn = weeksOnOf(match, said);
    const week = WEEKS[said] ?? null;
    return wholeMatch(match, {
      type: 'weekday',
      weekday: toWeekday(name),
      week,
      ...(weeksOn > 0 && { weeksOn }),
    });
  },
};

/** How many weeks after the coming one: "a week on Friday" 1, "Friday fortnight" 2, "Friday" 0. */
function weeksOnOf(match: RegExpExecArray, after: string): number {
  const unit = groupOf(match, 'onUnit')?.toLowerCase() ?? after;
  if (unit === 'fortnight') return 2;
  return unit === 'week' ? (COUNTS[groupOf(match, 'ons')?.toLowerCase() ?? ''] ?? 1) : 0;
}

/** A day of the month with neither month nor weekday. */
export const looseDay: DateParser = {
  name: 'day of the month',
  needs: ['ordinal'],
  pattern: LOOSE_DAY,
  read: readLooseDay,
};
/** A day of the running month. */
export const dayOfThisMonth: DateParser = {
  name: 'day of this month',
  needs: ['length of time'],
  pattern: DAY_OF_THIS_MONTH,
  read(match) {
    const day = toDay(groupOf(match, 'day') ?? '');
    const which = groupOf(match, 'month')?.toLowerCase() ?? '';
    const months = { next: 1, last: -1 }[which] ?? 0;
    return wholeMatch(match, {
      type: 'day-of-month',
      day,
      months,
      of: which === 'that' ? 'previous' : 'now',
    });
  },
};

/** A day that opens a row under a line with its month; without such a line it is no date. */
export const dayOfRow: DateParser = {
  name: 'day under its month',
  needs: ['digit'],
  pattern: DAY_OF_ROW,
  read(match) {
    const weekday = groupOf(match, 'weekday');
    return wholeMatch(match, {
      type: 'month-day',
      day: toDay(groupOf(match, 'day') ?? ''),
      weekday: weekday === null ? null : toWeekday(weekday),
    });
  },
};

function readLooseDay(match: RegExpExecArray): ReturnType<DateParser['read']> {
  const day = toDay(groupOf(match, 'day') ?? '');
  const words = groupOf(match, 'words') ?? '';
  if (day < 1 || day > 31) return [];
  return [
    { when: { type: 'loose-day', day, weekday: null }, index: match[0].indexOf(words), length: words.length },
  ];
}
