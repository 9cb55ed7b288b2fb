import { describe, expect, it } from 'vitest';
import { datesIn } from '../read-lines.ts';

const meetingOf = (meetingDate: string, published: string | null = null) => ({ meetingDate, published });
const valuesIn = (text: string, meeting: string, published: string | null = null): string[] =>
  datesIn(text, meetingOf(meeting, published)).map(({ edtf }) => edtf);

describe('the side on which a date without a year lies', () => {
  it.each([
    // Talk of coming elections in the past tense.
    ['Meg Orr opened on the May elections.', '2016-01-26', ['2016-05']],
    ['The agent reported on the May local elections.', '2016-01-26', ['2016-05']],
    ['We had a paper on the May elections.', '2016-01-26', ['2016-05']],
    ['We lost badly in the May elections.', '2016-01-26', ['2015-05']],
    ['She spoke of her time in May.', '2016-07-26', ['2016-05']],
    // A clause with "with" has the tense of the sentence.
    [
      'The field could shrink, members said, with a winner announced on 5 September.',
      '2022-07-11',
      ['2022-09-05'],
    ],
    ['It will be a long race, with the last ballots sent on 2 October.', '2022-07-11', ['2022-10-02']],
    ['Forms go out, with a clerk chosen in November.', '2022-07-11', ['2022-11']],
    ['A winner was announced on 5 September.', '2022-07-11', ['2021-09-05']],
    [
      'The race was long, and the result, with all its faults, was announced on 5 September.',
      '2022-07-11',
      ['2021-09-05'],
    ],
    // "when" and "which" tell of a time that is over.
    [
      'We cannot be caught out again after June’s snap poll, when names had to be found.',
      '2017-10-10',
      ['2017-06'],
    ],
    ['That must not recur after March, which was a bad month.', '2017-10-10', ['2017-03']],
    ['We shall learn from July, when turnout fell.', '2017-10-10', ['2017-07']],
    ['We shall learn more in July, when the panel reports.', '2017-10-10', ['2018-07']],
    ['The panel, which was set up late, will report in July.', '2017-10-10', ['2018-07']],
    // Left until after.
    ['The rest have been left until after the polls on 3 May.', '2017-10-10', ['2018-05-03']],
    ['Nothing was to be spent until after the vote on 3 May.', '2017-10-10', ['2018-05-03']],
    ['We asked the region for an extension to 6 January.', '2017-10-10', ['2018-01-06']],
    ['We left the hall after the polls on 3 May.', '2017-10-10', ['2017-05-03']],
    ['He left us on 3 May.', '2017-10-10', ['2017-05-03']],
    // The run-up to a feast, a cut-off, a roll.
    ['He left in the run-up to Christmas.', '2017-01-05', ['2016-12-25~']],
    ['Of those excluded by the cutoff date of 23 June, some came.', '2017-09-22', ['2017-06-23']],
    ['Cards go to electors registered to vote by 10 March.', '2023-03-15', ['2023-03-10']],
    ['Two wards came close to a win in June, yet they are barred.', '2017-09-22', ['2017-06']],
    ['Voting will close in June.', '2017-09-22', ['2018-06']],
  ])('%s', (text, meeting, values) => {
    expect(valuesIn(text, meeting)).toEqual(values);
  });

  it('may be past though after the meeting, when it is told after it', () => {
    expect(valuesIn('Nominations closed on December 27th.', '2021-12-20', '2022-01-01')).toEqual([
      '2021-12-27',
    ]);
    expect(valuesIn('The panel met on 22 December.', '2021-12-20', '2022-01-01')).toEqual(['2021-12-22']);
    expect(valuesIn('The shop was shut on 24 December.', '2021-12-20', '2022-01-01')).toEqual(['2021-12-24']);
    expect(valuesIn('Nominations closed on December 27th.', '2021-12-20')).toEqual(['2020-12-27']);
    expect(valuesIn('Nominations closed on January 27th.', '2021-12-20', '2022-01-01')).toEqual([
      '2021-01-27',
    ]);
  });
});

describe('a weekday that contradicts its date', () => {
  it.each([
    // 5 May 2022 was a Thursday: a coming day is not bent back to it.
    [
      'We shall meet on Thursday 5 May.',
      '2023-05-05',
      'the report says Thursday, but 5 May 2023 is a Friday',
    ],
    [
      'The ballot will close on Monday 13 June 2023.',
      '2023-06-13',
      'the report says Monday, but 13 June 2023 is a Tuesday',
    ],
    [
      'Voting runs from Monday 9 January to Friday 28 January 2023.',
      '2023-01-09/2023-01-28',
      'the report says Friday, but 28 January 2023 is a Saturday',
    ],
  ])('%s', (text, value, lint) => {
    const [date] = datesIn(text);
    expect(date?.edtf).toBe(value);
    expect(date?.rule).toContain(lint);
  });

  it('says nothing where it fits', () => {
    for (const text of [
      'We shall meet on Friday 5 May.',
      'Voting runs from Monday 9 to Friday 27 January 2023.',
    ])
      expect(datesIn(text)[0]?.rule).not.toContain('the report says');
  });
});
