import { describe, expect, it } from 'vitest';
import { readDiary } from './read-diary.ts';

const GIVEN = { meetingDate: '2021-11-05', published: '2021-11-09' };

describe('lines that are only a date', () => {
  it.each([
    [
      'take their label from above where nothing stands below the last',
      'Nominations open\nTuesday 11 January\nNominations close\nFriday 28 January\nBallot closes\n4 March (noon)',
      ['2022-01-11 opens', '2022-01-28 deadline', '2022-03-04 12:00 deadline'],
    ],
    [
      'take a time from a line of its own',
      'Process\nTime\nDate\nNominations open\n10.00am\nTuesday 11 January\nNominations close\nMidnight\nFriday 28 January\nDay of poll\n7.00am-10.00pm\nThursday 5 May',
      ['2022-01-11 10:00 opens', '2022-01-28 23:59 deadline', '2022-05-05 07:00 event'],
    ],
    [
      'have labels of two lines, and ranges broken over two',
      'Close of nominations\n(forms and photographs)\n20 January 2022 (4pm)\nMailing to members\n24 January to\n11 February 2022\nCount\n13 March 2022',
      ['2022-01-20 16:00 deadline', '2022-01-24/2022-02-11 window', '2022-03-13 event'],
    ],
    [
      'take their label from below where an introduction stands above the first',
      'The timetable is as follows:\nTuesday 11 January\nNominations open.\nNoon, 28 January\nDeadline for nominations.\nAfternoon of 4 March.\nThe count.',
      ['2022-01-11 opens', '2022-01-28 12:00 deadline', '2022-03-04 event'],
    ],
    [
      'are explained by a whole paragraph after a colon',
      'Saturday 5 February:\nBallot papers go out to every member of the society, which lets the contest begin in earnest, and from then on nobody in the whole of the county will have a quiet evening until the last of them has come back.\nMonday 7 March:\nClosing date for the return of papers.',
      ['2022-02-05 opens', '2022-03-07 deadline'],
    ],
    [
      'are read with their month in the next line',
      'Saturday 22 January – Wednesday 26\nJanuary 2022: school for new members',
      ['2022-01-22/2022-01-26 event'],
    ],
  ])('%s', (_, text, facts) => {
    expect(readDiary(text, GIVEN)).toEqual(facts);
  });
});

describe('lists that begin anew', () => {
  it('reads each place’s dates by themselves', () => {
    const text =
      'Ashford\nDeadline: October 24\nSelection: January 20\nBarnet\nDeadline: October 26\nSelection: February 3';
    expect(readDiary(text, GIVEN)).toEqual([
      '2021-10-24 deadline',
      '2022-01-20 event',
      '2021-10-26 deadline',
      '2022-02-03 event',
    ]);
  });

  it('takes a month over rows of days, or over prose, for a heading', () => {
    expect(readDiary('May 2022\nThursday 5 May: polling day\nSaturday 14 May: supper', GIVEN)).toEqual([
      '2022-05-05 event',
      '2022-05-14 event',
    ]);
    expect(readDiary('November 2021\nThis was a quiet month in the branch.', GIVEN)).toEqual([]);
    expect(readDiary('January 2022\nBallot opens\nFebruary 2022\nBallot closes', GIVEN)).toEqual([
      '2022-01 opens',
      '2022-02 deadline',
    ]);
  });

  it('tells rows of days with a stop from the times of an agenda', () => {
    expect(readDiary('14.02 Nominations open\n28.02 Nominations close\n14.03 Ballot opens', GIVEN)).toEqual([
      '2022-02-14 opens',
      '2022-02-28 deadline',
      '2022-03-14 opens',
    ]);
    expect(readDiary('10.05 Welcome\n10.30 News\n11.15 Coffee', GIVEN)).toEqual([]);
  });
});
