import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';

describe('day before month', () => {
  it.each([
    ['The rally is on 11 June 2023.', ['11 June 2023 → 2023-06-11']],
    ['It met on Tuesday 28th June 2022 in Derby.', ['Tuesday 28th June 2022 → 2022-06-28']],
    ['We leave on the fourth of May 2024.', ['fourth of May 2024 → 2024-05-04']],
    ['Postcards go out on 5July 2023.', ['5July 2023 → 2023-07-05']],
    ['She marched on the 18th October 2021and again later.', ['18th October 2021 → 2021-10-18']],
    ['They were there on the 18th Octoberand came back tired.', ['18th October → 2022-10-18']],
    ['The other 30 may go home.', []],
    ['Room 3 March Street is closed.', []],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});
