import { describe, expect, it } from 'vitest';
import { datesIn, readDates } from '../../read-lines.ts';
import { readDiary } from '../read-diary.ts';

describe('words that count from the day of writing', () => {
  it.each([
    ['Letters go out tomorrow.', ['tomorrow → 2022-12-03']],
    ['The panel will meet next month.', ['next month → 2023-01']],
    ['We have 6 months to go.', ['6 months to go → 2023-06~']],
    [
      'The rally is on 1 December and another a week later.',
      ['1 December → 2022-12-01', 'a week later → 2022-12-08'],
    ],
    ['Turnout was lower last year.', ['last year → 2021']],
    ['Over the last year we grew.', []],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});

describe('reads deictic', () => {
  it.each([
    ['Nominations open in a fortnight.', ['2022-12-16~ opens']],
    ["Nominations open in two weeks' time.", ['2022-12-16~ opens']],
    ['Nominations open three weeks from today.', ['2022-12-23~ opens']],
    ['There are six months to go.', ['2023-06~ event']],
    ['The election is only ten weeks off.', ['2023-02-10~ event']],
    ['The election is less than five months away.', ['2023-05~ event']],
    ['Replies are wanted by the end of next week.', ['2022-12-11 deadline']],
    ['Replies are wanted by the end of the week.', ['2022-12-04 deadline']],
    ['Replies are wanted by the end of this month.', ['2022-12 deadline']],
    ['Replies are wanted by the end of next month.', ['2023-01 deadline']],
    ['Replies are wanted by the end of next year.', ['2023-12-31 deadline']],
    ['The paper comes later this month.', ['2022-12 event']],
    ['The paper comes later this year.', ['2022 event']],
    ['The paper comes early next year.', ['2023~ event']],
    ['The paper comes early next month.', ['2023-01~ event']],
    ['The vote is next month.', ['2023-01 event']],
    ['The vote was last month.', ['2022-11 background']],
    ['It was agreed last year.', ['2021 background']],
    ['It is higher than this time last year.', ['2021 background']],
    ['Earlier this year we lost two.', ['2022 background']],
    ['The vote is in the new year.', ['2023-01~ event']],
    ['A draft is published this time next month.', ['2023-01-02~ publication']],
    ['We want 400 by this time next year.', ['2023-12~ deadline']],
    ['A year ago today it rained.', ['2021-12-02 background']],
    ['It was dearer last yr.', ['2021 background']],
    ['It is back next wk.', ['2022-12-05/2022-12-11 event']],
    ['Members have a fortnight to reply.', []],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});

describe('reads the same day', () => {
  it.each([
    ['The count is on 4 March; the supper is the same evening.', ['2023-03-04', '2023-03-04']],
    ['The rally is on 4 March, with training the same morning.', ['2023-03-04', '2023-03-04']],
    ['The fair is on 4 March. The draw will be held the same day.', ['2023-03-04', '2023-03-04']],
    ['The fair is on 4 March, the same day as the gala.', ['2023-03-04']],
    ['The fair is on 4 March. It costs the same.', ['2023-03-04']],
  ])('%s', (text, edtf) => {
    expect(datesIn(text).map((date) => date.edtf)).toEqual(edtf);
  });
});
