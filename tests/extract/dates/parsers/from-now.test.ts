import { describe, expect, it } from 'vitest';
import { readDiary } from '../read-diary.ts';

describe('reads from now on', () => {
  it.each([
    ['The survey is open from now until 12 January.', ['2022-11-29/2023-01-12 window']],
    ['Between now and the end of March branches can reply.', ['2022-11-29/2023-03-31 window']],
    [
      'The form is live from tomorrow (3rd) till 11.59pm on Thurs 12th Jan.',
      ['2022-12-03/2023-01-12 23:59 window'],
    ],
    ['From now on minutes are taken.', []],
    ['Now is the time.', []],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
