import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';
import { readDiary } from '../read-diary.ts';

describe('bare years and decades', () => {
  it.each([
    ['We lost in 1951, 1970 or 1979.', ['1951 → 1951', '1970 → 1970', '1979 → 1979']],
    ['The seat will be fought in 2024.', ['2024 → 2024']],
    ['Like the offices of the 1990s.', ['the 1990s → 199X']],
    [
      'The bazaar is on the Saturday of Annual Conference 2023.',
      ['the Saturday of Annual Conference 2023 → 2023'],
    ],
    ['Only 2015 members replied, at £2014 a head.', []],
    ['The Equality Act 2010 applies.', []],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});

describe('reads year', () => {
  it.each([
    ['The 2024 conference will be in Liverpool.', ['2024 event']],
    ['A general election in 2024 is likely.', ['2024? event']],
    ['Turnout was higher than in 2019.', ['2019 background']],
    ['We won the seat in 2017 and lost it in 2019.', ['2017 background', '2019 background']],
    ['At the 2021 elections we held twelve seats.', ['2021 background']],
    ['The rate for 2023 will be £5.', ['2023 event']],
    ['Some 2024 people came to the rally.', []],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});

describe('reads years and parts of years', () => {
  it.each([
    ['A review will follow in early 2024.', ['2024~ event']],
    ['A review will follow by the end of 2023.', ['2023-12-31 deadline']],
    ['A review will follow by early 2024.', ['2024~ deadline']],
    ['A review will follow in the first half of 2024.', ['2024~ event']],
    ['A review will follow in late 2023.', ['2023~ event']],
    ['A review will follow in mid-2023.', ['2023~ event']],
    ['A review will follow at the end of 2023.', ['2023-12~ event']],
    ['The new boundaries apply from 2024.', ['2024 opens']],
    ['The rule takes effect from the 2024 conference.', ['2024 opens']],
    ['Selections for the 2024 elections begin in March.', ['2024 event', '2023-03 opens']],
    ['The 2022 conference was a triumph.', ['2022 background']],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});

describe('reads years and parts of years (meeting of 2018-02-10)', () => {
  it.each([
    ["The 2018 Women's Conference will be in Liverpool.", ['2018 event']],
    ['We need candidates for the 2018 local elections.', ['2018 event']],
    ['The 2018 conference is to vote on it.', ['2018 event']],
    ['Membership in 2018 is down on 2017.', ['2018 background', '2017 background']],
  ])('%s', (text, facts) => {
    expect(readDiary(text, { meetingDate: '2018-02-10', published: '2018-02-12' })).toEqual(facts);
  });
});
