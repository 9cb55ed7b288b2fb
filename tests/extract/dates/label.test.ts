import { describe, expect, it } from 'vitest';
import { readDiary } from './read-diary.ts';

describe('reads rows of timetables', () => {
  it.each([
    [
      'Nominations open  |  12 Jan\nNominations close  |  27 Jan\nBallot  |  13 Feb – 10 Mar',
      ['2023-01-12 opens', '2023-01-27 deadline', '2023-02-13/2023-03-10 window'],
    ],
    [
      'Nominations open\t12 January\nNominations close\t27 January\nBallot papers posted\t13 February\nBallot closes\t10 March\nResult\t14 March',
      [
        '2023-01-12 opens',
        '2023-01-27 deadline',
        '2023-02-13 opens',
        '2023-03-10 deadline',
        '2023-03-14 event',
      ],
    ],
    [
      '12 January\tNominations open\n27 January\tNominations close\n13 February\tBallot papers posted\n10 March, noon\tBallot closes\n14 March\tResult announced',
      [
        '2023-01-12 opens',
        '2023-01-27 deadline',
        '2023-02-13 opens',
        '2023-03-10 12:00 deadline',
        '2023-03-14 event',
      ],
    ],
    [
      'Nominations open      12 January\nNominations close     27 January (5pm)\nBallot closes         10 March (noon)',
      ['2023-01-12 opens', '2023-01-27 17:00 deadline', '2023-03-10 12:00 deadline'],
    ],
    [
      '12 January: nominations open\n27 January: nominations close\n10 March: ballot closes',
      ['2023-01-12 opens', '2023-01-27 deadline', '2023-03-10 deadline'],
    ],
    [
      '12 January nominations open\n27 January nominations close\n10 March ballot closes',
      ['2023-01-12 opens', '2023-01-27 deadline', '2023-03-10 deadline'],
    ],
    [
      'Thu 12 Jan – Nominations open\nFri 27 Jan, 5pm – Nominations close\nFri 10 Mar, noon – Ballot closes',
      ['2023-01-12 opens', '2023-01-27 17:00 deadline', '2023-03-10 12:00 deadline'],
    ],
    [
      '• Nominations open: Thursday 12 January\n• Nominations close: noon, Friday 27 January\n• Supporting nominations: 30 January – 24 February\n• Ballot: 6 March to 31 March',
      [
        '2023-01-12 opens',
        '2023-01-27 12:00 deadline',
        '2023-01-30/2023-02-24 window',
        '2023-03-06/2023-03-31 window',
      ],
    ],
    [
      '• Nominations open (12 January)\n• Nominations close (27 January, 5pm)\n• Ballot (13 February to 10 March)',
      ['2023-01-12 opens', '2023-01-27 17:00 deadline', '2023-02-13/2023-03-10 window'],
    ],
    [
      '- Thursday January 12: nominations open\n- Friday January 27, 5pm: nominations close\n- Friday March 10, 12pm: ballot closes',
      ['2023-01-12 opens', '2023-01-27 17:00 deadline', '2023-03-10 12:00 deadline'],
    ],
    [
      'January 12 – nominations open\nJanuary 27 – nominations close\nMarch 10 – ballot closes',
      ['2023-01-12 opens', '2023-01-27 deadline', '2023-03-10 deadline'],
    ],
    [
      'Opening of nominations: 12 January 2023\nClose of nominations: 27 January 2023\nClose of ballot: 10 March 2023\nDeclaration: 14 March 2023',
      ['2023-01-12 opens', '2023-01-27 deadline', '2023-03-10 deadline', '2023-03-14 event'],
    ],
    [
      'Date\tStage\n12 January\tApplications open\n27 January\tLonglisting\n10 March\tHustings and ballot',
      ['2023-01-12 opens', '2023-01-27 event', '2023-03-10 event'],
    ],
    ['Opens\tCloses\n12 January\t27 January', ['2023-01-12 opens', '2023-01-27 deadline']],
    [
      'Post\tNominations open\tNominations close\tBallot closes\nTreasurer\t12 January\t27 January\t10 March\nYouth rep\t13 January\t30 January\t13 March',
      [
        '2023-01-12 opens',
        '2023-01-27 deadline',
        '2023-03-10 deadline',
        '2023-01-13 opens',
        '2023-01-30 deadline',
        '2023-03-13 deadline',
      ],
    ],
    [
      'Seat | Freeze date | Applications close | Selection\nBarton | 5 December | 12 January | 11 February\nMilford | 6 December | 13 January | 18 February',
      [
        '2022-12-05 deadline',
        '2023-01-12 deadline',
        '2023-02-11 event',
        '2022-12-06 deadline',
        '2023-01-13 deadline',
        '2023-02-18 event',
      ],
    ],
    [
      'Seat            Nominations close    Ballot closes\nBarton          12 January           10 March\nMilford         13 January           13 March',
      ['2023-01-12 deadline', '2023-03-10 deadline', '2023-01-13 deadline', '2023-03-13 deadline'],
    ],
    [
      '12 January\nNominations open\n27 January\nNominations close\n10 March\nBallot closes',
      ['2023-01-12 opens', '2023-01-27 deadline', '2023-03-10 deadline'],
    ],
    [
      'Nominations open\n12 January\nNominations close\n27 January\nBallot closes\n10 March',
      ['2023-01-12 opens', '2023-01-27 deadline', '2023-03-10 deadline'],
    ],
    [
      'January 2023\n12th: nominations open\n27th: nominations close\nMarch 2023\n10th: ballot closes',
      ['2023-01-12 opens', '2023-01-27 deadline', '2023-03-10 deadline'],
    ],
    [
      'JANUARY\n12 – nominations open\n27 – nominations close\nMARCH\n10 – ballot closes',
      ['2023-01-12 opens', '2023-01-27 deadline', '2023-03-10 deadline'],
    ],
    [
      'Timetable 2024\n12 January – nominations open\n27 January – nominations close\n10 March – ballot closes',
      ['2024-01-12 opens', '2024-01-27 deadline', '2024-03-10 deadline'],
    ],
    [
      'Key dates for 2024:\nNominations open: 12 January\nNominations close: 27 January',
      ['2024-01-12 opens', '2024-01-27 deadline'],
    ],
    [
      '09.01.23 Papers out\n27.01.23 Papers in\n10.03.23 Count',
      ['2023-01-09 opens', '2023-01-27 deadline', '2023-03-10 event'],
    ],
    [
      '9/1 nominations open; 27/1 nominations close; 13/2–10/3 ballot',
      ['2023-01-09 opens', '2023-01-27 deadline', '2023-02-13/2023-03-10 window'],
    ],
    [
      'The timetable: nominations open 9 January, close 27 January; ballot 13 February to 10 March; result 14 March.',
      ['2023-01-09 opens', '2023-01-27 deadline', '2023-02-13/2023-03-10 window', '2023-03-14 event'],
    ],
    [
      'The timetable is: 9 January, nominations open; 27 January, nominations close; 10 March, ballot closes.',
      ['2023-01-09 opens', '2023-01-27 deadline', '2023-03-10 deadline'],
    ],
    [
      'Nominations (9–27 January), ballot (13 February – 10 March), result (14 March).',
      ['2023-01-09/2023-01-27 window', '2023-02-13/2023-03-10 window', '2023-03-14 event'],
    ],
    [
      'Diary: 9 January, executive; 27 January, young members; 10 March, supper',
      ['2023-01-09 event', '2023-01-27 event', '2023-03-10 event'],
    ],
    [
      'Monday 9 January, 7.30pm, Guildhall: general committee\nFriday 27 January, 7pm: quiz night',
      ['2023-01-09 19:30 event', '2023-01-27 19:00 event'],
    ],
    [
      '1. 9 January. Papers go out.\n2. 27 January. Replies in.\n3. 10 March. The panel meets.',
      ['2023-01-09 opens', '2023-01-27 deadline', '2023-03-10 event'],
    ],
    [
      'Stage one: applications by 9 January\nStage two: interviews 27-28 January\nStage three: hustings 10 March',
      ['2023-01-09 deadline', '2023-01-27/2023-01-28 window', '2023-03-10 event'],
    ],
    [
      'Applications open 5pm Mon 9 January\nApplications close 5pm Fri 27 January\nInterviews w/c 6 February\nHustings and vote Sat 11 March 10am-1pm',
      [
        '2023-01-09 17:00 opens',
        '2023-01-27 17:00 deadline',
        '2023-02-06/2023-02-12 window',
        '2023-03-11 10:00 event',
      ],
    ],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});

describe('reads lists in one line', () => {
  it.each([
    ['o  Papers out in January, in again by March', ['2023-01 opens', '2023-03 deadline']],
    ['o  Ballot in June; result in July', ['2023-06 event', '2023-07 event']],
    ['o  Plenary, 21-23 July, Leeds', ['2023-07-21/2023-07-23 event']],
    [
      'Freeze date 5 January; applications 9-27 January; shortlist 6 February; hustings 11 March.',
      ['2023-01-05 deadline', '2023-01-09/2023-01-27 window', '2023-02-06 event', '2023-03-11 event'],
    ],
    [
      'We meet again on 24 January, then on 28 March, 23 May and 18 July.',
      ['2023-01-24 event', '2023-03-28 event', '2023-05-23 event', '2023-07-18 event'],
    ],
    [
      'Regional events: Leeds 14 January, Cardiff 21 January, Bristol 4 February.',
      ['2023-01-14 event', '2023-01-21 event', '2023-02-04 event'],
    ],
    [
      'Regional events are in Leeds (14 January), Cardiff (21 January) and Bristol (4 February).',
      ['2023-01-14 event', '2023-01-21 event', '2023-02-04 event'],
    ],
    ['Training days: Sat 14 Jan – Leeds; Sat 21 Jan – Cardiff', ['2023-01-14 event', '2023-01-21 event']],
    ['Elections: Barton (1 December), Milford (8 December).', ['2022-12-01 event', '2022-12-08 event']],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});

describe('reads sentences without a verb', () => {
  it.each([
    ['Next meeting 23 January.', ['2023-01-23 event']],
    ['Next NEC: Tuesday 24 January', ['2023-01-24 event']],
    ['Date of next meeting – 24 January 2023, 10.30am', ['2023-01-24 10:30 event']],
    ['AGM Sunday 22 January 2pm.', ['2023-01-22 14:00 event']],
    ['Deadline – 23 January.', ['2023-01-23 deadline']],
    ['Deadline 23 January, noon.', ['2023-01-23 12:00 deadline']],
    ['(Deadline: noon, 23 January)', ['2023-01-23 12:00 deadline']],
    ['Closing 23 January.', ['2023-01-23 deadline']],
    ['Opening 23 January, closing 7 February.', ['2023-01-23 opens', '2023-02-07 deadline']],
    [
      'Voting: 23 January to 7 February; result 9 February',
      ['2023-01-23/2023-02-07 window', '2023-02-09 event'],
    ],
    ['Apply: www.example.org by 23 January', ['2023-01-23 deadline']],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
