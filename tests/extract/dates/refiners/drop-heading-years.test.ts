import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';

describe('headings', () => {
  it('does not take the year of a section’s name', () => {
    expect(readDates('Elections 2024\nThe count will be long.')).toEqual([]);
  });

  it('keeps a month that a short line sets as a limit', () => {
    expect(readDates('Prizes to Ann before the end of January please')).toEqual([
      'the end of January → 2023-01',
    ]);
  });

  it('keeps a day', () => {
    expect(readDates('Away day, Tuesday 22 November\nIt rained.')).toEqual([
      'Tuesday 22 November → 2022-11-22',
    ]);
  });
});
