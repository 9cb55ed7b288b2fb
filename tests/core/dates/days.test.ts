import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  daysInMonth,
  isIsoDay,
  lastDayOfMonth,
  weekdayOf,
} from '../../../src/core/dates/days.ts';

const anyDay = fc.integer({ min: -300_000, max: 300_000 }).map((n) => addDays('2000-01-01', n));

describe('isIsoDay', () => {
  it.each(['2023-07-21', '2024-02-29', '2000-02-29', '0000-02-29', '9999-12-31'])('takes %s', (day) => {
    expect(isIsoDay(day)).toBe(true);
  });

  it.each([
    '2022-02-30',
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-05-00',
    '2023-7-1',
    '2023-05',
    ' 2023-05-01',
    '2023-05-01T00:00',
    '12023-05-01',
    '',
  ])('refuses %j', (text) => {
    expect(isIsoDay(text)).toBe(false);
  });
});

describe('day arithmetic', () => {
  it('crosses months, leap days and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2023-01-01', -1)).toBe('2022-12-31');
    expect(addDays('0099-12-31', 1)).toBe('0100-01-01');
    expect(daysBetween('2023-07-21', '2023-07-23')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  });

  it('undoes itself for any day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -100_000, max: 100_000 }), (day, n) => {
        const moved = addDays(day, n);
        expect(isIsoDay(moved)).toBe(true);
        expect(daysBetween(day, moved)).toBe(n);
        expect((((weekdayOf(day) + n) % 7) + 7) % 7).toBe(weekdayOf(moved));
      }),
    );
  });

  it('refuses days that do not exist and results outside the calendar', () => {
    expect(() => addDays('2022-02-30', 1)).toThrow(RangeError);
    expect(() => daysBetween('2022-02-01', 'tomorrow')).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0000-01-01', -1)).toThrow(RangeError);
    expect(() => addDays('2023-01-01', Number.NaN)).toThrow(RangeError);
  });
});

describe('months and weekdays', () => {
  it('knows the weekday, Sunday as 0', () => {
    expect(weekdayOf('2023-07-23')).toBe(0);
    expect(weekdayOf('2020-02-14')).toBe(5);
  });

  it('knows how long months are', () => {
    expect(daysInMonth(2024, 2)).toBe(29);
    expect(daysInMonth(1900, 2)).toBe(28);
    expect(daysInMonth(2023, 9)).toBe(30);
    expect(() => daysInMonth(2023, 13)).toThrow(RangeError);
    expect(lastDayOfMonth('2023-05')).toBe('2023-05-31');
    expect(() => lastDayOfMonth('2023-5')).toThrow(RangeError);
    expect(() => lastDayOfMonth('2023-00')).toThrow(RangeError);
  });
});
