import { describe, expect, it } from 'vitest';
import { readTypedMoment } from '../../../src/core/dates/typed-moment.ts';

const TODAY = '2026-11-21';

describe('a date that a person types for the diary', () => {
  it.each([
    ['Friday 5 March 2027, 5pm', '2027-03-05', '17:00'],
    ['5 March 2027 at 5pm', '2027-03-05', '17:00'],
    ['5pm on Friday 5 March 2027', '2027-03-05', '17:00'],
    ['5 March 2027 by 12 noon', '2027-03-05', '12:00'],
    ['midday, 3 May 2027', '2027-05-03', '12:00'],
    ['5 March 2027 17:30', '2027-03-05', '17:30'],
    ['5/3/2027', '2027-03-05', null],
    ['2027-03-05', '2027-03-05', null],
    ['21-23 July 2027', '2027-07-21/2027-07-23', null],
    ['May 2027', '2027-05', null],
    ['in Sept 2027', '2027-09', null],
    ['summer 2027', '2027-22', null],
    ['2027', '2027', null],
    ['2027-05', '2027-05', null],
  ])('is read as exactly as it is said: %s', (typed, edtf, time) => {
    expect(readTypedMoment(typed, TODAY)).toEqual({ edtf, time });
  });

  it.each([
    'Monday 5 March 2027',
    '5 March',
    'March',
    '31 February 2027',
    'soon',
    '',
    '5pm',
    'May 2027, 5pm',
    '5 March 2027, 25:00',
    'ma 2027',
    `5 March 2027${' '.repeat(200)}`,
  ])('is refused where it is not certain: “%s”', (typed) => {
    expect(readTypedMoment(typed, TODAY)).toBeNull();
  });
});
