import { describe, expect, it } from 'vitest';
import { readDiary } from './read-diary.ts';

describe('reads columns (meeting of 2021-11-05)', () => {
  it.each([
    [
      'Date            Time      What\nTue 11 Jan      12 noon   Nominations open\nFri 28 Jan      5pm       Nominations close\nMon 14 Feb                Ballot opens\nFri 4 Mar       12 noon   Ballot closes',
      [
        '2022-01-11 12:00 opens',
        '2022-01-28 17:00 deadline',
        '2022-02-14 opens',
        '2022-03-04 12:00 deadline',
      ],
    ],
    [
      'Nominations close ........ 28 January\nBallot opens ............. 14 February\nBallot closes ............ 4 March (noon)',
      ['2022-01-28 deadline', '2022-02-14 opens', '2022-03-04 12:00 deadline'],
    ],
    [
      'Stage                Opens          Closes\nCLP nominations      10 January     28 January\nBallot               14 February    4 March, noon',
      ['2022-01-10 opens', '2022-01-28 deadline', '2022-02-14 opens', '2022-03-04 12:00 deadline'],
    ],
    [
      'Stage  Opens  Closes\nCLP nominations  10 January  28 January\nBallot  14 February  4 March',
      ['2022-01-10 opens', '2022-01-28 deadline', '2022-02-14 opens', '2022-03-04 deadline'],
    ],
    [
      'England        Wales\nNominations close    28 January     31 January\nBallot closes        4 March        7 March',
      ['2022-01-28 deadline', '2022-01-31 deadline', '2022-03-04 deadline', '2022-03-07 deadline'],
    ],
    [
      'Stage | Date\nNominations open | Mon 10 January 2022\nNominations close | Fri 28 January 2022, 12 noon\nBallot | 14 February – 4 March 2022',
      ['2022-01-10 opens', '2022-01-28 12:00 deadline', '2022-02-14/2022-03-04 window'],
    ],
    [
      '10 January 2022   –   nominations open\n28 January 2022   –   nominations close (noon)\n14 February to 4 March 2022   –   ballot',
      ['2022-01-10 opens', '2022-01-28 12:00 deadline', '2022-02-14/2022-03-04 window'],
    ],
    [
      '10 Jan   Nominations open\n28 Jan   Nominations close, noon\n14 Feb – 4 Mar   Ballot\n8 Mar   Result',
      ['2022-01-10 opens', '2022-01-28 12:00 deadline', '2022-02-14/2022-03-04 window', '2022-03-08 event'],
    ],
    [
      'Jan 10   Nominations open\nJan 28   Nominations close, noon\nMar 4   Ballot closes',
      ['2022-01-10 opens', '2022-01-28 12:00 deadline', '2022-03-04 deadline'],
    ],
    [
      'Mon Jan 10 – Fri Jan 28: nominations\nMon Feb 14 – Fri Mar 4: ballot',
      ['2022-01-10/2022-01-28 window', '2022-02-14/2022-03-04 window'],
    ],
    [
      'By 10 January: applications in\nBy 28 January: longlist\nFrom 14 February: ballot papers out\nUntil 4 March: voting',
      ['2022-01-10 deadline', '2022-01-28 deadline', '2022-02-14 opens', '2022-03-04 deadline'],
    ],
    [
      'Noon, 10 January – applications in\n5pm, 28 January – appeals in\nMidnight, 4 March – ballot closes',
      ['2022-01-10 12:00 deadline', '2022-01-28 17:00 deadline', '2022-03-04 23:59 deadline'],
    ],
    ['12 noon Mon 10 January: applications close', ['2022-01-10 12:00 deadline']],
    [
      'w/c 10 January: longlisting; w/c 17 January: interviews; Sat 29 Jan, 11am: hustings',
      ['2022-01-10/2022-01-16 window', '2022-01-17/2022-01-23 window', '2022-01-29 11:00 event'],
    ],
    [
      'Jan 2022: papers. Feb 2022: ballot. March 2022: result.',
      ['2022-01 event', '2022-02 event', '2022-03 event'],
    ],
    [
      'Early Jan: papers\nMid Feb: ballot opens\nEnd March: result',
      ['2022-01~ event', '2022-02~ opens', '2022-03~ event'],
    ],
    [
      '(i) nominations 10–28 January; (ii) ballot 14 February–4 March; (iii) result 8 March',
      ['2022-01-10/2022-01-28 window', '2022-02-14/2022-03-04 window', '2022-03-08 event'],
    ],
    ['Nominations: opened 1 November, close 28 January', ['2021-11-01 opens', '2022-01-28 deadline']],
    ['Nominations: 1 November – 28 January', ['2021-11-01/2022-01-28 window']],
  ])('%s', (text, facts) => {
    expect(readDiary(text, { meetingDate: '2021-11-05', published: '2021-11-09' })).toEqual(facts);
  });
});

describe('reads layout (meeting of 2021-11-05)', () => {
  it.each([
    [
      'CLP section\n10 January – nominations open\n28 February – nominations close\n15 July – ballot closes\nCouncillors\n17 January – nominations open\n4 March – nominations close\n15 July – ballot closes',
      [
        '2022-01-10 opens',
        '2022-02-28 deadline',
        '2022-07-15 deadline',
        '2022-01-17 opens',
        '2022-03-04 deadline',
        '2022-07-15 deadline',
      ],
    ],
    [
      'NEC report November 2021: key dates\n25 January – next meeting\n5 May – elections',
      ['2022-01-25 event', '2022-05-05 event'],
    ],
    [
      'Key dates 2022\n18 November – executive\n2 December – by-election',
      ['2022-11-18 event', '2022-12-02 event'],
    ],
    [
      '12 December – forms in\n14 January – panel\n9 December – reminder sent out\n3 February – hustings',
      ['2021-12-12 deadline', '2022-01-14 event', '2021-12-09 publication', '2022-02-03 event'],
    ],
  ])('%s', (text, facts) => {
    expect(readDiary(text, { meetingDate: '2021-11-05', published: '2021-11-09' })).toEqual(facts);
  });
});
