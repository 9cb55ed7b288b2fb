import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';

describe('weekdays and loose days, counted from Friday 2 December 2022', () => {
  it.each([
    ['The by-election is on Thursday.', ['Thursday → 2022-12-08']],
    ['He was ill on Thursday.', ['Thursday → 2022-12-01']],
    ['They met on Monday in the hall.', ['Monday → 2022-11-28']],
    ['The text will be out by Saturday morning.', ['Saturday morning → 2022-12-03']],
    ['It will meet on Wednesday next week.', ['Wednesday next week → 2022-12-07']],
    ['Mon 12th – nominations open', ['Mon 12th → 2022-12-12']],
    ['The poll is on Thursday (the 8th).', ['Thursday (the 8th) → 2022-12-08']],
    ['The Sunday Times and Bloody Sunday are names.', []],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});
