import { describe, expect, it } from 'vitest';
import { datesIn } from '../../read-lines.ts';

describe('times of day', () => {
  it.each([
    ['Motions close at 12 noon on Friday 16 June 2023.', ['12:00']],
    ['Voting ends at midnight on 18 June 2023.', ['23:59']],
    ['Members can vote until 23.59 on Sunday 18 June.', ['23:59']],
    ['Nominations open at 9am on 3 May and close at 5.30pm on 5 June.', ['09:00', '17:30']],
    ['The supper is on Sat 11 March, 10.30 for 11.', ['10:30']],
    ['Marton 6/2, Skelby 13/2 – all 7.30', ['19:30', '19:30']],
    ['Voting runs from 9am on 3 May to 5pm on 9 June 2023.', ['17:00']],
    ['It cost £7.30 on 3 May 2022 and 6.5% more on 4 May 2022.', [null, null]],
  ])('%s', (sentence, times) => {
    expect(datesIn(sentence).map(({ time }) => time)).toEqual(times);
  });
});
