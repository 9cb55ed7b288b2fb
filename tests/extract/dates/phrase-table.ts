import { describe, expect, it } from 'vitest';
import { datesIn } from '../read-lines.ts';

/** A text and what each of its dates is for. */
type Case = readonly [text: string, ...whats: string[]];

/** A form of language: texts in which it is read, and texts that only look like it. */
export type PhraseTable = Readonly<Record<string, { says: readonly Case[]; not: readonly Case[] }>>;

const FEWEST_EXAMPLES = 3;
const FEWEST_TRAPS = 2;

/** Describes each form with at least three examples and two traps. */
export function describePhrases(table: PhraseTable): void {
  describe.each(Object.entries(table))('%s', (_form, { says, not }) => {
    it('has its examples and traps', () => {
      expect(says.length).toBeGreaterThanOrEqual(FEWEST_EXAMPLES);
      expect(not.length).toBeGreaterThanOrEqual(FEWEST_TRAPS);
    });
    it.each([...says, ...not])('%s', (text, ...whats) => {
      expect(datesIn(text).map(({ what }) => what)).toEqual(whats);
    });
  });
}
