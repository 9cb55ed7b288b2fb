import { describe, expect, it } from 'vitest';
import { datesIn } from '../read-lines.ts';

describe('what a date is for, in the report’s own words', () => {
  it.each([
    ['The final forum will be held on 21-23 July 2023 in Hull.', 'final forum, Hull'],
    ['12 January – nominations close', 'nominations close'],
    ['Deadline for motions: 5pm, 4th May 2023', 'Deadline for motions'],
    ['We are ready for the May county elections.', 'county elections'],
    ['Next May’s elections matter.', 'elections'],
    ['On 4 March the choir sings.', 'choir sings'],
    ['3 March 2023', '3 March 2023'],
    ['We were told that the forum will meet in Hull on 4 March.', 'forum meets in Hull'],
    ['The January meeting of the audit committee will settle it.', 'meeting of the audit committee'],
    ['It will be put to the March NEC.', 'NEC'],
    ['The review will go to the March NEC.', 'review goes to the NEC'],
    [
      'Local groups had until 6 May for rule changes of their own.',
      'Local groups: rule changes of their own',
    ],
    [
      'The panel agreed dates for the contest: nominations from 3 May to 9 June.',
      'dates for the contest: nominations',
    ],
    ['There was a long talk about voting for the youth elections next May.', 'youth elections'],
    ['Looking ahead, in May we have the mayoral election.', 'mayoral election'],
    ['Post\tNominations open\nTreasurer\t12 January', 'Treasurer: nominations open'],
  ])('%s', (sentence, what) => {
    expect(datesIn(sentence)[0]?.what).toBe(what);
  });

  it('is at most 90 characters and cut between words', () => {
    const what =
      datesIn(`The committee ${'of many long names '.repeat(10)}will meet on 4 March 2023.`)[0]?.what ?? '';
    expect(what.length).toBeLessThanOrEqual(90);
    expect(what).toMatch(/ (?:many|long|names)$/u);
  });
});

describe('what the second of two dates is for', () => {
  it.each([
    ['Nominations open on 8 April and close at 12 noon on Friday 5 May 2023.', 'Nominations close'],
    ['The survey will open on 8 April and will close on 5 May 2023.', 'survey closes'],
    ['Voting starts at noon on 8 April and ends at 5pm on 5 May 2023.', 'Voting ends'],
  ])('%s', (sentence, what) => {
    expect(datesIn(sentence)[1]?.what).toBe(what);
  });

  it.each([
    ['The polls open and close on 5 May 2023.', 'polls open and close'],
    ['Our doors open and then close on 5 May 2023.', 'doors open and then close'],
  ])('keeps both verbs of one date: %s', (sentence, what) => {
    expect(datesIn(sentence)[0]?.what).toBe(what);
  });
});
