import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';

describe('feasts', () => {
  it.each([
    ['The review begins before Christmas.', ['Christmas → 2022-12-25~']],
    ['Visits start early in the New Year.', ['early in the New Year → 2023-01~']],
    ['It runs from now until the New Year.', ['from now until the New Year → 2022-11-29/2022-12-31']],
    ['The Christmas raffle was fun.', []],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});
