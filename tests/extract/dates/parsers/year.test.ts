import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';

describe('bare years and decades', () => {
  it.each([
    ['We lost in 1951, 1970 or 1979.', ['1951 → 1951', '1970 → 1970', '1979 → 1979']],
    ['The seat will be fought in 2024.', ['2024 → 2024']],
    ['Like the offices of the 1990s.', ['the 1990s → 199X']],
    [
      'The bazaar is on the Saturday of Annual Conference 2023.',
      ['the Saturday of Annual Conference 2023 → 2023'],
    ],
    ['Only 2015 members replied, at £2014 a head.', []],
    ['The Equality Act 2010 applies.', []],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});
