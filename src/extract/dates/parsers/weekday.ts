import { type DateParser, groupOf, wholeMatch } from '../parser.ts';
import { ORDINAL_WORD, toDay, toWeekday } from '../vocabulary.ts';

// "Thursday", "next Friday", "Saturday morning", "Wednesday next week", "Mon 18th", "Thursday (the 5th)".
const WEEKDAY_ALONE =
  /(?:\b(?<week>next|last|this)\s)?\b(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)(?=\.?\s(?:the\s)?\d{1,2}(?:st|nd|rd|th)\b)\.?)(?:,?\s\(?(?:the\s)?(?<day>\d{1,2}(?:st|nd|rd|th))\)?|\s(?:morning|afternoon|evening|night)|\s(?<after>next\sweek|last\sweek|this\sweek)|\b)/giu;
// "until the 27th"; not "the 20th century".
const LOOSE_DAY =
  /\b(?:on|until|by|till|from|to)\s(?<words>the\s(?<day>\d{1,2}(?:st|nd|rd|th)))(?=\s{0,2}(?:$|[.,;:)–-]|and\b|for\b))/giu;
// "the fifth of this month", "the 20th of the month".
const DAY_OF_THIS_MONTH = new RegExp(
  String.raw`(?<words>\bthe\s(?<day>\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORD})\sof\s(?:this|the)\smonth)\b`,
  'giu',
);
const CAPITAL = /^\p{Lu}/u;

/** A weekday with no month: the day follows from the tense and the day of writing. */
export const weekday: DateParser = {
  name: 'weekday',
  pattern: WEEKDAY_ALONE,
  read(match) {
    const name = groupOf(match, 'weekday') ?? '';
    if (!CAPITAL.test(name)) return [];
    const day = groupOf(match, 'day');
    if (day !== null) {
      return wholeMatch(match, { type: 'loose-day', day: toDay(day), weekday: toWeekday(name) });
    }
    const said = (groupOf(match, 'week') ?? groupOf(match, 'after') ?? '').split(' ')[0]?.toLowerCase() ?? '';
    const which = said === 'next' || said === 'last' || said === 'this' ? said : null;
    return wholeMatch(match, { type: 'weekday', weekday: toWeekday(name), week: which });
  },
};

/** A day of the month with neither month nor weekday. */
export const looseDay: DateParser = { name: 'day of the month', pattern: LOOSE_DAY, read: readLooseDay };
/** A day of the running month. */
export const dayOfThisMonth: DateParser = {
  name: 'day of this month',
  pattern: DAY_OF_THIS_MONTH,
  read: readLooseDay,
};

function readLooseDay(match: RegExpExecArray): ReturnType<DateParser['read']> {
  const day = toDay(groupOf(match, 'day') ?? '');
  const words = groupOf(match, 'words') ?? '';
  if (day < 1 || day > 31) return [];
  return [
    { when: { type: 'loose-day', day, weekday: null }, index: match[0].indexOf(words), length: words.length },
  ];
}
