import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueScale } from '../../src/pictures/value-scale.ts';

const labels = (...values: number[]) => valueScale(values).ticks.map(({ label }) => label);

describe('the axis of values', () => {
  it('has round numbers that end soon after the highest', () => {
    expect(labels(120_000, 532_046)).toEqual(['0', '200,000', '400,000', '600,000']);
    expect(labels(1, 1_000_000)).toEqual(['0', '200,000', '400,000', '600,000', '800,000', '1,000,000']);
    expect(labels(0.5, 48.75)).toEqual(['0', '10', '20', '30', '40', '50']);
  });

  it('has numbers below nought with their own sign, and room under the lowest', () => {
    expect(labels(-340, 120)).toEqual(['−500', '−400', '−300', '−200', '−100', '0', '100', '200']);
  });

  it('stands around equal values, and counts whole things in whole numbers', () => {
    expect(labels(395_000)).toEqual(['370,000', '380,000', '390,000', '400,000', '410,000', '420,000']);
    expect(labels(0, 0)).toEqual(['0', '1']);
    expect(labels(2, 3)).toEqual(['1', '2', '3']);
  });

  it('writes out up to ten million, then says m and bn', () => {
    expect(labels(1_000_000, 9_000_000).at(-1)).toBe('10m');
    expect(labels(1.25e9, 3.4e9)).toEqual(['0', '1bn', '2bn', '3bn', '4bn']);
  });

  it('holds every value between few lines, no two of them named alike', () => {
    const value = fc.oneof(
      fc.integer({ min: -2_000_000, max: 2_000_000 }),
      fc.integer({ min: -4_000, max: 4_000 }).map((n) => n / 100),
      fc.integer({ min: -5_000, max: 5_000 }).map((n) => n * 1e8),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
        const { ticks, low, high } = valueScale(values);
        expect(low).toBeLessThanOrEqual(Math.min(...values));
        expect(high).toBeGreaterThanOrEqual(Math.max(...values));
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(8);
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
      }),
    );
  });
});
