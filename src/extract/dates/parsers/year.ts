import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { YEAR } from '../vocabulary.ts';
import { yearPoint } from '../when.ts';

// "2024"; not "2,024", "£2024", "2024 members", "the Equality Act 2010" (refiners/drop-unlikely.ts sees to the last two).
const BARE_YEAR = new RegExp(String.raw`\b(?<year>${YEAR})(?![/-]\d|[–]\d|\s?h(?:ou)?rs)`, 'giu');

/** A year alone. */
export const year: DateParser = {
  name: 'year',
  pattern: BARE_YEAR,
  read: (match) => readYear(match),
};

function readYear(match: RegExpExecArray): ReturnType<DateParser['read']> {
  return groupOf(match, 'year') === null
    ? []
    : wholeMatch(match, { type: 'point', point: yearPoint(yearOf(match) ?? 0) });
}
