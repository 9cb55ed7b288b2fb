import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { YEAR } from '../vocabulary.ts';
import { quarterPoint } from '../when.ts';

// "Q1 2023", "2023 Q3", "Q3", "the third quarter of next year", "the first quarter of 2023".
const QUARTER = new RegExp(
  String.raw`\b(?:(?<year3>${YEAR})\s)?Q(?<digit>[1-4])\b(?:,?\s(?:of\s)?(?<year>${YEAR}))?|\bthe\s(?<word>first|second|third|fourth|last|final)\squarter(?!\sof\s(?:an?|the\s(?:century|members|vote|votes|seats))\b)(?:\sof\s(?:(?<year2>${YEAR})|(?<which>(?:this|next|last|the)\syear)))?(?!\s(?:final|century))`,
  'gi',
);
const NUMBERS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, last: 4, final: 4 };

/** A quarter of a calendar year. */
export const quarter: DateParser = {
  name: 'quarter',
  needs: ['quarter'],
  pattern: QUARTER,
  read(match) {
    const number = Number(
      groupOf(match, 'digit') ?? NUMBERS[groupOf(match, 'word')?.toLowerCase() ?? ''] ?? 1,
    );
    const year = yearOf(match) ?? yearOf(match, 'year2') ?? yearOf(match, 'year3');
    const which = groupOf(match, 'which')?.split(' ')[0]?.toLowerCase();
    const cue = which === 'next' || which === 'last' || which === 'this' ? which : null;
    return wholeMatch(match, { type: 'point', point: quarterPoint(32 + number, year) }, { cue });
  },
};
