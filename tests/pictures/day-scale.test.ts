import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isIsoDay } from '../../src/core/dates/days.ts';
import { dayTicks } from '../../src/pictures/day-scale.ts';
import { readTypeface } from '../../src/pictures/typeface.ts';

const face = readTypeface();
const WIDTH = 600;
const labels = (first: string, last: string) =>
  dayTicks(first, last, WIDTH, face).map(({ label, year }) => (year === '' ? label : `${label} (${year})`));

describe('the axis of days', () => {
  it('has years, months, Mondays or days, by how much time there is', () => {
    expect(labels('2012-03-09', '2024-11-02')).toEqual(['2014', '2016', '2018', '2020', '2022', '2024']);
    expect(labels('2019-11-20', '2020-04-02')).toEqual([
      'Dec 2019',
      'Jan 2020',
      'Feb 2020',
      'Mar 2020',
      'Apr 2020',
    ]);
    expect(labels('2023-06-14', '2023-07-05')).toEqual(['19 Jun (2023)', '26 Jun', '3 Jul']);
    expect(labels('2023-06-14', '2023-06-17')).toEqual(['14 Jun (2023)', '15 Jun', '16 Jun', '17 Jun']);
  });

  it('says the year again where it changes', () => {
    expect(labels('2023-12-30', '2024-01-02')).toEqual(['30 Dec (2023)', '31 Dec', '1 Jan (2024)', '2 Jan']);
  });

  it('names the one day there is', () => {
    expect(labels('2023-06-14', '2023-06-14')).toEqual(['14 Jun 2023']);
  });

  it('stays between its ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 40_000 }), (from, span) => {
        const first = addDays('1900-01-01', from);
        const last = addDays(first, span);
        const ticks = dayTicks(first, last, WIDTH, face);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThan(12);
        for (const { day } of ticks) expect(isIsoDay(day) && first <= day && day <= last).toBe(true);
      }),
    );
  });
});
