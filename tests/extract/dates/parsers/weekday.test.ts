import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';
import { readDiary } from '../read-diary.ts';

describe('weekdays and loose days, counted from Friday 2 December 2022', () => {
  it.each([
    ['The by-election is on Thursday.', ['Thursday → 2022-12-08']],
    ['He was ill on Thursday.', ['Thursday → 2022-12-01']],
    ['They met on Monday in the hall.', ['Monday → 2022-11-28']],
    ['The text will be out by Saturday morning.', ['Saturday morning → 2022-12-03']],
    ['It will meet on Wednesday next week.', ['Wednesday next week → 2022-12-07']],
    ['Mon 12th – nominations open', ['Mon 12th → 2022-12-12']],
    ['The poll is on Thursday (the 8th).', ['Thursday (the 8th) → 2022-12-08']],
    ['The Sunday Times and Bloody Sunday are names.', []],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});

describe('reads weekday', () => {
  it.each([
    ['The forum will meet on Thursday.', ['2022-12-08 event']],
    ['The forum met on Thursday.', ['2022-12-01 event']],
    ['The forum will meet this Saturday.', ['2022-12-03 event']],
    ['The forum will meet next Saturday.', ['2022-12-10 event']],
    ['The forum will meet on Saturday week.', ['2022-12-10 event']],
    ['The forum will meet a week on Saturday.', ['2022-12-10 event']],
    ['The forum will meet a fortnight on Saturday.', ['2022-12-17 event']],
    ['The forum will meet three weeks on Saturday.', ['2022-12-24 event']],
    ['The forum will meet on Saturday fortnight.', ['2022-12-17 event']],
    ['The January forum will meet on the 28th.', ['2023-01 event', '2023-01-28 event']],
    ['The forum will meet a week today.', ['2022-12-09 event']],
    ['The forum will meet on Tuesday of next week.', ['2022-12-06 event']],
    ['The forum met last Tuesday.', ['2022-11-29 event']],
    ['The forum met yesterday.', ['2022-12-01 event']],
    ['The forum will meet tomorrow at 7pm.', ['2022-12-03 19:00 event']],
    ['Ballots close at 5pm on Friday.', ['2022-12-09 17:00 deadline']],
    ['You have until Monday to reply.', ['2022-12-05 deadline']],
    ['You have until noon on Monday to reply.', ['2022-12-05 12:00 deadline']],
    ['Results were announced this morning.', ['2022-12-02 event']],
    ['Results are due tonight.', ['2022-12-02 event']],
    ['Results will be announced tomorrow night.', ['2022-12-03 event']],
    ['The Sunday Mirror and Monday Club had views.', []],
    ['Black Friday offers end.', []],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
