import { describe, expect, it } from 'vitest';
import { readDiary } from './read-diary.ts';

describe('reads words that count from the day of writing', () => {
  it.each([
    ["At Tuesday's NEC we agreed the plan.", ['2022-11-29 event']],
    ['On Tuesday the NEC agreed the plan.', ['2022-11-29 event']],
    ["Tuesday's meeting was long.", ['2022-11-29 event']],
    ["Yesterday's by-election in Chester was a triumph.", ['2022-12-01 background']],
    ["Thursday's by-election in Chester was a triumph.", ['2022-12-01 background']],
    ["Thursday's by-election in Stretford is next.", ['2022-12-08 event']],
    ['The vote takes place tomorrow (Saturday).', ['2022-12-03 event']],
    ['The vote takes place tomorrow, 3 December.', ['2022-12-03 event']],
    [
      'Ballots drop next week and close a fortnight later.',
      ['2022-12-05/2022-12-11 window', '2022-12-19 deadline'],
    ],
    ['It starts on 5 January and lasts four weeks.', ['2023-01-05 opens']],
    [
      'The count is on 5 May and the first meeting five days later.',
      ['2023-05-05 event', '2023-05-10 event'],
    ],
    [
      'The count is on 5 May, with the first meeting the following day.',
      ['2023-05-05 event', '2023-05-06 event'],
    ],
    [
      'The count is on 5 May and the first meeting on the following Tuesday.',
      ['2023-05-05 event', '2023-05-09 event'],
    ],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});

describe('reads days without a month', () => {
  it.each([
    ['Nominations open on 7 March and close on the 13th.', ['2023-03-07 opens', '2023-03-13 deadline']],
    [
      'Nominations open on 7 March and close at noon on the 13th.',
      ['2023-03-07 opens', '2023-03-13 12:00 deadline'],
    ],
    ['Nominations run from 7 March until the 21st.', ['2023-03-07/2023-03-21 window']],
    [
      'Ballots go out on 7 March, reminders on 14th, and votes must be in by 28th.',
      ['2023-03-07 opens', '2023-03-14 opens', '2023-03-28 deadline'],
    ],
    [
      'Interviews are on 7 March, with the hustings on the 18th at 2pm.',
      ['2023-03-07 event', '2023-03-18 14:00 event'],
    ],
    ['The panel meets on the 19th.', ['2022-12-19 event']],
    ['The panel meets on the 19th of next month.', ['2023-01-19 event']],
    ['The panel meets on 19th.', ['2022-12-19 event']],
    ['The panel met on the 22nd.', ['2022-11-22 event']],
    ['It was the 5th time in the 20th century that the 3rd candidate won.', []],
    ['Conference sits from the 24th to the 27th of September.', ['2023-09-24/2023-09-27 event']],
    ['Interviews: 4 March (Leeds), 11 March (Hull).', ['2023-03-04 event', '2023-03-11 event']],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
