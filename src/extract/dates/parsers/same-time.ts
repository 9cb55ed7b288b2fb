import { type DateParser, groupOf, wholeMatch } from '../parser.ts';

// "this time next month", "this time next year".
const THIS_TIME = /\bthis\stime\snext\s(?<unit>week|month|year)\b/gi;
// "a year ago today", "two weeks ago today".
const AGO_TODAY = /\b(?<count>an?|one|two|three)\s(?<unit>week|month|year)s?\sago\stoday\b/gi;

type Unit = 'week' | 'month' | 'year';
const COUNTS: Record<string, number> = { two: 2, three: 3 };

/** The day of writing, about a week, a month or a year on. */
export const thisTimeNext: DateParser = {
  name: 'this time next month',
  needs: ['length of time'],
  pattern: THIS_TIME,
  read: (match) =>
    wholeMatch(match, { type: 'same-time', unit: unitOf(match), amount: 1 }, { approximate: true }),
};

/** The day of writing, so long ago. */
export const agoToday: DateParser = {
  name: 'a year ago today',
  needs: ['ago'],
  pattern: AGO_TODAY,
  read(match) {
    const count = COUNTS[groupOf(match, 'count')?.toLowerCase() ?? ''] ?? 1;
    return wholeMatch(match, { type: 'same-time', unit: unitOf(match), amount: -count });
  },
};

const unitOf = (match: RegExpExecArray): Unit => (groupOf(match, 'unit') ?? 'year').toLowerCase() as Unit;
