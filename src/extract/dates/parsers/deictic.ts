import { COUNT_WORD, toCount } from '../../numbers.ts';
import { type DateParser, groupOf, wholeMatch } from '../parser.ts';
import type { When } from '../when.ts';

// "today", "tomorrow night", "this morning", "next week", "last yr", "early next year", "later this month"; "the last year" is too vague.
const DEICTIC =
  /\b(?<!(?<!of\s)the\s|over\s|past\s|a\sweek\s|a\sfortnight\s|from\s(?=tomorrow\s\())(?:(?<part>early|mid|late|later|earlier)\s(?:in\s)?)?(?<words>today|tonight|yesterday|tomorrow|this\s(?:morning|afternoon|evening|week|month|year|yr)|the\sweek\safter\snext|next\s(?:week|wk|month|year|yr)|last\s(?:night|week|wk|month|year|yr))\b(?!['’]?\s(?:of|three|two|few)\b)/gi;
// "6 months to go", "in three weeks' time", "two weeks from now", "ten weeks off", "in a fortnight", "less than five months away".
const AWAY = new RegExp(
  String.raw`\b(?:(?<count>\d{1,2}|an?|${COUNT_WORD})\s(?<unit>day|week|fortnight|month)['’]?s?['’]?\s(?:to\sgo|time|from\snow|from\stoday|off|away)|in\sa\s(?<unit2>fortnight))\b(?!\s(?:from|at|with|the|of)\b)`,
  'gi',
);
// "a week later", "a fortnight earlier", "two weeks after that", "five days later", "the following day", "the day after", "the same evening".
const LATER = new RegExp(
  String.raw`(?<!not\s)\b(?:(?<count>an?|\d{1,2}|${COUNT_WORD})\s(?<unit>day|week|fortnight|month)s?\s(?<way>later|earlier|after\sthat)|the\s(?:following|next)\s(?<next>day|week|month)|the\s(?<after>day)\safter(?=\s?(?:$|[.,;)]))|(?<same>the\ssame\s(?:morning|afternoon|evening|night|day)(?!\s(?:as|of|that|when|for)\b)))(?!\sthan\b)`,
  'gi',
);
// "a week today", "a fortnight tomorrow".
const WEEK_ON = /\ba\s(?<unit>week|fortnight)\s(?<day>today|tomorrow)\b/gi;

// "a year ago", "five years ago", "two months ago"; "5% more than a year ago" names no time worth keeping.
const AGO = new RegExp(
  String.raw`\b(?<!than\s)(?<count>an?|\d{1,2}|${COUNT_WORD})\s(?<unit>year|month)s?\sago\b`,
  'gi',
);

type Offset = Extract<When, { type: 'offset' }>;
const counted = (unit: Offset['unit'], amount: number): Offset => ({
  type: 'offset',
  unit,
  amount,
  from: 'now',
  exact: true,
});
const NAMED: Record<string, When> = {
  today: counted('day', 0),
  tonight: counted('day', 0),
  tomorrow: counted('day', 1),
  yesterday: counted('day', -1),
  'last night': counted('day', -1),
  'this morning': counted('day', 0),
  'this afternoon': counted('day', 0),
  'this evening': counted('day', 0),
  'this week': { type: 'calendar-week', weeks: 0, end: false },
  'the week after next': { type: 'calendar-week', weeks: 2, end: false },
  'next week': { type: 'calendar-week', weeks: 1, end: false },
  'last week': { type: 'calendar-week', weeks: -1, end: false },
  'this month': counted('month', 0),
  'next month': counted('month', 1),
  'last month': counted('month', -1),
  'this year': counted('year', 0),
  'next year': counted('year', 1),
  'last year': counted('year', -1),
};
const ROUGH = /^(?:early|mid|late)$/i;
const WHITE = /\s+/gu;
// "yr", "wk".
const SHORT_YEAR = /\byr$/;
const SHORT_WEEK = /\bwk$/;

/** Words that count from the day of writing. "This year" alone says nothing: it needs "later" or "earlier". */
export const deictic: DateParser = {
  name: 'counted from the day of writing',
  needs: ['length of time'],
  pattern: DEICTIC,
  read(match) {
    const words = (groupOf(match, 'words') ?? '')
      .toLowerCase()
      .replaceAll(WHITE, ' ')
      .replace(SHORT_YEAR, 'year')
      .replace(SHORT_WEEK, 'week');
    const part = groupOf(match, 'part');
    const when = NAMED[words];
    if (!when || (words === 'this year' && part === null)) return [];
    const cue = part?.toLowerCase() === 'later' ? 'next' : null;
    return wholeMatch(match, when, { cue, approximate: part !== null && ROUGH.test(part) });
  },
};

/** "6 months to go": about as far ahead as it says. */
export const away: DateParser = {
  name: 'so long ahead',
  needs: ['length of time'],
  pattern: AWAY,
  read(match) {
    const { unit, count } = lengthOf(match);
    return wholeMatch(
      match,
      { type: 'offset', unit, amount: count, from: 'now', exact: false },
      { approximate: true },
    );
  },
};

/** "a week later": counted from the date before it. */
export const later: DateParser = {
  name: 'counted from the date before',
  needs: ['length of time'],
  pattern: LATER,
  read(match) {
    if (groupOf(match, 'same') !== null)
      return wholeMatch(match, { type: 'offset', unit: 'day', amount: 0, from: 'previous', exact: true });
    const { unit, count } = lengthOf(match);
    const earlier = groupOf(match, 'way')?.toLowerCase() === 'earlier';
    return wholeMatch(match, {
      type: 'offset',
      unit,
      amount: earlier ? -count : count,
      from: 'previous',
      exact: true,
    });
  },
};

/** "a week today": seven days on. */
export const weekOn: DateParser = {
  name: 'a week on',
  needs: ['length of time'],
  pattern: WEEK_ON,
  read(match) {
    const weeks = groupOf(match, 'unit')?.toLowerCase() === 'fortnight' ? 2 : 1;
    const more = groupOf(match, 'day')?.toLowerCase() === 'today' ? 0 : 1;
    return wholeMatch(match, counted('day', 7 * weeks + more));
  },
};

/** "five years ago", "a month ago": about so long back. */
export const ago: DateParser = {
  name: 'so long ago',
  needs: ['ago'],
  pattern: AGO,
  read(match) {
    const count = toCount(groupOf(match, 'count') ?? '') ?? 1;
    const years = groupOf(match, 'unit')?.toLowerCase() === 'year';
    // A year ago is this month of last year; five years ago is no more than a year.
    const when = years && count === 1 ? counted('month', -12) : counted(years ? 'year' : 'month', -count);
    return wholeMatch(match, when, { approximate: true });
  },
};

/** "two weeks", "a fortnight", "the following day" as a unit and how many of it. */
function lengthOf(match: RegExpExecArray): { unit: 'day' | 'week' | 'month'; count: number } {
  const names = ['unit', 'unit2', 'next', 'after'];
  const name = names.map((group) => groupOf(match, group)).find((found) => found !== null) ?? 'day';
  const count = toCount(groupOf(match, 'count') ?? 'a') ?? 1;
  if (name.toLowerCase() === 'fortnight') return { unit: 'week', count: 2 * count };
  return { unit: name.toLowerCase() as 'day' | 'week' | 'month', count };
}
