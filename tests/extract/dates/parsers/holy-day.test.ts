import { describe, expect, it } from 'vitest';
import { readDiary } from '../read-diary.ts';

describe('reads days with a name', () => {
  it.each([
    ['The office shuts on Good Friday.', ['2023-04-07 deadline']],
    ['We canvass on Easter Monday.', ['2023-04-10 event']],
    ["Stalls are back on New Year's Day.", ['2023-01-01 event']],
    ['The walk is on Boxing Day.', ['2022-12-26 event']],
    ['Let us know by Christmas Eve.', ['2022-12-24 deadline']],
    ['The Good Friday agreement and the Boxing Day sales.', []],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
