import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestWord } from '../../../src/core/chat/nearest.ts';

const KNOWN = ['latest', 'deadlines', 'decisions', 'votes', 'npf', 'help'];

describe('the word that was probably meant', () => {
  it.each([
    ['latset', 'latest'],
    ['LATEST', 'latest'],
    ['dead', 'deadlines'],
    ['dedlines', 'deadlines'],
    ['descisions', 'decisions'],
    ['vote', 'votes'],
    ['nfp', 'npf'],
    ['halp', 'help'],
  ])('%s is %s', (typed, meant) => {
    expect(nearestWord(typed, KNOWN)).toBe(meant);
  });

  it.each([
    ['elections', 'internal-election'],
    ['election', 'internal-election'],
    ['selections', 'selection'],
    ['internal-elections', 'internal-election'],
  ])('%s, against words of several parts, is %s', (typed, meant) => {
    expect(nearestWord(typed, ['npf', 'selection', 'internal-election', 'public-election'])).toBe(meant);
  });

  it.each(['', 'xyzzy', 'weather', 'abc', 'z'.repeat(10_000), '🎉', '__proto__'])('“%s” is none', (typed) => {
    expect(nearestWord(typed, KNOWN)).toBeNull();
  });
});

describe('the number of slips between two words', () => {
  it.each([
    ['same', 'same', 0],
    ['', 'four', 4],
    ['swap', 'sawp', 1],
    ['kitten', 'sitting', 3],
  ])('%s and %s: %d', (a, b, slips) => {
    expect(editDistance(a, b)).toBe(slips);
  });

  it('is the same both ways, nought only for the same word, and at most the longer length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const slips = editDistance(a, b);
        expect(slips).toBe(editDistance(b, a));
        expect(slips === 0).toBe(a === b);
        expect(slips).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(slips).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});
