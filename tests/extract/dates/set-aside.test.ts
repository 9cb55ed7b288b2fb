import { describe, expect, it } from 'vitest';
import { readDiary } from './read-diary.ts';

describe('reads dates that no longer hold', () => {
  it.each([
    [
      'The deadline, 23 January, has been extended to 7 February.',
      ['2023-01-23 background', '2023-02-07 deadline'],
    ],
    [
      'Motions are due by 23 January (now extended to 7 February).',
      ['2023-01-23 background', '2023-02-07 deadline'],
    ],
    [
      'Motions were due by 23 January but the deadline has been extended until 7 February.',
      ['2023-01-23 background', '2023-02-07 deadline'],
    ],
    ['The deadline moves from 23 January to 7 February.', ['2023-01-23 background', '2023-02-07 deadline']],
    [
      'The deadline has been moved from 23 January to 7 February.',
      ['2023-01-23 background', '2023-02-07 deadline'],
    ],
    [
      'The deadline has been put back from 23 January to 7 February.',
      ['2023-01-23 background', '2023-02-07 deadline'],
    ],
    [
      'The meeting has been moved from 23 January to 7 February.',
      ['2023-01-23 background', '2023-02-07 event'],
    ],
    [
      'The meeting planned for 23 January will now be on 7 February.',
      ['2023-01-23 background', '2023-02-07 event'],
    ],
    [
      'The meeting on 23 January has been postponed to 7 February.',
      ['2023-01-23 background', '2023-02-07 event'],
    ],
    ['The meeting on 23 January is cancelled.', ['2023-01-23 background']],
    [
      'The meeting will be on 7 February instead of 23 January.',
      ['2023-02-07 event', '2023-01-23 background'],
    ],
    [
      'The meeting will be on 7 February, not 23 January as announced.',
      ['2023-02-07 event', '2023-01-23 background'],
    ],
    [
      'The meeting will be on 7 February rather than 23 January.',
      ['2023-02-07 event', '2023-01-23 background'],
    ],
    [
      'The meeting will be on 7 February (originally 23 January).',
      ['2023-02-07 event', '2023-01-23 background'],
    ],
    [
      'Originally set for 23 January, the meeting is now on 7 February.',
      ['2023-01-23 background', '2023-02-07 event'],
    ],
    [
      'The meeting has been brought forward from 7 February to 23 January.',
      ['2023-02-07 background', '2023-01-23 event'],
    ],
    ['The meeting has been rescheduled for 7 February.', ['2023-02-07 event']],
    ['The meeting has been deferred to 7 February.', ['2023-02-07 event']],
    ['A proposal to hold it on 23 January was rejected.', ['2023-01-23 background']],
    [
      'A plan for 23 January was dropped; it will be 7 February.',
      ['2023-01-23 background', '2023-02-07 event'],
    ],
    ['We voted down a start date of 23 January.', ['2023-01-23 background']],
    ['The board refused to put the ballot off until May.', ['2023-05 background']],
    ['My attempt to delay the ballot until May was lost.', ['2023-05 background']],
    ['The contest will not begin in May.', ['2023-05 opens']],
    [
      'Correction: the date is 7 February, not 9 February as I wrote before.',
      ['2023-02-07 event', '2023-02-09 background'],
    ],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});

describe('reads moves told in brackets and clauses', () => {
  it.each([
    [
      'Motions are due by 23 January [now extended to 7 February].',
      ['2023-01-23 background', '2023-02-07 deadline'],
    ],
    ['Motions close on 23 January [UPDATE: 7 February].', ['2023-01-23 background', '2023-02-07 deadline']],
    ['Motions close on 7 February (not 23 January).', ['2023-02-07 deadline', '2023-01-23 background']],
    [
      'The ballot (opens 23 January, closes 7 February) is by post.',
      ['2023-01-23 opens', '2023-02-07 deadline'],
    ],
    [
      'The closing date, already put back once from 16 January, is now 7 February.',
      ['2023-01-16 background', '2023-02-07 deadline'],
    ],
    ['The date slips from March to May.', ['2023-03 background', '2023-05 event']],
    ['It was meant to be in March but will now be in May.', ['2023-03 background', '2023-05 event']],
    [
      'The ballot, due to end on 23 January, will now close on 7 February.',
      ['2023-01-23 background', '2023-02-07 deadline'],
    ],
    [
      'Voting, which was to close on 23 January, will stay open until 7 February.',
      ['2023-01-23 background', '2023-02-07 deadline'],
    ],
    ['The court date of 23 January has been vacated.', ['2023-01-23 event']],
    ['A call to finish by March was voted down, 12 to 9.', ['2023-03 background']],
    ['She wanted to wait until March; the NEC said no.', ['2023-03 deadline']],
    ['Instead of March the review will report in May.', ['2023-03 background', '2023-05 publication']],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
