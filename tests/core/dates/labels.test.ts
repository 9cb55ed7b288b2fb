import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/dates/days.ts';
import {
  ageLabel,
  dateLabel,
  dayLabel,
  distanceLabel,
  exactnessNote,
  monthLabel,
  timeLabel,
} from '../../../src/core/dates/labels.ts';

describe('dayLabel and monthLabel', () => {
  it('names the weekday and the month in full', () => {
    expect(dayLabel('2020-02-14')).toBe('Friday 14 February 2020');
    expect(dayLabel('2024-12-01')).toBe('Sunday 1 December 2024');
    expect(monthLabel('2023-05')).toBe('May 2023');
  });

  it('refuses what is no day or no month', () => {
    expect(() => dayLabel('2022-02-30')).toThrow(RangeError);
    expect(() => dayLabel('2022-02')).toThrow(RangeError);
    expect(() => monthLabel('2022-13')).toThrow(RangeError);
    expect(() => monthLabel('2022-12-01')).toThrow(RangeError);
  });
});

describe('timeLabel', () => {
  it.each([
    ['17:00', '5pm'],
    ['17:30', '5:30pm'],
    ['09:05', '9:05am'],
    ['12:00', 'midday'],
    ['12:30', '12:30pm'],
    ['00:00', 'midnight at the start of the day'],
    ['00:01', '12:01am'],
    ['23:59', '11:59pm'],
  ])('%s is %s', (time, label) => {
    expect(timeLabel(time)).toBe(label);
  });

  it.each(['24:00', '9:00', '17.00', '5pm', ''])('refuses %j', (time) => {
    expect(() => timeLabel(time)).toThrow(RangeError);
  });
});

describe('dateLabel', () => {
  it.each([
    ['2020-02-14', 'Friday 14 February 2020'],
    ['2023-05', 'May 2023'],
    ['2023', '2023'],
    ['199X', 'the 1990s'],
    ['2024-21', 'spring 2024'],
    ['2024-22', 'summer 2024'],
    ['2024-23', 'autumn 2024'],
    ['2024-24', 'winter 2024 to 2025'],
    ['2023-33', 'January to March 2023'],
    ['2023-36', 'October to December 2023'],
    ['2023-07-21/2023-07-23', 'Friday 21 to Sunday 23 July 2023'],
    ['2023-04-30/2023-05-02', 'Sunday 30 April to Tuesday 2 May 2023'],
    ['2023-12-30/2024-01-02', 'Saturday 30 December 2023 to Tuesday 2 January 2024'],
    ['2023-07-21/2023-07-21', 'Friday 21 July 2023'],
    ['2013-07/2013-09', 'July to September 2013'],
    ['2012-11/2013-02', 'November 2012 to February 2013'],
    ['2013-07/2013-07', 'July 2013'],
    ['2013/2015', '2013 to 2015'],
    ['2024-21/2024-23', 'spring 2024 to autumn 2024'],
    ['2020-02-14/2020-05', 'Friday 14 February 2020 to May 2020'],
    ['2017-05~', 'about May 2017'],
    ['2017-05?', 'May 2017 (uncertain)'],
    ['2017-05%', 'about May 2017 (uncertain)'],
    ['2013-07~/2013-09~', 'about July to September 2013'],
    ['2013-07/2013-09~', 'July 2013 to about September 2013'],
  ])('%s is "%s"', (edtf, label) => {
    expect(dateLabel(edtf)).toBe(label);
  });

  it('adds the time', () => {
    expect(dateLabel('2020-02-14', '17:00')).toBe('Friday 14 February 2020, 5pm');
    expect(dateLabel('2020-02-14', null)).toBe('Friday 14 February 2020');
  });

  it('refuses bad dates and times', () => {
    expect(() => dateLabel('2022-02-30')).toThrow(RangeError);
    expect(() => dateLabel('2022-02-03', '25:00')).toThrow(RangeError);
  });
});

describe('exactnessNote', () => {
  it.each([
    ['2023-07-21', null],
    ['2023-07-21/2023-07-23', null],
    ['2023-05', 'day not given'],
    ['2024-22', 'only the season is given'],
    ['2023-33', 'only the quarter is given'],
    ['2023', 'only the year is given'],
    ['199X', 'only the decade is given'],
    ['2013-07/2013-09', 'exact days not given'],
    ['2023-07-21/2023-08', 'exact days not given'],
    ['2023-07-21~', null],
    ['2023-07-21?', null],
    ['2023-07-21/2023-07-23?', null],
    ['2017-05~', 'day not given'],
    ['2017-05%', 'day not given'],
  ])('%s: %j', (edtf, note) => {
    expect(exactnessNote(edtf)).toBe(note);
  });

  it('refuses a bad date', () => {
    expect(() => exactnessNote('2023-13')).toThrow(RangeError);
  });
});

describe('distanceLabel', () => {
  it.each([
    ['2023-07-21', '2023-07-21', 'today'],
    ['2023-07-21', '2023-07-20', 'tomorrow'],
    ['2023-07-21', '2023-07-18', 'in 3 days'],
    ['2023-07-21', '2022-07-21', 'in 365 days'],
    ['2023-07-21', '2023-07-22', 'yesterday'],
    ['2023-07-21', '2023-07-24', '3 days ago'],
    ['2023-07-21', '2023-10-19', '90 days ago'],
    ['2023-07-21', '2023-11-20', '3 months ago'],
    ['2013-07-21', '2023-07-20', '9 years ago'],
    ['2023-07-21/2023-07-23', '2023-07-20', 'tomorrow'],
    ['2023-07-21/2023-07-23', '2023-07-21', 'now on, ends in 2 days'],
    ['2023-07-21/2023-07-23', '2023-07-22', 'now on, ends tomorrow'],
    ['2023-07-21/2023-07-23', '2023-07-23', 'last day today'],
    ['2023-07-21/2023-07-23', '2023-07-24', 'yesterday'],
    ['2023-07-21/2023-07-21', '2023-07-21', 'today'],
  ])('%s seen on %s is "%s"', (edtf, today, label) => {
    expect(distanceLabel(edtf, today)).toBe(label);
  });

  it.each(['2023-07', '2024-22', '2023', '2023-07-21~', '2023-07-21?', '2023-07-21/2023-08', '2022-02-30'])(
    'counts no days to %s',
    (edtf) => {
      expect(distanceLabel(edtf, '2023-07-01')).toBeNull();
    },
  );
});

describe('ageLabel', () => {
  it.each([
    ['2023-07-21', 'new today'],
    ['2023-07-20', '1 day old'],
    ['2023-07-18', '3 days old'],
    ['2023-06-22', '29 days old'],
    ['2023-06-21', '1 month old'],
    ['2023-05-01', '2 months old'],
    ['2022-07-22', '11 months old'],
    ['2022-07-21', '1 year old'],
    ['2015-01-01', '8 years old'],
    ['2023-07-22', 'dated in the future'],
  ])('%s on 21 July 2023: %s', (day, label) => {
    expect(ageLabel(day, '2023-07-21')).toBe(label);
  });

  it('never says nought of anything', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 0, max: 1500 }), (age, offset) => {
        const today = addDays('2022-01-01', offset);
        expect(ageLabel(addDays(today, -age), today)).toMatch(/^[1-9]\d* (?:day|month|year)s? old$/u);
      }),
    );
  });
});
