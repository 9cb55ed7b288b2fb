import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../src/search/vocabulary.ts';

const vocabulary = createVocabulary();
vocabulary.add(
  ['lantern', 'lanterns', 'harbour', 'wicks'].map((plain) => ({
    plain,
    term: plain === 'lanterns' ? 'lantern' : plain,
    small: false,
    start: 0,
    end: plain.length,
  })),
);

describe('the words that a misspelt one was meant for', () => {
  it.each([
    ['harbuor', ['harbour']],
    ['ahrbour', ['harbour']],
    ['harbor', ['harbour']],
    ['wikcs', ['wicks']],
    ['lantren', ['lantern']],
    ['wick', []],
    ['candle', []],
  ])('%s: %j', (word, terms) => {
    expect(vocabulary.near(word, 'misspelt')).toEqual(terms);
  });

  it('are not looked for behind a word that is only begun', () => {
    expect(vocabulary.near('lan', 'begun')).toEqual(['lantern']);
    expect(vocabulary.near('aln', 'begun')).toEqual([]);
  });
});
