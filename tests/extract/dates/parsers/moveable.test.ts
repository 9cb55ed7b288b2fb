import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';

describe('days that move from year to year', () => {
  it.each([
    ['Polls open on the first Thursday in May.', ['the first Thursday in May → 2023-05-04']],
    ['The walk is on the last Saturday of March 2023.', ['the last Saturday of March 2023 → 2023-03-25']],
    ['It will be ready by Easter.', ['Easter → 2023-04-09~']],
    ['It will be ready by Easter 2024.', ['Easter 2024 → 2024-03-31~']],
    ['Canvass with us this weekend.', ['this weekend → 2022-12-03/2022-12-04']],
    ['An Easter egg hunt and the second Thursday speaker.', ['Thursday → 2022-12-08']],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});
