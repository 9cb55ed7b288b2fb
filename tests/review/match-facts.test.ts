import { describe, expect, it } from 'vitest';
import type { DateItem } from '../../src/core/reports/fact.ts';
import { matchFacts, sameWords } from '../../src/review/match-facts.ts';
import { dateFact, paragraphOf, quoteOf } from '../support/report-samples.ts';

const ID = '2024-03-12-invented';
const SAID =
  'Branches send their names to the regional office in writing by noon on 5 May 2024 at the latest.';
const MENDED = SAID.replace('send', 'should send');

const fact = (id: string, words: string, quote = SAID, said: Partial<DateItem> = {}): DateItem =>
  dateFact(id, quoteOf(ID, quote), { words, ...said });

/** Which held fact each found one is, by their ids. */
function matched(found: readonly DateItem[], held: readonly DateItem[]): Record<string, string> {
  const matches = matchFacts(found, held, { isSame: sameWords, wordsOf: ({ words }) => words });
  return Object.fromEntries([...matches].map(([a, b]) => [a.id, b.id]));
}

describe('facts that are held already', () => {
  it.each<[string, readonly DateItem[], readonly DateItem[], Record<string, string>]>([
    [
      'under its own id, before all else',
      [fact('a', '5 May 2024'), fact('b', '5 May 2024')],
      [fact('b', '5 May 2024')],
      { b: 'b' },
    ],
    [
      'by its very words, before more or fewer of them',
      [fact('a', 'noon on 5 May 2024'), fact('b', '5 May 2024')],
      [fact('x', '5 May 2024')],
      { b: 'x' },
    ],
    [
      'by more words in the same place',
      [fact('a', 'noon on 5 May 2024')],
      [fact('x', '5 May 2024')],
      { a: 'x' },
    ],
    [
      'in a sentence in which a slip was put right',
      [fact('a', '5 May 2024', MENDED)],
      [fact('x', '5 May 2024')],
      { a: 'x' },
    ],
    [
      'by the few words that place it',
      [fact('a', '5 May 2024')],
      [fact('x', '5 May', 'x', { evidence: paragraphOf(ID, 'the regional office') })],
      { a: 'x' },
    ],
    [
      'when a corrected report tells it once more',
      [fact('a', '5 May 2024')],
      [fact('x', '5 May 2024', 'x', { evidence: { type: 'officer', note: `earlier: “${SAID}”` } })],
      { a: 'x' },
    ],
  ])('are found again %s', (_name, found, held, expected) => {
    expect(matched(found, held)).toEqual(expected);
  });

  it('are not taken for another row of a table', () => {
    const north = fact('x', '5 May 2024', 'Names for the north close on 5 May 2024.');
    expect(matched([fact('a', '5 May 2024', 'Names for the south close on 5 May 2024.')], [north])).toEqual(
      {},
    );
  });
});
