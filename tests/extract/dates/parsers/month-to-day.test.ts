import { describe, expect, it } from 'vitest';
import { readDiary } from '../read-diary.ts';

describe('reads month to day', () => {
  it.each([
    ['Voting will run from late January to 26 June.', ['2023-01~/2023-06-26 window']],
    ['Stalls can be booked from mid-March until 4 May 2023.', ['2023-03~/2023-05-04 window']],
    ['Nominations: early December – 6 January 2023', ['2022-12~/2023-01-06 window']],
    ['We met in late January and on 26 June 2022.', ['2022-01~ background', '2022-06-26 event']],
    ['It was moved in early May to a hall with 26 June roses.', ['2022-05~ background', '2023-06-26 event']],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
