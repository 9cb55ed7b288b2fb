import MiniSearch from 'minisearch';
import type { Word } from './terms.ts';

/** Words met in the reports, to find those that a word not met was meant for. */
export interface Vocabulary {
  add(words: readonly Word[]): void;
  /** The terms of words that begin so, or are spelt almost so; nearest first. */
  near(word: string, how: 'begun' | 'misspelt'): string[];
}

/** A share of a word's letters that may differ. */
const LETTERS_OFF = 0.2;
const MOST_LETTERS_OFF = 2;
/** Shorter words would become any other: Gaza a gala, Iran Iraq. */
const SHORTEST_MISSPELT = 5;
const SHORTEST_BEGUN = 3;
const MOST_NEAR = 25;

export function createVocabulary(): Vocabulary {
  const mini = new MiniSearch<{ id: string }>({
    fields: ['id'],
    tokenize: (word) => [word],
    processTerm: (word) => word,
  });
  const terms = new Map<string, string>();
  return {
    add: (words) => {
      for (const { plain, term, small } of words) {
        if (small || terms.has(plain)) continue;
        terms.set(plain, term);
        mini.add({ id: plain });
      }
    },
    near: (word, how) => {
      if (word.length < (how === 'begun' ? SHORTEST_BEGUN : SHORTEST_MISSPELT)) return [];
      const wish = how === 'begun' ? { prefix: true } : { fuzzy: LETTERS_OFF, maxFuzzy: MOST_LETTERS_OFF };
      const found = mini.search(word, wish).map(({ id }) => String(id));
      const near = how === 'begun' ? found : [...swapped(word), ...found];
      return [...new Set(near.flatMap((plain) => terms.get(plain) ?? []))].slice(0, MOST_NEAR);
    },
  };
}

/** The word with each two neighbours swapped: one slip of the fingers, which MiniSearch counts as two letters off. */
function swapped(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  );
}
