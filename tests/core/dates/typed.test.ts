import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isIsoDay } from '../../../src/core/dates/days.ts';
import { dayLabel } from '../../../src/core/dates/labels.ts';
import { readTypedDate } from '../../../src/core/dates/typed.ts';

/** A Tuesday. */
const TODAY = '2026-01-20';

describe('days that people type', () => {
  it.each([
    ['2022-12-01', '2022-12-01'],
    ['2022/12/1', '2022-12-01'],
    ['1 Dec 2022', '2022-12-01'],
    ['1 December 2022', '2022-12-01'],
    ['1st of December 2022', '2022-12-01'],
    ['  1   december 2022 ', '2022-12-01'],
    ['1\u00a0Dec\u00a02022', '2022-12-01'],
    ['December 1, 2022', '2022-12-01'],
    ['Thursday 1 December 2022', '2022-12-01'],
    ['on 1 Dec 2022', '2022-12-01'],
    ['01/12/2022', '2022-12-01'],
    ['1.12.2022', '2022-12-01'],
    ['1-12-2022', '2022-12-01'],
    ['29 February 2024', '2024-02-29'],
    ['August 27, 2026', '2026-08-27'],
    ['today', '2026-01-20'],
    ['tomorrow', '2026-01-21'],
    ['Yesterday', '2026-01-19'],
    ['next Tuesday', '2026-01-27'],
    ['next Fri', '2026-01-30'],
    ['this Friday', '2026-01-23'],
    ['last Friday', '2026-01-16'],
    ['last sunday', '2026-01-18'],
    ['Friday next week', '2026-01-30'],
    ['in 3 days', '2026-01-23'],
    ['in two weeks', '2026-02-03'],
    ['a week ago', '2026-01-13'],
    ['3 days from now', '2026-01-23'],
  ])('%j is %s', (text, day) => {
    expect(readTypedDate(text, TODAY)).toBe(day);
  });

  it('reads any day back from the words we write it with, and from its digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (n) => {
        const day = addDays('2026-01-20', n);
        const [year, month, date] = day.split('-');
        expect(readTypedDate(dayLabel(day), TODAY)).toBe(day);
        expect(readTypedDate(day, TODAY)).toBe(day);
        expect(readTypedDate(`${date}/${month}/${year}`, TODAY)).toBe(day);
      }),
    );
  });

  it.each(['2026-03-29', '2026-10-25', '2024-02-28', '2025-12-31'])('counts from %s in days', (today) => {
    expect(readTypedDate('tomorrow', today)).toBe(addDays(today, 1));
    expect(readTypedDate('in 2 weeks', today)).toBe(addDays(today, 14));
    expect(readTypedDate('yesterday', today)).toBe(addDays(today, -1));
  });
});

describe('what is no certain day', () => {
  it.each([
    [
      'an impossible day',
      ['2022-02-30', '30 Feb 2022', '31 June 2023', '31/06/2023', '29 February 2027', '32 Dec 2022'],
    ],
    ['American order', ['12/13/2022', '2022/13/01', '00/12/2022']],
    [
      'a month, a year, a season or a week',
      ['May 2023', '2023', '12/2022', '2022-12', 'summer 2024', 'next week'],
    ],
    ['more periods', ['last week', 'next month', 'in 1 month', '2 years ago', 'next year', 'next 3 days']],
    ['no year, where the library would pick one', ['August 27', 'July 31', 'Sept 31', '27 August', '1 Dec']],
    ['a year of two digits', ['01/12/22', '24 June 12', '1 Dec 22']],
    ['a weekday that may be the last or the next', ['Tuesday', 'Fri', 'on Friday']],
    ['a weekday that contradicts its date', ['Monday 1 December 2022']],
    [
      'a day with a time',
      ['tomorrow 5pm', '24 June 12 noon', '1 Dec 2022 12:00', 'now', 'noon', 'in 5 minutes'],
    ],
    [
      'a range or two days',
      ['1 - 3 Dec 2022', '1 Dec 2022, 2 Dec 2022', 'February 21 to April 2', 'yesterday tomorrow'],
    ],
    [
      'left-over words',
      ['1 Dec 2022 please', 'by 1 Dec 2022', 'tomorrow 25:00', '1 dec 20222', 'a week on Tuesday'],
    ],
    [
      'another calendar, age or zone',
      ['1 December 2565 BE', '1 Dec 2022 BC', '1 Dec 2022 GMT', '2022-12-01T10:00Z'],
    ],
    ['a vague count', ['in a few days', 'a few days ago', 'in several weeks']],
    ['no date at all', ['', '   ', 'soon', 'march', 'second', '10', '2022-12-1-1', '🗓️']],
  ])('refuses %s', (_why, texts) => {
    for (const text of texts) {
      expect([text, readTypedDate(text, TODAY)]).toEqual([text, null]);
    }
  });

  it('refuses a long paste at once', () => {
    expect(readTypedDate('1 Dec 2022 '.repeat(1_000_000), TODAY)).toBeNull();
    expect(readTypedDate(' '.repeat(10_000_000), TODAY)).toBeNull();
  });

  it('gives a day in the calendar or null, whatever is typed', () => {
    const word = fc.constantFrom(
      'next',
      'last',
      'in',
      'Friday',
      'May',
      '31',
      '2',
      '2022',
      'days',
      'week',
      'ago',
      '/',
      '-',
    );
    const typed = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const day = readTypedDate(text, TODAY);
        expect(day === null || isIsoDay(day)).toBe(true);
      }),
    );
  });
});
