import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';

describe('the end of the running year or month', () => {
  it.each([
    ['All will be chosen by the end of the year.', ['the end of the year → 2022-12-31']],
    ['Please write by the end of the month.', ['the end of the month → 2022-12']],
    ['Thirty more start within the month.', ['within the month → 2022-11-29/2022-12-29~']],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});
