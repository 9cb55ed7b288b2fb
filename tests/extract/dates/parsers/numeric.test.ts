import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';

describe('dates in figures', () => {
  it.each([
    ['Results due on 14.2.23', ['14.2.23 → 2023-02-14']],
    ['Replies by 01/07/2023, please.', ['01/07/2023 → 2023-07-01']],
    ['Marton 6/2, Skelby 13/2', ['6/2 → 2023-02-06', '13/2 → 2023-02-13']],
    ['Updated 2023-07-21 by the office.', ['2023-07-21 → 2023-07-21']],
    ['Help is there 24/7 and 1/3 of us use it, 10.30 daily, 45/99.', []],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});
