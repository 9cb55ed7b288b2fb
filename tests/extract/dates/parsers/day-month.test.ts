import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';
import { readDiary } from '../read-diary.ts';

describe('day before month', () => {
  it.each([
    ['The rally is on 11 June 2023.', ['11 June 2023 → 2023-06-11']],
    ['It met on Tuesday 28th June 2022 in Derby.', ['Tuesday 28th June 2022 → 2022-06-28']],
    ['We leave on the fourth of May 2024.', ['fourth of May 2024 → 2024-05-04']],
    ['Postcards go out on 5July 2023.', ['5July 2023 → 2023-07-05']],
    ['She marched on the 18th October 2021and again later.', ['18th October 2021 → 2021-10-18']],
    ['They were there on the 18th Octoberand came back tired.', ['18th October → 2022-10-18']],
    ['The other 30 may go home.', []],
    ['Room 3 March Street is closed.', []],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});

describe('reads day month', () => {
  it.each([
    ['Nominations close on 12 January.', ['2023-01-12 deadline']],
    ['Nominations close on the 12th of January.', ['2023-01-12 deadline']],
    ['Nominations close Thursday 12 January.', ['2023-01-12 deadline']],
    ['Nominations close Thursday, 12th January, 2023.', ['2023-01-12 deadline']],
    ['Nominations close on Thursday the 12th of January 2023.', ['2023-01-12 deadline']],
    ['Nominations close on 12 January (Thursday).', ['2023-01-12 deadline']],
    ['Nominations close on the 12th January 2023 (a Thursday).', ['2023-01-12 deadline']],
    ['Nominations close on 12-Jan-2023.', ['2023-01-12 deadline']],
    ['Nominations close on 12 Jan. 2023.', ['2023-01-12 deadline']],
    ["Nominations close on 12 Jan '23.", ['2023-01-12 deadline']],
    ['Nominations close on 12th Jan, and not a day later.', ['2023-01-12 deadline']],
    ['The hustings takes place on Saturday 4th Feb at 2pm.', ['2023-02-04 14:00 event']],
    ['The deadline is midday, Friday 3rd February.', ['2023-02-03 12:00 deadline']],
    ['The seventh of March is the last day for motions.', ['2023-03-07 deadline']],
    ['The panel met on 22 November, a week before us.', ['2022-11-22 event']],
    ['The meeting of 20 September had been cut short.', ['2022-09-20 event']],
    ['It cost 12 Maybury Road residents dear.', []],
    ['Rule 12 may be amended.', []],
    ['About 12 march every year in the parade.', []],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
