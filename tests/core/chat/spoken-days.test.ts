import { describe, expect, it } from 'vitest';
import { addMonths, readPeriod, readSpokenDay } from '../../../src/core/chat/spoken-days.ts';

/** A Tuesday. */
const TODAY = '2026-04-21';

describe('a day in words', () => {
  it.each<[string, string | null, string | null]>([
    ['9 May', '2026-05-09', '2025-05-09'],
    ['9th of May', '2026-05-09', '2025-05-09'],
    ['May 9', '2026-05-09', '2025-05-09'],
    ['1 April', '2027-04-01', '2026-04-01'],
    ['21 April', '2026-04-21', '2026-04-21'],
    ['Saturday 9 May', '2026-05-09', null],
    ['Friday 9 May 2026', null, null],
    ['9 Sept 2022', '2022-09-09', '2022-09-09'],
    ['2026-05-09', '2026-05-09', '2026-05-09'],
    ['9/5/2026', '2026-05-09', '2026-05-09'],
    ['29 February', '2028-02-29', '2024-02-29'],
    ['31 February', null, null],
    ['30/2/2026', null, null],
    ['today', '2026-04-21', '2026-04-21'],
    ['tomorrow', '2026-04-22', '2026-04-22'],
    ['Friday', '2026-04-24', '2026-04-17'],
    ['Tuesday', '2026-04-21', '2026-04-14'],
    ['this Monday', '2026-04-20', '2026-04-20'],
    ['next Friday', '2026-05-01', '2026-05-01'],
    ['last Sunday', '2026-04-19', '2026-04-19'],
    ['sometime', null, null],
  ])('%s is %s to come, and %s gone by', (words, ahead, gone) => {
    expect(readSpokenDay(words, TODAY, false)).toBe(ahead);
    expect(readSpokenDay(words, TODAY, true)).toBe(gone);
  });
});

describe('a week, month or year in words', () => {
  it.each([
    ['this week', '2026-04-20', '2026-04-26'],
    ['next week', '2026-04-27', '2026-05-03'],
    ['last month', '2026-03-01', '2026-03-31'],
    ['next year', '2027-01-01', '2027-12-31'],
    ['July', '2026-07-01', '2026-07-31'],
    ['March', '2027-03-01', '2027-03-31'],
    ['last July', '2025-07-01', '2025-07-31'],
    ['April', '2026-04-01', '2026-04-30'],
    ['next April', '2027-04-01', '2027-04-30'],
    ['Feb 2024', '2024-02-01', '2024-02-29'],
    ['2012', '2012-01-01', '2012-12-31'],
  ])('%s is from %s to %s', (words, first, last) => {
    expect(readPeriod(words, TODAY, false)).toEqual({ first, last });
  });

  it('that has been is the latest', () => {
    expect(readPeriod('July', TODAY, true)?.first).toBe('2025-07-01');
    expect(readPeriod('soon', TODAY, true)).toBeNull();
  });
});

describe('months later', () => {
  it('keep within the month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2026-01-15', -2)).toBe('2025-11-15');
  });
});
