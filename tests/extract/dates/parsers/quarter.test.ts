import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';
import { readDiary } from '../read-diary.ts';

describe('quarters', () => {
  it.each([
    ['Elections will be held in Q1 2023.', ['Q1 2023 → 2023-33']],
    ['It comes back in Q2.', ['Q2 → 2023-34']],
    ['Costs fell in the third quarter of 2021.', ['the third quarter of 2021 → 2021-35']],
    ['A quarter of them left.', []],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});

describe('reads quarter', () => {
  it.each([
    ['The audit reports in Q1.', ['2023-33 publication']],
    ['The audit reports in Q2 2023.', ['2023-34 publication']],
    ['The audit reports in 2023 Q2.', ['2023-34 publication']],
    ['The audit is due in the third quarter of next year.', ['2023-35 deadline']],
    ['The audit is due in the first quarter of 2024.', ['2024-33 deadline']],
    ['Three quarters of members voted.', []],
    ['A quarter of 2000 replies were late.', []],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
