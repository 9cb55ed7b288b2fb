import { describe, it } from 'vitest';
import { DATE_PARSERS } from '../../../src/extract/dates/parse.ts';
import { datesIn } from '../read-lines.ts';
import { expectRules, type RuleTable } from '../rule-table.ts';

/** Every form of date with sentences in which it reads a date, and sentences that only look like it. The meeting is that of 29 November 2022. */
const FORMS: RuleTable = {
  'range over months': {
    says: [
      'Voting is from 3 October to 28 November 2023.',
      'The show runs 28 September – 1 October.',
      'You can nominate between noon on 3 May and 5pm on Fri 9 June 2023.',
      'Voting: 9am on the 4th of May - 6pm on the 5th of June',
    ],
    not: ['We meet on 3 May and 9 June.', 'The rally of 3 May drew 5 June Street residents.'],
  },
  'range of days': {
    says: ['The forum is on 21-23 July.', 'Sat 3 – Sun 4 June: street stalls', 'We canvass on 24/25 June.'],
    not: ['We meet on 3 June and 17 June.', 'It fell by 21-23 points in July.'],
  },
  'range of days, month first': {
    says: [
      'The convention is on July 21-23, 2023.',
      'Delegates meet from June 16 to 18.',
      'Come on April 7 and 8.',
    ],
    not: ['Come on April 7.', 'In June 16 to 18 councils will vote.'],
  },
  'range of days, month said once': {
    says: [
      'Voting is 7 March until the 21st.',
      'Mon 7th March – Fri 18th: appeals',
      'Fill it in from 3 May to 9th.',
    ],
    not: ['Voting is from 7 March.', 'Voting is from 7 March to 21 April.'],
  },
  'list of days': {
    says: [
      'Stalls are on 3, 10 and 17 June.',
      'Courses run on the 4th, 11th and 18th of May.',
      'Panels: 7, 14, 21 March',
    ],
    not: ['Wards 3, 10 and 17 were won.', 'Stalls are on 3 June and 10 June.'],
  },
  'list of days, month first': {
    says: [
      'Stalls are on June 3, 10 and 17.',
      'Courses run on May 4th, 11th and 18th.',
      'Panels sit March 7, 14 and 21, 2023.',
    ],
    not: ['In June 3, 10 and 17 wards were lost.', 'Stalls are on June 3.'],
  },
  week: {
    says: [
      'Papers go out w/c 14 July.',
      'Interviews are in the week beginning 3 April.',
      'Pay is due week ending 15/1.',
    ],
    not: ['Papers go out next week.', 'It takes a week of hard work.'],
  },
  'day of a known event': {
    says: [
      'Polling day is 4 May. Postal votes go three weeks before polling day.',
      'Polling day is 4 May. We rest the day after polling day.',
      'Annual conference opens in Hull on 24 September. Dinner is on the eve of conference.',
    ],
    not: ['We rest after polling day.', 'Nobody rests on polling day itself.'],
  },
  'between named days': {
    says: [
      'Polling day is 4 May. Teams go out between Easter and polling day.',
      'The office is shut between Christmas and New Year.',
      'We shall ring every member between now and Christmas.',
    ],
    not: ['We rang them between meetings at Easter.', 'Cards go out from Christmas shops to members.'],
  },
  'months of a year': {
    says: [
      'In the first nine months of the year 900 joined.',
      'The panel reports in the last two months of 2023.',
      'The first three months of next year will be hard.',
    ],
    not: ['The first three months of the campaign were hard.', 'The first month of the year was cold.'],
  },
  'from now': {
    says: [
      'Between now and 4 May we knock on doors.',
      'It runs from now until the end of March.',
      'Send ideas from now to 12 January.',
    ],
    not: ['From now on it costs £5.', 'From March until now it was free.'],
  },
  'from today or tomorrow': {
    says: [
      'The form is live from tomorrow (3rd) till 11.59pm on Weds 7th Dec.',
      'Vote from today until 20 December.',
      'The line is open from tomorrow to 9 January.',
    ],
    not: ['The form is live from tomorrow.', 'Today we vote until 20 December.'],
  },
  'range in figures': {
    says: ['Voting: 9/1/23 – 27/1/23', 'The stall is up from 9.1.23 to 27.1.23.', 'Hearings 9/1-27/1'],
    not: ['It rose from 1.5 to 2.5 per cent.', 'The vote was 9/1 and 27/1.'],
  },
  'day and month': {
    says: [
      'The rally is on 11 June.',
      'It closes on Thursday the 12th of January 2023.',
      'We leave on the fourth of May 2024.',
      'Tuesday13 December 20227pm',
    ],
    not: ['The other 30 may go home.', 'Room 3 March Street is closed.'],
  },
  'month and day': {
    says: ['The rally is on June 11.', 'It closes on Friday, July 28, 2023.', 'The March 24 count was slow.'],
    not: ['In May 12 councils will vote.', 'It closes in June 2023.'],
  },
  'month and day in cells': {
    says: ['January      11', 'April | 5 | Annual meeting', 'May            10          Annual supper'],
    not: ['May 11', 'May      11 councils vote in turn, 12 do not.'],
  },
  'range of months': {
    says: [
      'Hearings run July-September 2023.',
      'It lasts from December to February.',
      'Ward meetings: March/April',
    ],
    not: ['We meet in March and April.', 'They may march to June Hill.'],
  },
  'from a rough month to a day': {
    says: [
      'Papers are out from late January to 26 June 2023.',
      'Stalls run mid-March until 4 May.',
      'It is open from early April to 12 May.',
    ],
    not: ['Papers are out in late January.', 'Papers are out from 20 January to 26 June.'],
  },
  'day and month in figures with a stop': {
    says: [
      '14.02 Nominations open\n28.02 Nominations close\n14.03 Ballot opens',
      'Mon 13.02 ward supper',
      '- 27.01: papers out\n- 03.02 – 24.02: ballot',
    ],
    not: [
      '10.05 Welcome\n10.30 News\n11.15 Coffee',
      '12.05 was the share of each.',
      '9.10 Welcome\n10.05 Vote',
    ],
  },
  'date in figures, year first': {
    says: ['Closes: 2023-07-21', 'It opens on 2023-01-09.', 'Printed 2022-11-30 in Hull'],
    not: ['Call 2023-070-21 for help.', 'Motion 2022-11 fell.'],
  },
  'date in figures': {
    says: ['It closes on 21/07/2023.', 'It was on 14.6.19.', 'Apply by 24/4.'],
    not: ['We are open 24/7.', 'It was carried 12/1.'],
  },
  month: {
    says: ['The panel meets in May.', 'Early January 2023 is likely.', 'Send it by the end of July.'],
    not: ['They may march.', 'Theresa May spoke.', 'You can ask June, our treasurer.'],
  },
  season: {
    says: ['It reports in summer 2024.', 'We meet again in the spring.', 'Next autumn will be hard.'],
    not: ['The summer school was full.', 'The winter coats are sold.'],
  },
  quarter: {
    says: [
      'It reports in Q2.',
      'It is due in the third quarter of 2023.',
      'We pay in the last quarter of next year.',
    ],
    not: ['A quarter of members voted.', 'We won the quarter final.'],
  },
  decade: {
    says: ['She joined in the 1990s.', 'It was a habit of the Eighties.', 'Few recall the 1970s.'],
    not: ['She is in her eighties.', 'Route 1990 stops here.'],
  },
  year: {
    says: ['The 2024 conference will decide.', 'It must be done by the end of 2023.', 'We lost in 2019.'],
    not: ['There were 2019 members there.', 'See the Equality Act 2010.', 'He chairs the 1922 committee.'],
  },
  'end of a period': {
    says: ['Pay by the end of the year.', 'It is due at the end of next month.', 'Reply within the month.'],
    not: ['It was the end of the road.', 'By the end of the night we had won.'],
  },
  feast: {
    says: ['Names are wanted by Christmas.', 'It was put off until the New Year.', 'See you before Xmas.'],
    not: ['The Christmas raffle was fun.', 'Happy New Year to all.'],
  },
  Easter: {
    says: ['The ballot ends before Easter.', 'It is due by Easter 2024.', 'We canvass over Easter.'],
    not: ['There were Easter eggs.', 'He lives on Easter Road.'],
  },
  'holy day': {
    says: ['The office shuts on Good Friday.', 'It ends on Christmas Eve.', 'Supper is on Burns Night.'],
    not: ['The Good Friday agreement held.', 'There were Boxing Day sales.'],
  },
  'weekday of a month': {
    says: [
      'Polls are on the first Thursday in May.',
      'It is the last Saturday of March 2023.',
      'Join us on the second Tuesday in June.',
    ],
    not: ['We meet on the first Thursday.', 'He spoke first Thursday in and out.'],
  },
  'weekend of a month': {
    says: [
      'Come on the last weekend of April.',
      'It is on the first weekend in December 2022.',
      'Try the second weekend of May.',
    ],
    not: ['Come next weekend.', 'It was the last weekend of the campaign.'],
  },
  weekend: {
    says: ['Come this weekend.', 'I will write it up by the weekend.', 'We were out at the weekend.'],
    not: [
      'The weekend school is full.',
      'Voting after the weekend will be slow.',
      'Sign up before the weekend of action.',
    ],
  },
  'bank holiday': {
    says: [
      'The march is on May Day.',
      'Come on bank holiday Monday.',
      'Stalls are out on the Bank Holiday Saturday.',
    ],
    not: ['It was a bank holiday.', 'May Days are dull.'],
  },
  weekday: {
    says: [
      'The board meets on Thursday.',
      'Reply by Friday week.',
      'Voting ended last Monday.',
      'The picnic is on Sunday, 1.30-4.30pm.',
    ],
    not: ['He reads the Sunday Times.', 'It was Bloody Sunday.', 'Small Business Saturday was fun.'],
  },
  'day of the month': {
    says: [
      'Voting closes on 9 March; the count is on the 13th.',
      'Book by the 21st.',
      'Ballots go out on 14th.',
    ],
    not: ['It is a habit of the 20th century.', 'They rose from 5th to 2nd place.'],
  },
  'day of this month': {
    says: [
      'It closes on the fifth of this month.',
      'Pay by the 19th of next month.',
      'It met on the 7th of last month.',
    ],
    not: ['It is the talk of this month.', 'The fifth of these is ours.'],
  },
  'day under its month': {
    says: [
      'January 2023\n12th: nominations open',
      'May 2023\nThursday 4 – polling day\n16 – ward social',
      'MARCH\n9  Supper\n21  Quiz',
    ],
    not: ['12th: nominations open', 'Rules\n12 – the chair decides'],
  },
  'a week on': {
    says: ['It closes a week today.', 'We vote a fortnight today.', 'See you a week tomorrow.'],
    not: ['It costs £5 a week.', 'We vote a week later.'],
  },
  'counted from the day of writing': {
    says: ['Letters go out tomorrow.', 'The panel meets next week.', 'More will follow later this year.'],
    not: ['It was the best of the last year of his life.', 'This year of change is over.'],
  },
  'so long ahead': {
    says: ['There are 6 months to go.', 'The count is in three weeks’ time.', 'Polling is ten weeks away.'],
    not: ['The hall is two weeks from the end of its lease.', 'He was months away from the post.'],
  },
  'this time next month': {
    says: [
      'A draft is out this time next month.',
      'It ends this time next year.',
      'We vote this time next week.',
    ],
    not: ['It was better this time.', 'By this time the next month was over.'],
  },
  'a year ago today': {
    says: ['We met a year ago today.', 'It began two weeks ago today.', 'One month ago today he left.'],
    not: ['She left a year ago.', 'Today we are a year older.'],
  },
  'so long ago': {
    says: ['She left five years ago.', 'It was agreed two months ago.', 'We met him a year ago.'],
    not: ['We have more members than a year ago.', 'She left long ago.'],
  },
  'counted from the date before': {
    says: [
      'Voting ends on 3 May; the count is two days later.',
      'Motions close on 3 May. Papers are out the following day.',
      'We meet on 3 May and dine the same evening.',
    ],
    not: ['He came no later than noon.', 'It all took two days.'],
  },
};

describe('forms of dates', () => {
  it('has three sentences and two traps beside each form', () => {
    expectRules(
      DATE_PARSERS.map(({ name }) => name),
      FORMS,
      (sentence) => datesIn(sentence).map(({ form }) => form),
    );
  });
});
