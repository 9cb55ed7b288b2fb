import { describe, expect, it } from 'vitest';
import { datesIn, readDates } from '../read-lines.ts';

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
    expect(date?.rule).toContain('the weekday Monday does not fit 13 June 2023');
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
