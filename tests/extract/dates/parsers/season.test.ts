import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';
import { readDiary } from '../read-diary.ts';

describe('seasons', () => {
  it.each([
    ['The vote is likely in summer 2024.', ['summer 2024 → 2024-22?']],
    ['The review will end next spring.', ['next spring → 2023-21']],
    ['A note is promised in the early summer.', ['the early summer → 2023-22~']],
    ['Ranks have grown since the autumn.', ['the autumn → 2022-23']],
    ['There may be an autumn election.', ['an autumn → 2023-23?']],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});

describe('reads season', () => {
  it.each([
    ['The review will report in the spring.', ['2023-21 publication']],
    ['The review will report next spring.', ['2023-21 publication']],
    ['The review will report by the spring of 2024.', ['2024-21 deadline']],
    ['The review will report in spring/summer 2023.', ['2023-21 publication', '2023-22 publication']],
    ['Over the summer branches can invite speakers.', ['2023-22 event']],
    ['The Winter 2023 conference will be in Cardiff.', ['2023-24 event']],
    ['Spring onions and winter coats were on sale.', []],
    ['The Summer School and the Spring Street branch sent greetings.', []],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
