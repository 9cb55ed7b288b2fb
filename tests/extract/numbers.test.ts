import { describe, expect, it } from 'vitest';
import { toCount, toNumber, toShare } from '../../src/extract/numbers.ts';

describe('numbers in words and figures', () => {
  it.each([
    ['54,000', 54_000],
    ['four', 4],
    ['twenty-one', 21],
    ['One hundred', 100],
    ['Six and a half', 6.5],
    ['407k', 407_000],
    ['20m', 20_000_000],
    ['1.2m', 1_200_000],
    ['5million', 5_000_000],
    ['150milliion', 150_000_000],
    ['1.5bn', 1_500_000_000],
    ['three million', 3_000_000],
    ['soon', null],
  ])('%s is %s', (words, value) => {
    expect(toNumber(words)).toBe(value);
  });

  it.each([
    ['half', 50],
    ['A quarter', 25],
    ['one third', 33.3],
    ['two-thirds', 66.7],
    ['three quarters', 75],
    ['a lot', null],
  ])('%s is %s per cent', (words, share) => {
    expect(toShare(words)).toBe(share);
  });

  it('counts with an article', () => {
    expect([toCount('a'), toCount('an'), toCount('none')]).toEqual([1, 1, null]);
  });
});
