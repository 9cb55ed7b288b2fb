import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';

describe('quarters', () => {
  it.each([
    ['Elections will be held in Q1 2023.', ['Q1 2023 → 2023-33']],
    ['It comes back in Q2.', ['Q2 → 2023-34']],
    ['Costs fell in the third quarter of 2021.', ['the third quarter of 2021 → 2021-35']],
    ['A quarter of them left.', []],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});
