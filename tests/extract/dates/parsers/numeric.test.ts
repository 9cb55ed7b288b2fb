import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';
import { readDiary } from '../read-diary.ts';

describe('dates in figures', () => {
  it.each([
    ['Results due on 14.2.23', ['14.2.23 → 2023-02-14']],
    ['Replies by 01/07/2023, please.', ['01/07/2023 → 2023-07-01']],
    ['Marton 6/2, Skelby 13/2', ['6/2 → 2023-02-06', '13/2 → 2023-02-13']],
    ['Updated 2023-07-21 by the office.', ['2023-07-21 → 2023-07-21']],
    ['Help is there 24/7 and 1/3 of us use it, 10.30 daily, 45/99.', []],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});

describe('reads numeric', () => {
  it.each([
    ['Motions must reach us by 12/1/23.', ['2023-01-12 deadline']],
    ['Motions must reach us by 12.01.2023.', ['2023-01-12 deadline']],
    ['Motions must reach us by 12/01.', ['2023-01-12 deadline']],
    ['Motions must reach us by Thurs 12/1.', ['2023-01-12 deadline']],
    ['Motions must reach us by 2023-01-12.', ['2023-01-12 deadline']],
    ['Voting: 9/1/23 – 27/1/23', ['2023-01-09/2023-01-27 window']],
    ['Voting: 9/1-27/1', ['2023-01-09/2023-01-27 window']],
    ['A 2/3 majority and a 50/50 raffle were agreed.', []],
    ['Motion 12/22 was carried 7/1.', []],
    ['In the 2022/23 season and the 2021-22 accounts.', []],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
