import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';
import { readDiary } from '../read-diary.ts';

describe('feasts', () => {
  it.each([
    ['The review begins before Christmas.', ['Christmas → 2022-12-25~']],
    ['Visits start early in the New Year.', ['early in the New Year → 2023-01~']],
    ['It runs from now until the New Year.', ['from now until the New Year → 2022-11-29/2022-12-31']],
    ['The Christmas raffle was fun.', []],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});

describe('reads feast', () => {
  it.each([
    ['The list will be out before Christmas.', ['2022-12-25~ publication']],
    ['The list will be out by Christmas.', ['2022-12-25~ publication']],
    ['The list will be out after Christmas.', ['2022-12-25~ publication']],
    ['The list will be out just after Easter.', ['2023-04-09~ publication']],
    ['The list will be out over the Easter weekend.', ['2023-04-09~ publication']],
    ['Selections begin in the New Year.', ['2023-01~ opens']],
    ['Selections begin early in the new year.', ['2023-01~ opens']],
    ['Selections begin after the New Year.', ['2023-01~ opens']],
    ['Stalls on the May Day bank holiday.', ['2023-05-01 event']],
    ['The Christmas raffle raised £90.', []],
    ['Happy Christmas and a good New Year to all.', []],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
