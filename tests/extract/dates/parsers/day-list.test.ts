import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';

describe('three or more days', () => {
  it.each([
    [
      'Stalls will run on 3, 10 and 17 June 2023.',
      ['3 → 2023-06-03', '10 → 2023-06-10', '17 June 2023 → 2023-06-17'],
    ],
    [
      'Surgeries are on the 4th, 11th and 18th of May 2023.',
      ['4th → 2023-05-04', '11th → 2023-05-11', '18th of May 2023 → 2023-05-18'],
    ],
    ['Wards 3, 10 and 17 were won.', []],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});
