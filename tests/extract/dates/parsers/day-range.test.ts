import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';

describe('days of one month', () => {
  it.each([
    ['The forum meets on 21-23 July 2023.', ['21-23 July 2023 → 2023-07-21/2023-07-23']],
    ['Branches nominate 5th to 18th August 2023.', ['5th to 18th August 2023 → 2023-08-05/2023-08-18']],
    ['The plenary will be on 24/25 June.', ['24/25 June → 2023-06-24/2023-06-25']],
    ['The school is on 16 and 17 June 2023.', ['16 and 17 June 2023 → 2023-06-16/2023-06-17']],
    ['Courses will run on 5 and 19 January.', ['5 → 2023-01-05', '19 January → 2023-01-19']],
    ['Sat 3rd & Sun 4th June – street stalls', ['Sat 3rd & Sun 4th June → 2023-06-03/2023-06-04']],
    ['Meet us on July 21-23, 2023 in Hull.', ['July 21-23, 2023 → 2023-07-21/2023-07-23']],
    ['Interviews will be held between 9 and 12 May.', ['between 9 and 12 May → 2023-05-09/2023-05-12']],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});
