import { describe, expect, it } from 'vitest';
import { datesIn, readDates } from '../read-lines.ts';
import { readDiary } from './read-diary.ts';

describe('the year that is not there', () => {
  it.each([
    [
      'comes from the same list',
      'Notes will be read in April, July and November 2024.',
      ['2024-04', '2024-07', '2024-11'],
    ],
    [
      'comes from a later part over the turn of the year',
      'It sits in November, then in January 2024.',
      ['2023-11', '2024-01'],
    ],
    ['follows from a weekday', 'The court sat on Thursday 17 November.', ['2022-11-17']],
    [
      'follows from a weekday against the tense',
      'Motions were opened on Monday 4 September.',
      ['2023-09-04'],
    ],
    ['is past after “since”', 'We have won four hundred readers since September.', ['2022-09']],
    ['is to come after “by”', 'Forms go to the office by 3 October.', ['2023-10-03']],
    ['is past after “had until”', 'Wards had until 24 June for this.', ['2022-06-24']],
    ['is past in a sentence of the past', 'In May the problem was the weather.', ['2022-05']],
    ['is to come in a sentence of the future', 'The paper will be discussed in May.', ['2023-05']],
    ['is to come within weeks', 'Women members event on 5th December', ['2022-12-05']],
    ['is past when only days ago', 'Members event on 19th November', ['2022-11-19']],
    ['follows “next” and “last”', 'Next June is far, last June is gone.', ['2023-06', '2022-06']],
  ])('%s', (_, sentence, edtf) => {
    expect(datesIn(sentence).map((date) => date.edtf)).toEqual(edtf);
  });

  it('says in words how it was found', () => {
    expect(datesIn('The deadline for replies is 11 June.')[0]).toMatchObject({
      certain: 'inferred',
      rule: 'year worked out: the coming 11 June after the meeting of 29 November 2022 (the sentence speaks of the future)',
    });
    expect(datesIn('It meets on Tuesday 24 January.')[0]).toMatchObject({
      certain: 'weekday',
      rule: 'year from the weekday Tuesday',
    });
    expect(datesIn('It meets in May 2023.')[0]).toMatchObject({
      certain: 'stated',
      rule: 'month stated, day not given',
    });
  });

  it('says so when the weekday does not fit, and keeps the date as printed', () => {
    const [date] = datesIn('Voting ends on Monday 13 June 2023.');
    expect(date?.edtf).toBe('2023-06-13');
    expect(date?.rule).toContain('the report says Monday, but 13 June 2023 is a Tuesday');
  });

  it('takes no day that does not exist', () => {
    expect(readDates('It will close on 31 June 2023 or on 30 February.')).not.toContain(
      '31 June 2023 → 2023-06-31',
    );
    expect(datesIn('It will close on 30 February.').filter(({ edtf }) => edtf.length === 10)).toEqual([]);
  });

  it('lets a timetable go forward over the turn of the year', () => {
    const rows = [
      '10 October – papers out',
      '14 December – branches reply',
      '3 March – shortlist',
      '9 September – hustings',
    ];
    const given = { meetingDate: '2022-10-01', published: null };
    expect(datesIn(rows.join('\n'), given).map(({ edtf }) => edtf)).toEqual([
      '2022-10-10',
      '2022-12-14',
      '2023-03-03',
      '2023-09-09',
    ]);
  });

  it('counts deictic words from the publication, else from the meeting', () => {
    expect(datesIn('Letters go out tomorrow.', { meetingDate: '2022-11-29', published: null })[0]?.edtf).toBe(
      '2022-11-30',
    );
    expect(datesIn('Letters go out tomorrow.')[0]?.edtf).toBe('2022-12-03');
  });
});

describe('reads the year in prose', () => {
  it.each([
    ['The panel met on 4 October and again on 1 November.', ['2022-10-04 event', '2022-11-01 event']],
    ['At our meeting in September we agreed the budget.', ['2022-09 background']],
    ['The September meeting agreed the budget.', ['2022-09 background']],
    ['The conference in September agreed the budget.', ['2022-09 background']],
    ['Conference in September will decide.', ['2023-09 event']],
    ['The mayor was elected in May.', ['2022-05 background']],
    ['The mayor is elected in May.', ['2023-05 event']],
    ['Elections in May: all councils are asked for plans.', ['2023-05 event']],
    ['After losing in May we started again.', ['2022-05 background']],
    ['Before May we need two hundred candidates.', ['2023-05 deadline']],
    ['The group, set up in June, reports in June.', ['2022-06 background', '2023-06 publication']],
    ['Membership stood at 400,000 on 31 October.', ['2022-10-31 event']],
    ['Since 31 October it has fallen.', ['2022-10-31 background']],
    ['By 31 October 900 had replied.', ['2022-10-31 deadline']],
    ['The deadline was 31 October.', ['2022-10-31 deadline']],
    ['The deadline of 31 October was missed.', ['2022-10-31 deadline']],
    ['The deadline passed on 31 October.', ['2022-10-31 deadline']],
    ['Ballots closed on 31 October.', ['2022-10-31 deadline']],
    ['Voting ran from 3 to 31 October.', ['2022-10-03/2022-10-31 window']],
    ['In the ballot of 3-31 October turnout was low.', ['2022-10-03/2022-10-31 window']],
    ['The result on 4 November was close.', ['2022-11-04 background']],
    ['Elected on 4 November, she takes her seat on 5 January.', ['2022-11-04 event', '2023-01-05 event']],
    ['Jo Marsh, who died on 4 November, was remembered.', ['2022-11-04 event']],
    ['She joined in March and resigned in June.', ['2022-03 background', '2022-06 background']],
    ['We shall meet on 4 October.', ['2023-10-04 event']],
    ['Between now and 4 May we must knock on every door.', ['2022-11-29/2023-05-04 window']],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});

describe('reads the year in prose (meeting of 2014-01-28)', () => {
  it.each([
    ['The panel meets on 4 March and 1 April.', ['2014-03-04 event', '2014-04-01 event']],
    ['Conference runs from 20 to 24 September.', ['2014-09-20/2014-09-24 event']],
    [
      'Polling takes place on 22 May, with the count on Sunday 25 May.',
      ['2014-05-22 event', '2014-05-25 event'],
    ],
    ['The special conference is on 1 March.', ['2014-03-01 event']],
    ['Consultation responses were due before Christmas.', ['2013-12-25~ deadline']],
    ['Papers were sent round on 24 December.', ['2013-12-24 event']],
    ['In December the group was told to wait.', ['2013-12 background']],
    ["Last summer's row is over.", ['2013-22 background']],
    ["This summer's forum is at Milton Keynes.", ['2014-22 event']],
  ])('%s', (text, facts) => {
    expect(readDiary(text, { meetingDate: '2014-01-28', published: '2014-01-30' })).toEqual(facts);
  });
});

describe('reads the year in prose (meeting of 2016-07-12)', () => {
  it.each([
    ['Anyone who joined after 12 January cannot vote.', ['2016-01-12 deadline']],
    ['Supporters can register between 18 and 20 July.', ['2016-07-18/2016-07-20 window']],
    ['The result will be announced on 24 September.', ['2016-09-24 event']],
    ['CLPs may nominate until noon on 15 August.', ['2016-08-15 12:00 deadline']],
    [
      'The ballot opens on 22 August and closes at noon on 21 September.',
      ['2016-08-22 opens', '2016-09-21 12:00 deadline'],
    ],
    ['No meetings may be held before 25 September.', ['2016-09-25 deadline']],
  ])('%s', (text, facts) => {
    expect(readDiary(text, { meetingDate: '2016-07-12', published: '2016-07-14' })).toEqual(facts);
  });
});

describe('reads the year in prose (meeting of 2019-12-30)', () => {
  it.each([
    ['Nominations open on 7 January and close on the 13th.', ['2020-01-07 opens', '2020-01-13 deadline']],
    ['The new leader takes over on 4 April.', ['2020-04-04 event']],
    ['The defeat of 12 December was the worst since 1935.', ['2019-12-12 background', '1935 background']],
  ])('%s', (text, facts) => {
    expect(readDiary(text, { meetingDate: '2019-12-30', published: '2020-01-04' })).toEqual(facts);
  });
});
