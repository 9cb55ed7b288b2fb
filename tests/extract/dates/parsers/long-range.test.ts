import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';

describe('from one day to another', () => {
  it.each([
    [
      'Nominations run from 3 October to 28 October 2023.',
      ['from 3 October to 28 October 2023 → 2023-10-03/2023-10-28'],
    ],
    [
      'The fair takes place 28 September – 1 October 2023.',
      ['28 September – 1 October 2023 → 2023-09-28/2023-10-01'],
    ],
    ['It will run from 20 December to 4 January.', ['from 20 December to 4 January → 2022-12-20/2023-01-04']],
    [
      'Voting runs between 12 noon on 3 May and 5pm on Friday 9 June.',
      ['between 12 noon on 3 May and 5pm on Friday 9 June → 2023-05-03/2023-06-09'],
    ],
    ['It will open on 3 May and close on 9 June.', ['3 May → 2023-05-03', '9 June → 2023-06-09']],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});
