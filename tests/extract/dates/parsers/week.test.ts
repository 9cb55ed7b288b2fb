import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';

describe('weeks', () => {
  it.each([
    ['Ballots go out w/c 9 January.', ['w/c 9 January → 2023-01-09/2023-01-15']],
    [
      'Panels sit in the week commencing Monday 10 July 2023.',
      ['the week commencing Monday 10 July 2023 → 2023-07-10/2023-07-16'],
    ],
    ['Shortlisting: week of 12 December.', ['week of 12 December → 2022-12-12/2022-12-18']],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});
