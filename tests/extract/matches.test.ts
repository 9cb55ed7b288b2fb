import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../src/extract/matches.ts';

describe('every match of a pattern', () => {
  it('comes in the order of the text, the same on every call', () => {
    const digit = /\d/gu;
    expect(matchesOf('a1b22', digit).map(({ index }) => index)).toEqual([1, 3, 4]);
    expect(matchesOf('a1b22', digit).map(({ index }) => index)).toEqual([1, 3, 4]);
  });

  it('ends when the pattern matches nothing at all', () => {
    expect(matchesOf('abc', /x*/gu)).toHaveLength(4);
  });

  it('needs the flag g', () => {
    expect(() => matchesOf('abc', /b/u)).toThrow(TypeError);
  });
});
