import { describe, expect, it } from 'vitest';
import { readDiary } from './read-diary.ts';

const GIVEN = { meetingDate: '2021-11-05', published: '2021-11-09' };

describe('what goes on from the lines and dates before', () => {
  it.each([
    [
      'w/c 17 January: on the net, 6.30pm\n• Monday 17: ward reports\n• Thursday 20: film evening',
      ['2022-01-17/2022-01-23 event', '2022-01-17 event', '2022-01-20 event'],
    ],
    ['Fair on 15 January\n12: tombola', ['2022-01-15 event']],
    ['Fair on 15 January\nMonday 20: tombola', ['2022-01-15 event']],
    [
      'Saturday 22 to Wednesday 26 January 2022 – School, Hull. The school opens its doors at 2 p.m. on Saturday and will close on Wednesday.',
      ['2022-01-22/2022-01-26 event', '2022-01-22 14:00 event', '2022-01-26 event'],
    ],
    ['Day 1, Saturday 15th January, from 11am: talks', ['2022-01-15 11:00 event']],
    ['Stage 2, 15 January: talks', ['2022-01-15 event']],
    [
      'Meetings 2022\nThursday 6 January 2022 Council\nMay 2022 (to be confirmed) Annual meeting\nThursday 9 June 2022 Council',
      ['2022-01-06 event', '2022-05? event', '2022-06-09 event'],
    ],
    ['We sit in turn on a Thursday, as ever.', []],
    ['Freeze date for votes – Tuesday 2 November', ['2021-11-02 deadline']],
    ['Key dates for members – Tuesday 9 November', ['2021-11-09 event']],
    ['Applicants must have been members for a year as of today to be eligible.', ['2021-11-09 deadline']],
    ['Those on the list as of 1 November can vote.', ['2021-11-01 deadline']],
    ['As of 1 November we had 900 members.', ['2021-11-01 background']],
    [
      'Stalls: Wednesday 5th January to Midnight Saturday 15th January',
      ['2022-01-05/2022-01-15 23:59 window'],
    ],
    ['The closing time has been extended to midnight on 12 November.', ['2021-11-12 23:59 deadline']],
  ])('%s', (text, facts) => {
    expect(readDiary(text, GIVEN)).toEqual(facts);
  });
});
