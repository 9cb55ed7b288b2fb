import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';
import { readDiary } from '../read-diary.ts';

describe('months', () => {
  it.each([
    ['Papers will be sent in January.', ['January → 2023-01']],
    ['The count will be in May 2023.', ['May 2023 → 2023-05']],
    ['It is planned for early March 2024.', ['early March 2024 → 2024-03~']],
    ['Next May’s contests come first.', ['Next May → 2023-05']],
    ['Work had begun in mid-October.', ['mid-October → 2022-10~']],
    ['Replies are wanted by the end of February.', ['the end of February → 2023-02']],
    ['It closes at the end of February.', ['the end of February → 2023-02~']],
    ['She may march with April Jones in the june sun.', []],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});

describe('reads month year', () => {
  it.each([
    ['The paper comes back in March.', ['2023-03 event']],
    ['The paper is due by the end of March.', ['2023-03 deadline']],
    ['The window closes at the end of March.', ['2023-03~ deadline']],
    ['A draft is expected in early March.', ['2023-03~ event']],
    ['A draft is expected towards the end of March.', ['2023-03~ event']],
    ['A draft is expected late in March.', ['2023-03~ event']],
    ['A draft is expected by mid-March.', ['2023-03~ deadline']],
    ['Voting starts in mid March 2023.', ['2023-03~ opens']],
    ['Voting starts in the second week of March.', ['2023-03~ opens']],
    ['Voting starts in the last week of March.', ['2023-03~ opens']],
    ['Voting starts at the beginning of March.', ['2023-03~ opens']],
    ['Voting starts around the middle of March.', ['2023-03~ opens']],
    ['The March NEC will decide.', ['2023-03 event']],
    ["March's NEC will decide.", ['2023-03 event']],
    ['It was put off to the March meeting.', ['2023-03 event']],
    ['Next March we face the same question.', ['2023-03 event']],
    ['This March the panel resigned.', ['2022-03 background']],
    ['Last March the panel resigned.', ['2022-03 background']],
    ['Back in March the panel resigned.', ['2022-03 background']],
    ['We may march in May.', ['2023-05 event']],
    ['Mrs May spoke; so did June Patel.', []],
    ['April Jones was chosen as the candidate for Ripley.', []],
    ['Since the beginning of October 900 people have joined.', ['2022-10~ background']],
    ['Oct 2021 was the low point.', ['2021-10 background']],
    ["By Sept '23 every seat will have a candidate.", ['2023-09 deadline']],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
