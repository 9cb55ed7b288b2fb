import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';

describe('month before day', () => {
  it.each([
    ['Forms are due on June 28th, 2023.', ['June 28th, 2023 → 2023-06-28']],
    ['The vote closes Friday, March 31, 2023.', ['Friday, March 31, 2023 → 2023-03-31']],
    ['Results will follow on May 4.', ['May 4 → 2023-05-04']],
    ['In May 27 councils will vote.', ['May → 2023-05']],
    ['In June 2023 the office moves.', ['June 2023 → 2023-06']],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});
