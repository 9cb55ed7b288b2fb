import { describe, expect, it } from 'vitest';
import { datesIn } from '../read-lines.ts';

// The meeting is on Tuesday 29 November, the report out on Friday 2 December 2022.
const daysIn = (text: string): string[] => datesIn(text).map(({ edtf }) => edtf);
const newsOf = (text: string, published: string): string[] =>
  datesIn(text, { meetingDate: '2022-11-29', published }).map(({ edtf }) => edtf);

describe('a weekday', () => {
  it.each([
    ['The board meets on Thursday.', ['2022-12-08']],
    ['The board met on Thursday.', ['2022-12-01']],
    ['Officials said on Monday that it was full.', ['2022-11-28']],
    ['She told us on Tuesday night.', ['2022-11-29']],
    ['The group wrote on Monday.', ['2022-11-28']],
    ['There is a vacancy at the top after the resignation on Thursday.', ['2022-12-01']],
    ['We choose a clerk following her death on Monday.', ['2022-11-28']],
    ['It follows the ruling, and after the decision on Wednesday all is open.', ['2022-11-30']],
    ['We go home after the dance on Thursday.', ['2022-12-08']],
    ['To be said on Monday: thanks.', ['2022-12-05']],
  ])('%s', (text, days) => {
    expect(daysIn(text)).toEqual(days);
  });

  it.each([
    ['At a meeting on Tuesday that lasted all day the chair resigned.', ['2022-11-29']],
    ['Tuesday’s vote followed a long row.', ['2022-11-29']],
    ['The treasurer told Tuesday’s meeting of the loss.', ['2022-11-29']],
    ['It will be settled at a meeting on Tuesday.', ['2022-12-06']],
    ['There is a stall on Tuesday.', ['2022-12-06']],
  ])('of the meeting itself: %s', (text, days) => {
    expect(daysIn(text)).toEqual(days);
  });

  it.each([
    [
      'The school is on 25 to 28 May 2023, with a supper on the Friday.',
      ['2023-05-25/2023-05-28', '2023-05-26'],
    ],
    [
      'We dance on the Saturday of the fair, 24-25 June; the Sunday is for walks.',
      ['2023-06-24/2023-06-25', '2023-06-25'],
    ],
    ['It runs from 5 to 9 December, and the Wednesday is free.', ['2022-12-05/2022-12-09', '2022-12-07']],
    ['The school is on 25 to 28 May 2023. Send names by Friday.', ['2023-05-25/2023-05-28', '2022-12-09']],
    [
      'The school is on 25 to 28 May 2023 and the board sits on Friday.',
      ['2023-05-25/2023-05-28', '2022-12-09'],
    ],
  ])('among days named before: %s', (text, days) => {
    expect(daysIn(text)).toEqual(days);
  });

  it.each([
    ['The society will hold its vote on Friday.', ['2022-12-02']],
    ['The contest begins on Friday.', ['2022-12-02']],
    ['A new clerk will be announced on Friday.', ['2022-12-02']],
    ['Replies are wanted by Friday.', ['2022-12-09']],
    ['The contest begins next Friday.', ['2022-12-09']],
  ])('in the news of the same day: %s', (text, days) => {
    expect(newsOf(text, '2022-12-02')).toEqual(days);
  });
});

describe('a day of the month without its month', () => {
  it.each([
    ['The fair is on 25 to 28 September 2023, with a dance on Sunday 24th.', '2023-09-24'],
    ['All eyes are on May 2023. Polling is on Thursday the 4th.', '2023-05-04'],
    [
      'The vote is on 25 February. A panel will sift on the 7th and members choose on Saturday 11th.',
      '2023-02-07',
    ],
    ['The school is on Saturday 29 April in Hull. Book by the 21st.', '2023-04-21'],
    ['Voting opens on 29 April. Send your form by the 21st.', '2023-05-21'],
    ['The board meets on 9 March and again on the 13th.', '2023-03-13'],
  ])('%s', (text, day) => {
    expect(daysIn(text)).toContain(day);
  });

  it('is no day in a race', () => {
    expect(daysIn('We rose from 5th to 2nd place.')).toEqual([]);
    expect(daysIn('They all meet on the same day, in 1999 as now.')).toEqual(['1999']);
  });
});
