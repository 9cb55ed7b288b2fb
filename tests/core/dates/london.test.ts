import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { londonDay, londonInstant, londonTime } from '../../../src/core/dates/london.ts';

const MS_PER_QUARTER_HOUR = 900_000;
const START = Date.parse('2020-01-01T00:00:00Z');
const END = Date.parse('2036-01-01T00:00:00Z');

describe('londonInstant at the clock changes of 2026', () => {
  it.each([
    ['2026-03-29', '00:30', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '09:00', '2026-03-29T08:00:00.000Z'],
    ['2026-03-29', '23:59', '2026-03-29T22:59:00.000Z'],
    ['2026-10-25', '00:30', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25', '02:00', '2026-10-25T02:00:00.000Z'],
    ['2026-10-25', '09:00', '2026-10-25T09:00:00.000Z'],
    ['2026-10-25', '23:59', '2026-10-25T23:59:00.000Z'],
  ])('%s %s is %s', (day, time, utc) => {
    const instant = londonInstant(day, time);
    expect(instant.toISOString()).toBe(utc);
    expect([londonDay(instant), londonTime(instant)]).toEqual([day, time]);
  });

  it.each(['01:00', '01:30', '01:59'])('%s is left out in spring: the first minute after the gap', (time) => {
    const instant = londonInstant('2026-03-29', time);
    expect(instant.toISOString()).toBe('2026-03-29T01:00:00.000Z');
    expect(londonTime(instant)).toBe('02:00');
  });

  it.each([
    ['01:00', '2026-10-25T00:00:00.000Z'],
    ['01:30', '2026-10-25T00:30:00.000Z'],
  ])('%s comes twice in autumn: the first', (time, utc) => {
    expect(londonInstant('2026-10-25', time).toISOString()).toBe(utc);
  });
});

describe('London days and times', () => {
  it('changes the day at midnight in London, not in UTC', () => {
    expect(londonDay(new Date('2023-07-20T23:30:00Z'))).toBe('2023-07-21');
    expect(londonTime(new Date('2023-07-20T23:00:00Z'))).toBe('00:00');
    expect(londonDay(new Date('2023-01-20T23:59:59Z'))).toBe('2023-01-20');
  });

  it('goes back and forth for every quarter hour of 2020 to 2035, but for the repeated hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: (END - START) / MS_PER_QUARTER_HOUR - 1 }), (quarter) => {
        const instant = new Date(START + quarter * MS_PER_QUARTER_HOUR);
        const [day, time] = [londonDay(instant), londonTime(instant)];
        const back = londonInstant(day, time);
        expect([londonDay(back), londonTime(back)]).toEqual([day, time]);
        expect([0, 3_600_000]).toContain(instant.getTime() - back.getTime());
        const inRepeatedHour = day.slice(5, 7) === '10' && time.startsWith('01');
        expect(back.getTime() === instant.getTime() || inRepeatedHour).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives no earlier instant for a later wall time', () => {
    for (const day of ['2026-03-29', '2026-10-25', '1941-05-04', '2026-07-01']) {
      const instants = Array.from({ length: 96 }, (_, quarter) => {
        const time = new Date(quarter * MS_PER_QUARTER_HOUR).toISOString().slice(11, 16);
        return londonInstant(day, time).getTime();
      });
      expect(instants.toSorted((a, b) => a - b)).toEqual(instants);
    }
  });

  it('refuses bad days, times and instants', () => {
    expect(() => londonInstant('2026-02-30', '09:00')).toThrow(RangeError);
    expect(() => londonInstant('2026-02-03', '24:00')).toThrow(RangeError);
    expect(() => londonInstant('2026-02-03', '9:00')).toThrow(RangeError);
    expect(() => londonDay(new Date(Number.NaN))).toThrow(RangeError);
  });
});
