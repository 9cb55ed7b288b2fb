import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';

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
