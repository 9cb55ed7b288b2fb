import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/dates/days.ts';
import { dayLabel } from '../../../src/core/dates/labels.ts';
import { readTypedRange } from '../../../src/core/dates/typed-range.ts';

/** A Tuesday. */
const TODAY = '2026-01-20';

describe('days from one to another that people type', () => {
  it.each([
    ['27-30 September 2026', '2026-09-27', '2026-09-30'],
    ['27 – 30 September 2026', '2026-09-27', '2026-09-30'],
    ['27 to 30 Sept 2026', '2026-09-27', '2026-09-30'],
    ['27th - 30th September 2026', '2026-09-27', '2026-09-30'],
    ['from 27 to 30 September 2026', '2026-09-27', '2026-09-30'],
    ['between 27 and 30 September 2026', '2026-09-27', '2026-09-30'],
    ['Sunday 27 to Wednesday 30 September 2026', '2026-09-27', '2026-09-30'],
    ['Sun 27 Sept - Wed 30 Sept 2026', '2026-09-27', '2026-09-30'],
    ['30 September - 4 October 2012', '2012-09-30', '2012-10-04'],
    ['28 December 2026 - 2 January 2027', '2026-12-28', '2027-01-02'],
    ['September 27-30, 2026', '2026-09-27', '2026-09-30'],
    ['September 28 - October 1, 2025', '2025-09-28', '2025-10-01'],
    ['2026-09-27/2026-09-30', '2026-09-27', '2026-09-30'],
    ['2026-09-27 - 2026-09-30', '2026-09-27', '2026-09-30'],
    ['2026-09-27 to 2026-09-30', '2026-09-27', '2026-09-30'],
    ['27/9/2026 - 30/9/2026', '2026-09-27', '2026-09-30'],
    ['7 May 2026', '2026-05-07', '2026-05-07'],
    ['1-2-2026', '2026-02-01', '2026-02-01'],
    ['tomorrow', '2026-01-21', '2026-01-21'],
  ])('%j is %s to %s', (text, first, last) => {
    expect(readTypedRange(text, TODAY)).toEqual({ first, last });
  });

  it.each([
    '',
    '27-30 September',
    'September 2026',
    '30-27 September 2026',
    '31-32 August 2026',
    'Monday 27 to Wednesday 30 September 2026',
    '27-28-30 September 2026',
    'next week',
    'in the autumn',
    `27-30 September 2026 ${'x'.repeat(100)}`,
  ])('%j is refused', (text) => {
    expect(readTypedRange(text, TODAY)).toBeNull();
  });

  it('reads back what its labels say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 30 }), (from, days) => {
        const first = addDays('1990-01-01', from);
        const last = addDays(first, days);
        expect(readTypedRange(`${dayLabel(first)} to ${dayLabel(last)}`, TODAY)).toEqual({ first, last });
      }),
      { numRuns: 60 },
    );
  });

  it('throws at nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 90 }), (text) => {
        readTypedRange(text, TODAY);
      }),
    );
  });
});
