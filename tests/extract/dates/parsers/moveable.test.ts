import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';
import { readDiary } from '../read-diary.ts';

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

describe('reads moveable', () => {
  it.each([
    ['It is held on the first Thursday in May.', ['2023-05-04 event']],
    ['It is held on the last Saturday of June.', ['2023-06-24 event']],
    ['We meet on the second Tuesday of January.', ['2023-01-10 event']],
    ['We meet on the second Tuesday of every month.', []],
    ['Ward walks take place this weekend.', ['2022-12-03/2022-12-04 event']],
    ['Ward walks take place next weekend.', ['2022-12-10/2022-12-11 event']],
    ['Ward walks took place last weekend.', ['2022-11-26/2022-11-27 event']],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
