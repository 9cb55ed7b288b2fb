import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';

describe('one date said twice', () => {
  it.each([
    ['Next year, on the fourth of May, we vote.', ['fourth of May → 2023-05-04']],
    ['It goes to the January away day (24 Jan).', ['24 Jan → 2023-01-24']],
    [
      'It goes to the January away day and back on 24 February.',
      ['January → 2023-01', '24 February → 2023-02-24'],
    ],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});
