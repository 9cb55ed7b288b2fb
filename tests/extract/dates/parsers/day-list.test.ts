import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';
import { readDiary } from '../read-diary.ts';

describe('three or more days', () => {
  it.each([
    [
      'Stalls will run on 3, 10 and 17 June 2023.',
      ['3 → 2023-06-03', '10 → 2023-06-10', '17 June 2023 → 2023-06-17'],
    ],
    [
      'Surgeries are on the 4th, 11th and 18th of May 2023.',
      ['4th → 2023-05-04', '11th → 2023-05-11', '18th of May 2023 → 2023-05-18'],
    ],
    ['Wards 3, 10 and 17 were won.', []],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});

describe('reads several days of one month', () => {
  it.each([
    ['The panel sits on 7, 14, 21 March.', ['2023-03-07 event', '2023-03-14 event', '2023-03-21 event']],
    ['The panel sits on March 7, 14 and 21.', ['2023-03-07 event', '2023-03-14 event', '2023-03-21 event']],
    ['The panel sits on March 7 and 14.', ['2023-03-07 event', '2023-03-14 event']],
    ['The panel sits on 7 or 14 March.', ['2023-03-07 event', '2023-03-14 event']],
    ['The panel sits on Tuesday 7 and Wednesday 8 March.', ['2023-03-07/2023-03-08 event']],
    ['The panel sits on Tuesday 7th and Tuesday 14th March.', ['2023-03-07 event', '2023-03-14 event']],
    ['The panel sits on Tuesday and Wednesday, 7 and 8 March.', ['2023-03-07/2023-03-08 event']],
    [
      'The panel sits on 7 and 8 March in Leeds and 14 March in Hull.',
      ['2023-03-07/2023-03-08 event', '2023-03-14 event'],
    ],
    ['The panel sits on the night of 7/8 March.', ['2023-03-07/2023-03-08 event']],
    ['The panel sits over the weekend of 4 March.', ['2023-03-04/2023-03-05 event']],
    ['The panel sits on the weekend of 4th/5th March.', ['2023-03-04/2023-03-05 event']],
    ['Panels: 7 March, 4 April, 2 May', ['2023-03-07 event', '2023-04-04 event', '2023-05-02 event']],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
