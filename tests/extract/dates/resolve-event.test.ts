import { describe, expect, it } from 'vitest';
import type { Given } from '../../../src/extract/types.ts';
import { datesIn } from '../read-lines.ts';

const source = 'the organisers';
const events = [
  { name: 'Annual Conference', first: '2022-09-25', last: '2022-09-28', source },
  { name: 'Annual Conference', first: '2023-10-08', last: '2023-10-11', source },
  { name: 'Annual Conference', first: '2024-09-22', last: '2024-09-25', source },
  { name: 'Local elections', first: '2022-05-05', last: '2022-05-05', source },
  { name: 'Local elections', first: '2023-05-04', last: '2023-05-04', source },
  { name: 'General election', first: '2024-07-04', last: '2024-07-04', source },
  { name: 'Harbour Rally', first: '2023-06-10', last: '2023-06-11', source },
];
const given: Given = { meetingDate: '2022-11-29', published: null, events };

const daysIn = (text: string, of: Given): string[] => datesIn(text, of).map(({ edtf }) => edtf);

describe('days counted from events that are known', () => {
  it.each([
    ['Women meet on the Saturday of Annual Conference.', ['2023-10-07']],
    ['Women meet on the Monday of conference.', ['2023-10-09']],
    ['Women meet on the eve of conference.', ['2023-10-07']],
    ['Women meet on the Friday before conference.', ['2023-10-06']],
    ['Women meet on the Sunday before the Labour Party’s annual conference.', ['2023-10-01']],
    ['Women meet on the Sunday after Conference.', ['2023-10-15']],
    ['Women meet on the Thursday following conference.', ['2023-10-12']],
    ['Forms go in three weeks before polling day.', ['2023-04-13']],
    ['Forms go in a week ahead of the local elections.', ['2023-04-27']],
    ['The group meets two days after polling day.', ['2023-05-06']],
    ['The group will meet on the day after polling day.', ['2023-05-05']],
    ['The group will meet on the day after election day.', ['2023-05-05']],
    ['The group will meet on the Monday after the local elections.', ['2023-05-08']],
    ['Stalls will be staffed in the week of conference.', ['2023-10-08/2023-10-11']],
    ['Canvassers will be out in the week of polling day.', ['2023-05-01/2023-05-07']],
    ['Canvassers will be out in the week before polling day.', ['2023-04-27/2023-05-03']],
    ['Delegates will report in the week after conference.', ['2023-10-12/2023-10-18']],
    ['Stewards meet on the eve of the Harbour Rally.', ['2023-06-09']],
    ['Stewards meet on the Friday before the rally.', ['2023-06-09']],
  ])('%s', (text, facts) => {
    expect(daysIn(text, given)).toEqual(facts);
  });

  it.each([
    ['Women meet on the Saturday of Annual Conference 2024.', ['2024-09-21']],
    ['Women meet on the Saturday of Annual Conference 2027.', ['2027']],
    ['Women met on the Saturday of Annual Conference.', ['2022-09-24']],
  ])('of several turns the one that is meant: %s', (text, facts) => {
    expect(daysIn(text, given)).toEqual(facts);
  });

  it('what is over does not lie ahead', () => {
    expect(datesIn('Women met on the Saturday of Annual Conference.', given)).toMatchObject([
      { ahead: false },
    ]);
  });

  it('an event under way at the meeting, or on its day, is the one that is meant', () => {
    const during = { ...given, meetingDate: '2023-10-11' };
    expect(daysIn('Women will meet on the Sunday after conference.', during)).toEqual(['2023-10-15']);
    expect(
      daysIn('Women will meet on the Saturday of conference.', { ...given, meetingDate: '2023-10-12' }),
    ).toEqual(['2024-09-21']);
  });

  it.each([
    'The Saturday of the fair was wet.',
    'Three weeks before the fair it rained.',
    'Three weeks before members vote at conference it rained.',
    'Women meet on the Saturday of Scottish annual conference.',
    'Youth delegates meet on the eve of Young Members Conference.',
    'Forms go in a week before the leadership election.',
    'Forms go in a week before the election.',
    // Twenty months off: a turn before it must be missing from the table.
    'Forms go in three weeks before the general election.',
    'Members gather on the Friday before the Riverside Rally.',
  ])('no day rather than a wrong one: %s', (text) => {
    expect(daysIn(text, given)).toEqual([]);
  });

  it('takes no date of its own for a part of a name: a week before the May elections', () => {
    expect(
      datesIn('Forms will go in a week before the May elections.', given).map(({ words }) => words),
    ).toEqual(['May']);
  });
});

describe('what the report itself tells comes before the table', () => {
  it.each([
    ['Polling day is 11 May 2023. Forms go in three weeks before polling day.', ['2023-05-11', '2023-04-20']],
    [
      'Annual conference meets on 1-4 October 2023. Women meet on the Saturday of Annual Conference.',
      ['2023-10-01/2023-10-04', '2023-09-30'],
    ],
    ['Women meet on the Saturday of Annual Conference (30 September 2023).', ['2023-09-30']],
    ['Women meet on 30 September 2023, the eve of conference.', ['2023-09-30']],
    ['Forms go in by 13 April 2023, three weeks before polling day.', ['2023-04-13']],
    ['Forms go in three weeks before polling day (11 May 2023).', ['2023-04-20', '2023-05-11']],
    [
      'Annual conference meets on 1-4 October 2023. Women meet on the Saturday of Annual Conference 2024.',
      ['2023-10-01/2023-10-04', '2024-09-21'],
    ],
  ])('%s', (text, facts) => {
    expect(daysIn(text, given)).toEqual(facts);
  });
});

describe('why', () => {
  it.each([
    [
      'Women meet on the Saturday of Annual Conference.',
      'worked out: counted from Annual Conference, Sunday 8 to Wednesday 11 October 2023, in the table of known events (the organisers)',
    ],
    [
      'Polling day is 11 May 2023. Forms go in three weeks before polling day.',
      'worked out: counted from polling day, Thursday 11 May 2023, as the report itself says',
    ],
  ])('%s', (text, rule) => {
    expect(datesIn(text, given).at(-1)).toMatchObject({ certain: 'inferred', rule });
  });
});
