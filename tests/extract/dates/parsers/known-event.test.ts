import { describe, expect, it } from 'vitest';
import { readDiary } from '../read-diary.ts';

describe('reads x', () => {
  it.each([
    [
      'Polling day is 4 May. Postal votes must be asked for three weeks before polling day.',
      ['2023-05-04 event', '2023-04-13 deadline'],
    ],
    [
      'Annual conference meets on 8-11 October 2023. Women delegates meet on the Saturday of Annual Conference.',
      ['2023-10-08/2023-10-11 event', '2023-10-07 event'],
    ],
    [
      'Conference, which opens on 8 October, has a reception on the eve of conference.',
      ['2023-10-08 event', '2023-10-07 event'],
    ],
    ['Members gather three weeks before polling day.', []],
    ['The Saturday of the conference was wet.', []],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
