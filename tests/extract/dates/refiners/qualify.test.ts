import { describe, expect, it } from 'vitest';
import { datesIn } from '../../read-lines.ts';
import { readDiary } from '../read-diary.ts';

describe('dates said in doubt', () => {
  it.each([
    ['The plenary is provisionally on 24 June 2023.', '2023-06-24?'],
    ['The supper will be in February (date to be confirmed).', '2023-02?'],
    ['Copies will come in mid-April.', '2023-04~'],
    ['An election is unlikely in May 2023.', '2023-05'],
  ])('%s', (sentence, edtf) => {
    expect(datesIn(sentence)[0]?.edtf).toBe(edtf);
  });
});

describe('reads qualify', () => {
  it.each([
    ['It will probably be on 5 May.', ['2023-05-05? event']],
    ['It will be on 5 May (to be confirmed).', ['2023-05-05? event']],
    ['It will be on 5 May (tbc).', ['2023-05-05? event']],
    ['It is pencilled in for 5 May.', ['2023-05-05? event']],
    ['The provisional date is 5 May.', ['2023-05-05? event']],
    ['It is provisionally set for 5 May.', ['2023-05-05? event']],
    ['Provisional timetable: 5 May nominations open', ['2023-05-05? opens']],
    ['It may be as early as 5 May.', ['2023-05-05? event']],
    ['It might be held in May.', ['2023-05? event']],
    ['It could be in May.', ['2023-05? event']],
    ['It looks like May.', ['2023-05? event']],
    ['It is expected in May.', ['2023-05 event']],
    ['The likely date is 5 May.', ['2023-05-05? event']],
    ['5 May is the most likely date.', ['2023-05-05? event']],
    ['Perhaps in May, perhaps later.', ['2023-05? event']],
    ['It will be in May, subject to confirmation.', ['2023-05? event']],
    ['It is hoped to hold it in May.', ['2023-05 event']],
    ['It will be around 5 May.', ['2023-05-05~ event']],
    ['It will be some time in May.', ['2023-05~ event']],
    ['It will be about the end of May.', ['2023-05~ event']],
    ['It is not likely to be before May.', ['2023-05 deadline']],
    ['You may vote until 5 May.', ['2023-05-05 deadline']],
    ['Members may apply from 5 May.', ['2023-05-05 opens']],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});

describe('a list of times that all remain possible', () => {
  it.each([
    ['June, July or even September 2023 all remain possible.', ['2023-06?', '2023-07?', '2023-09?']],
    ['May and June are both possible.', ['2023-05?', '2023-06?']],
    ['March or 3 April is still possible.', ['2023-03?', '2023-04-03?']],
    ['May and June are both busy.', ['2023-05', '2023-06']],
    ['In March, as soon as possible, we shall move.', ['2023-03']],
  ])('%s', (sentence, edtf) => {
    expect(datesIn(sentence).map((date) => date.edtf)).toEqual(edtf);
  });
});
