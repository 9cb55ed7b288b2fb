import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findTerm, type Glossary, glossarySchema, namesOf } from '../../../src/core/glossary/glossary.ts';

const bundled = glossarySchema.parse(JSON.parse(readFileSync('data/glossary.json', 'utf8')));
const small: Glossary = {
  source: 'made up',
  read: '2026-11-21',
  terms: [
    { term: 'LK', name: 'Lamp Keeper', means: 'Somebody who keeps lamps.', also: ['keeper of lamps'] },
    { term: 'lamps', name: 'lamps', means: 'What is kept.', also: [] },
  ],
};

describe('a term of the glossary', () => {
  it.each([
    ['LK', 'LK'],
    ['lk', 'LK'],
    ['a Lamp Keeper?', 'LK'],
    ['the keeper of lamps', 'LK'],
    ['lamp keepers', 'LK'],
    ['Lamps', 'lamps'],
    ['lamp', null],
    ['', null],
  ])('goes by “%s”: %s', (words, term) => {
    expect(findTerm(words, small)?.term ?? null).toBe(term);
  });

  it('goes by each of its names', () => {
    expect(namesOf(small)).toEqual(['LK', 'Lamp Keeper', 'keeper of lamps', 'lamps', 'lamps']);
  });
});

describe('the bundled glossary', () => {
  it('explains at least 60 terms, none twice, and no name leads to two', () => {
    expect(bundled.terms.length).toBeGreaterThanOrEqual(60);
    for (const { term, name, also } of bundled.terms)
      for (const words of [term, name, ...also]) expect(findTerm(words, bundled)?.term, words).toBe(term);
  });

  it('explains a term in a sentence or two, not by itself alone', () => {
    for (const { means } of bundled.terms) {
      expect(means).toMatch(/^[A-Z].*\.$/u);
      expect(means.length).toBeGreaterThan(30);
    }
  });
});
