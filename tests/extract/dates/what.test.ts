import { describe, expect, it } from 'vitest';
import { datesIn } from '../read-lines.ts';

describe('what a date is for, in the report’s own words', () => {
  it.each([
    ['The final forum will be held on 21-23 July 2023 in Hull.', 'The final forum'],
    ['12 January – nominations close', 'nominations close'],
    ['Deadline for motions: 5pm, 4th May 2023', 'Deadline for motions'],
    ['We are ready for the May county elections.', 'county elections'],
    ['Next May’s elections matter.', 'elections'],
    ['On 4 March the choir sings.', 'the choir sings'],
    ['3 March 2023', '3 March 2023'],
  ])('%s', (sentence, what) => {
    expect(datesIn(sentence)[0]?.what).toBe(what);
  });

  it('is at most 90 characters and cut between words', () => {
    const what =
      datesIn(`The committee ${'of many long names '.repeat(10)}will meet on 4 March 2023.`)[0]?.what ?? '';
    expect(what.length).toBeLessThanOrEqual(90);
    expect(what).toMatch(/^(?:of|many|long|names) /u);
  });
});
