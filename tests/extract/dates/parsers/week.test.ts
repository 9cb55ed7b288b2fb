import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';
import { readDiary } from '../read-diary.ts';

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

describe('reads week', () => {
  it.each([
    ['Ballots go out in the week beginning 9 January.', ['2023-01-09/2023-01-15 window']],
    ['Ballots go out w/b 9th Jan.', ['2023-01-09/2023-01-15 window']],
    ['Interviews will be held in the week of January 9.', ['2023-01-09/2023-01-15 window']],
    ['Interviews will be held week commencing 9/1/23.', ['2023-01-09/2023-01-15 window']],
    ['Interviews are set for the week ending 15 January.', ['2023-01-09/2023-01-15 window']],
    ['Interviews: wc 9 January', ['2023-01-09/2023-01-15 window']],
    ['The third week of January is set aside for interviews.', ['2023-01~ event']],
    ['This week of talks left 9 motions over.', []],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});

describe('reads weeks without a date', () => {
  it.each([
    ['Ballots go out this week.', ['2022-11-28/2022-12-04 window']],
    ['Ballots went out last week.', ['2022-11-21/2022-11-27 window']],
    ['Interviews take place the week after next.', ['2022-12-12/2022-12-18 window']],
    ['Results come later this week.', ['2022-11-28/2022-12-04 event']],
    ['Interviews will be in the week of 9-13 January.', ['2023-01-09/2023-01-13 window']],
    ['Interviews start the week after Easter.', ['2023-04-09~ opens']],
    ['Shortlisting is in the first week of January.', ['2023-01~ event']],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
