import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';
import { readDiary } from '../read-diary.ts';

describe('from month to month', () => {
  it.each([
    ['The ballot will be held in July-September 2023.', ['July-September 2023 → 2023-07/2023-09']],
    ['Groups will write papers December to February.', ['December to February → 2022-12/2023-02']],
    ['Meetings will start in April/May.', ['April/May → 2023-04/2023-05']],
    ['Visits will take place between January and March.', ['between January and March → 2023-01/2023-03']],
    ['Reports will come in January and March.', ['January → 2023-01', 'March → 2023-03']],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});

describe('reads month range', () => {
  it.each([
    ['Regional meetings will be held in January-March 2023.', ['2023-01/2023-03 window']],
    ['Regional meetings will be held from January to March.', ['2023-01/2023-03 window']],
    ['The review will run December through February.', ['2022-12/2023-02 window']],
    ['The policy stage runs October 2022 – March 2023.', ['2022-10/2023-03 window']],
    ['Selections take place over June/July.', ['2023-06/2023-07 window']],
    [
      'Meetings are planned in February, June and September.',
      ['2023-02 event', '2023-06 event', '2023-09 event'],
    ],
    [
      'Our meetings for 2023 are on 24 January, 28 March and 23 May.',
      ['2023-01-24 event', '2023-03-28 event', '2023-05-23 event'],
    ],
    [
      'The dates for 2024 are 23 January, 26 March and 21 May.',
      ['2024-01-23 event', '2024-03-26 event', '2024-05-21 event'],
    ],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
