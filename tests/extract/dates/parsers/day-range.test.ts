import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';
import { readDiary } from '../read-diary.ts';

describe('days of one month', () => {
  it.each([
    ['The forum meets on 21-23 July 2023.', ['21-23 July 2023 → 2023-07-21/2023-07-23']],
    ['Branches nominate 5th to 18th August 2023.', ['5th to 18th August 2023 → 2023-08-05/2023-08-18']],
    ['The plenary will be on 24/25 June.', ['24/25 June → 2023-06-24/2023-06-25']],
    ['The school is on 16 and 17 June 2023.', ['16 and 17 June 2023 → 2023-06-16/2023-06-17']],
    ['Courses will run on 5 and 19 January.', ['5 → 2023-01-05', '19 January → 2023-01-19']],
    ['Sat 3rd & Sun 4th June – street stalls', ['Sat 3rd & Sun 4th June → 2023-06-03/2023-06-04']],
    ['Meet us on July 21-23, 2023 in Hull.', ['July 21-23, 2023 → 2023-07-21/2023-07-23']],
    ['Interviews will be held between 9 and 12 May.', ['between 9 and 12 May → 2023-05-09/2023-05-12']],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});

describe('reads day range', () => {
  it.each([
    ['Interviews will run from 9 to 13 January.', ['2023-01-09/2023-01-13 window']],
    ['Interviews: 9th–13th January', ['2023-01-09/2023-01-13 window']],
    ['The school will be held 14/15 January 2023.', ['2023-01-14/2023-01-15 event']],
    ['Voting takes place from the 9th to the 27th of January.', ['2023-01-09/2023-01-27 window']],
    ['Voting takes place between the 9th and the 27th of January.', ['2023-01-09/2023-01-27 window']],
    ['Voting runs 9 – 27 January 2023.', ['2023-01-09/2023-01-27 window']],
    ['Voting is open 9 until 27 January.', ['2023-01-09/2023-01-27 window']],
    ['Voting is open from Monday 9 until Friday 27 January.', ['2023-01-09/2023-01-27 window']],
    ['Voting is open from Monday 9th January through Friday 27th January.', ['2023-01-09/2023-01-27 window']],
    [
      'Members can nominate from 9am Monday 9 January to noon on Friday 27 January.',
      ['2023-01-09/2023-01-27 12:00 window'],
    ],
    [
      'Members can nominate between 9am on 9 January and 5pm on 27 January.',
      ['2023-01-09/2023-01-27 17:00 window'],
    ],
    ['The forum meets Friday 21 to Sunday 23 July.', ['2023-07-21/2023-07-23 event']],
    ['The forum meets Friday, 21 July – Sunday, 23 July 2023.', ['2023-07-21/2023-07-23 event']],
    ['The forum meets Fri 21/Sat 22/Sun 23 July.', ['2023-07-21/2023-07-23 event']],
    ['The gathering is on the weekend of 4-5 February.', ['2023-02-04/2023-02-05 event']],
    ['The gathering is on the weekend of 4 and 5 February.', ['2023-02-04/2023-02-05 event']],
    ['The course will be repeated on 4 and 18 February.', ['2023-02-04 event', '2023-02-18 event']],
    ['The course will be repeated on Saturdays 4 and 18 February.', ['2023-02-04 event', '2023-02-18 event']],
    [
      'The course runs on the 4th, 11th and 18th February 2023.',
      ['2023-02-04 event', '2023-02-11 event', '2023-02-18 event'],
    ],
    ['Conference is 24 to 27 September 2023 in Hull.', ['2023-09-24/2023-09-27 event']],
    ['Conference meets September 24-27 in Hull.', ['2023-09-24/2023-09-27 event']],
    ['Conference meets September 24th through 27th.', ['2023-09-24/2023-09-27 event']],
    ['Conference meets from September 24 to September 27, 2023.', ['2023-09-24/2023-09-27 event']],
    ['Conference meets from September 30 to October 3, 2023.', ['2023-09-30/2023-10-03 event']],
    ['Pages 9-13 list the wards.', []],
    ['The vote was 9 to 13.', []],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
