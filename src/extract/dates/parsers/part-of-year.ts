import { COUNT_WORD, toCount } from '../../numbers.ts';
import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { YEAR } from '../vocabulary.ts';
import { type Cue, monthPoint } from '../when.ts';

// "the first three months of this year", "the last two months of 2023", "the opening six months of the year"; not "of the campaign".
const PART_OF_YEAR = new RegExp(
  String.raw`\b(?:the\s)?(?<end>first|opening|last|final|closing)\s(?<count>\d{1,2}|${COUNT_WORD})\smonths\sof\s(?:(?<year>${YEAR})|(?<which>this|next|last|the)\s(?:calendar\s)?year)\b(?!['’]s|\sof\b)`,
  'gi',
);
const MOST = 11;
const MONTHS = 12;
const LAST = /^(?:last|final|closing)$/i;

/** So many months at the beginning or the end of a year. */
export const partOfYear: DateParser = {
  name: 'months of a year',
  needs: ['length of time'],
  pattern: PART_OF_YEAR,
  read(match) {
    const count = toCount(groupOf(match, 'count') ?? '') ?? 0;
    if (count < 2 || count > MOST) return [];
    const year = yearOf(match);
    const which = groupOf(match, 'which')?.toLowerCase();
    const cue: Cue = which === 'next' ? 'next-year' : which === 'last' ? 'last-year' : 'this-year';
    const first = LAST.test(groupOf(match, 'end') ?? '') ? MONTHS - count + 1 : 1;
    const [from, to] = [monthPoint(first, year), monthPoint(first + count - 1, year)];
    return wholeMatch(match, { type: 'interval', from, to }, { cue: year === null ? cue : null });
  },
};
