import { type DateParser, groupOf, nearYearOf, wholeMatch, yearOf } from '../parser.ts';
import { MONTH, toMonth, YEAR_NEAR, yearTail } from '../vocabulary.ts';
import { type Cue, monthPoint } from '../when.ts';

// "May", "next May", "early January 2024", "mid-October", "the end of July", "March of 2023", "May last year".
const MONTH_YEAR = new RegExp(
  String.raw`(?:\b(?<cue>next|last|this|coming)\s)?(?:\b(?<part>early|late|mid|(?:the\s)?(?:very\s)?(?:beginning|start|middle|end)\sof|(?<=^|\b(?:by|at|from|until)\s)(?:end|start)|(?:the\s)?(?:first|second|third|fourth|last|final)\s(?:weeks?|half|days)\s(?:of|in))(?:\sin)?[\s-])?(?<!['’])\b(?<month>${MONTH})(?:\sof(?=\s\d))?${yearTail()}${YEAR_NEAR}`,
  'gi',
);
const CAPITAL = /^[A-ZÀ-Þ]/u;
const END = /\bend\b/i;

/** A month with or without its year. In lower case ("may", "march") it is no month. */
export const monthYear: DateParser = {
  name: 'month',
  needs: ['month'],
  pattern: MONTH_YEAR,
  read(match) {
    const name = groupOf(match, 'month') ?? '';
    if (!CAPITAL.test(name)) return [];
    const part = groupOf(match, 'part');
    const cue = nearYearOf(match) ?? ((groupOf(match, 'cue')?.toLowerCase() ?? null) as Cue);
    return wholeMatch(
      match,
      { type: 'point', point: monthPoint(toMonth(name), yearOf(match)) },
      // "by the end of July" is the month itself: the clause says which (refiners/end-of.ts).
      { cue, approximate: part !== null && !END.test(part) },
    );
  },
};
