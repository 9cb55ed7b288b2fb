import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { YEAR } from '../vocabulary.ts';
import { dayPoint, monthPoint, yearPoint } from '../when.ts';

// "2024"; not "2,024", "£2024", "2024 members", "the Equality Act 2010" (refiners/drop-unlikely.ts sees to the last two).
const BARE_YEAR = new RegExp(
  String.raw`\b(?:(?<part>early|late|mid|(?:the\s)?(?:beginning|start|middle|back\send|first\shalf|second\shalf)\sof|(?<end>(?:the\s)?end\sof))(?:\sin)?[\s-])?(?<year>${YEAR})(?![/-]\d|[–]\d|\s?h(?:ou)?rs)`,
  'gi',
);
const LIMIT = /\b(?:by|until|till|before)\s$/i;

/** A year alone; "by the end of 2023" is its last day, "at the end of 2023" about its December, "early 2024" is rough. */
export const year: DateParser = {
  name: 'year',
  needs: ['year'],
  pattern: BARE_YEAR,
  read(match) {
    const number = yearOf(match) ?? 0;
    const isEnd = groupOf(match, 'end') !== null;
    if (isEnd && LIMIT.test(match.input.slice(Math.max(0, match.index - 10), match.index))) {
      return wholeMatch(match, { type: 'point', point: dayPoint(31, 12, number) });
    }
    if (isEnd)
      return wholeMatch(match, { type: 'point', point: monthPoint(12, number) }, { approximate: true });
    const approximate = groupOf(match, 'part') !== null;
    return wholeMatch(match, { type: 'point', point: yearPoint(number) }, { approximate });
  },
};
