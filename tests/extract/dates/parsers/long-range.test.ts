import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';
import { readDiary } from '../read-diary.ts';

describe('from one day to another', () => {
  it.each([
    [
      'Nominations run from 3 October to 28 October 2023.',
      ['from 3 October to 28 October 2023 → 2023-10-03/2023-10-28'],
    ],
    [
      'The fair takes place 28 September – 1 October 2023.',
      ['28 September – 1 October 2023 → 2023-09-28/2023-10-01'],
    ],
    ['It will run from 20 December to 4 January.', ['from 20 December to 4 January → 2022-12-20/2023-01-04']],
    [
      'Voting runs between 12 noon on 3 May and 5pm on Friday 9 June.',
      ['between 12 noon on 3 May and 5pm on Friday 9 June → 2023-05-03/2023-06-09'],
    ],
    ['It will open on 3 May and close on 9 June.', ['3 May → 2023-05-03', '9 June → 2023-06-09']],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});

describe('reads long range', () => {
  it.each([
    ['The consultation runs from 9 December to 13 January.', ['2022-12-09/2023-01-13 window']],
    ['The consultation runs from 9 December 2022 to 13 January 2023.', ['2022-12-09/2023-01-13 window']],
    ['The consultation runs 9 December–13 January.', ['2022-12-09/2023-01-13 window']],
    ['The consultation will run between 9 December and 13 January.', ['2022-12-09/2023-01-13 window']],
    [
      'The consultation opens on 9 December and closes on 13 January.',
      ['2022-12-09 opens', '2023-01-13 deadline'],
    ],
    ['The consultation opens 9 December, closes 13 January.', ['2022-12-09 opens', '2023-01-13 deadline']],
    [
      'Ballot period: Mon 30 January (10am) – Fri 17 February (12 noon)',
      ['2023-01-30/2023-02-17 12:00 window'],
    ],
    [
      'Ballot period: 10am on Monday 30 January until 12 noon on Friday 17 February 2023',
      ['2023-01-30/2023-02-17 12:00 window'],
    ],
    ['Postal voting, 30th Jan to 17th Feb', ['2023-01-30/2023-02-17 window']],
    ['The window for nominations is January 30 to February 17.', ['2023-01-30/2023-02-17 window']],
    ['Between 30 January and 17 February CLPs nominate.', ['2023-01-30/2023-02-17 window']],
    ['Between January and March branches may respond.', ['2023-01/2023-03 window']],
    [
      'From 30 January, and again from 17 February, stalls will be held.',
      ['2023-01-30 opens', '2023-02-17 opens'],
    ],
    [
      'Ballots went out on 3 October and came back by 28 October.',
      ['2022-10-03 opens', '2022-10-28 deadline'],
    ],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
