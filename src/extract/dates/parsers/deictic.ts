import { COUNT_WORD, toCount } from '../../numbers.ts';
import { type DateParser, groupOf, wholeMatch } from '../parser.ts';
import type { When } from '../when.ts';

// "today", "tomorrow", "this morning", "next week", "this month", "next year"; "the last year" is too vague.
const DEICTIC =
  /\b(?<!the\s|this\s|over\s|past\s)(?<words>today|tomorrow|this\s(?:morning|afternoon|evening|month)|next\s(?:week|month|year)|last\s(?:month|year))(?!['’]?\s(?:of|three|two|few)\b)/giu;
// "6 months to go", "in three weeks' time", "two weeks from now".
const AWAY = new RegExp(
  String.raw`\b(?<count>\d{1,2}|${COUNT_WORD})\s(?<unit>day|week|month)s?['’]?\s(?:to\sgo|time|from\snow|from\stoday)\b`,
  'giu',
);
// "a week later", "a fortnight earlier", "two weeks after that": counted from the date before.
const LATER = new RegExp(
  String.raw`\b(?<count>an?|\d{1,2}|${COUNT_WORD})\s(?<unit>day|week|fortnight|month)s?\s(?<way>later|earlier)\b`,
  'giu',
);

const NAMED: Record<string, Extract<When, { type: 'offset' }>> = {
  today: { type: 'offset', unit: 'day', amount: 0, from: 'now', exact: true },
  tomorrow: { type: 'offset', unit: 'day', amount: 1, from: 'now', exact: true },
  'this morning': { type: 'offset', unit: 'day', amount: 0, from: 'now', exact: true },
  'this afternoon': { type: 'offset', unit: 'day', amount: 0, from: 'now', exact: true },
  'this evening': { type: 'offset', unit: 'day', amount: 0, from: 'now', exact: true },
  'next week': { type: 'offset', unit: 'week', amount: 1, from: 'now', exact: true },
  'this month': { type: 'offset', unit: 'month', amount: 0, from: 'now', exact: true },
  'next month': { type: 'offset', unit: 'month', amount: 1, from: 'now', exact: true },
  'last month': { type: 'offset', unit: 'month', amount: -1, from: 'now', exact: true },
  'next year': { type: 'offset', unit: 'year', amount: 1, from: 'now', exact: true },
  'last year': { type: 'offset', unit: 'year', amount: -1, from: 'now', exact: true },
};

/** Words that count from the day of writing. */
export const deictic: DateParser = {
  name: 'counted from the day of writing',
  pattern: DEICTIC,
  read(match) {
    const when = NAMED[match[0].toLowerCase().replaceAll(WHITE, ' ')];
    return when ? wholeMatch(match, when) : [];
  },
};

/** "6 months to go": about as far ahead as it says. */
export const away: DateParser = {
  name: 'so long ahead',
  pattern: AWAY,
  read(match) {
    const amount = toCount(groupOf(match, 'count') ?? '') ?? 0;
    const unit = (groupOf(match, 'unit') ?? 'day').toLowerCase() as 'day' | 'week' | 'month';
    return wholeMatch(
      match,
      { type: 'offset', unit, amount, from: 'now', exact: false },
      { approximate: true },
    );
  },
};

/** "a week later": counted from the date before it. */
export const later: DateParser = {
  name: 'counted from the date before',
  pattern: LATER,
  read(match) {
    const fortnight = groupOf(match, 'unit')?.toLowerCase() === 'fortnight';
    const unit = fortnight
      ? 'week'
      : ((groupOf(match, 'unit') ?? 'day').toLowerCase() as 'day' | 'week' | 'month');
    const count = (toCount(groupOf(match, 'count') ?? '') ?? 1) * (fortnight ? 2 : 1);
    const earlier = groupOf(match, 'way')?.toLowerCase() === 'earlier';
    return wholeMatch(match, {
      type: 'offset',
      unit,
      amount: earlier ? -count : count,
      from: earlier ? 'now' : 'previous',
      exact: true,
    });
  },
};

const WHITE = /\s+/gu;
