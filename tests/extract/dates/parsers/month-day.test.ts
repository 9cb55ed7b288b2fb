import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';
import { readDiary } from '../read-diary.ts';

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

describe('reads month day', () => {
  it.each([
    ['Nominations close on January 12.', ['2023-01-12 deadline']],
    ['Nominations close January 12th, 2023.', ['2023-01-12 deadline']],
    ['The deadline is Thursday, January 12, 2023 at 5:00 p.m.', ['2023-01-12 17:00 deadline']],
    ['Nominations, which closed November 18, produced two names.', ['2022-11-18 deadline']],
    ['Hustings will be held February 4 in Derby.', ['2023-02-04 event']],
    ['February 4 hustings in Derby', ['2023-02-04 event']],
    ['From December 12 members can vote.', ['2022-12-12 opens']],
    [
      'Ballots will be mailed on Feb. 13 and must be returned by March 24.',
      ['2023-02-13 opens', '2023-03-24 deadline'],
    ],
    ['The March 24 count will be open to the press.', ['2023-03-24 event']],
    ['A May 4 poll is certain.', ['2023-05-04 event']],
    ['In March 200 members came.', ['2022-03 background']],
    ['In May 12 councils went Labour.', ['2022-05 background']],
    ['Cases fell from 40 in Jan. 31 are old.', ['2022-01 background']],
    ['Forms close 9 Jan 12 noon.', ['2023-01-09 12:00 deadline']],
    ['On Jan. 31 the list closes.', ['2023-01-31 deadline']],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
