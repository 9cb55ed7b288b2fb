import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';

describe('seasons', () => {
  it.each([
    ['The vote is likely in summer 2024.', ['summer 2024 → 2024-22?']],
    ['The review will end next spring.', ['next spring → 2023-21']],
    ['A note is promised in the early summer.', ['the early summer → 2023-22~']],
    ['Ranks have grown since the autumn.', ['the autumn → 2022-23']],
    ['There may be an autumn election.', ['an autumn → 2023-23']],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});
