import { describe, expect, it } from 'vitest';
import { VOTE_RULES } from '../../../src/extract/votes/find-votes.ts';
import { factsIn } from '../read-lines.ts';
import { expectRules, type RuleTable } from '../rule-table.ts';

const TABLE: RuleTable = {
  'so many for, so many against': {
    says: [
      'The motion was defeated with 6 votes for, 21 against and 2 abstentions.',
      'There were 22 votes in favour and 10 against.',
      'For: 14; against: 16; abstentions: 2.',
      'The move was backed by 25 members with 6 opposed.',
    ],
    not: [
      'We agreed with 300 letters for and few doubts.',
      'Two members spoke against before lunch was agreed.',
    ],
  },
  'so many to so many': {
    says: [
      'The plan was agreed by 16 votes to 11.',
      'A third way was lost 15-17.',
      'By 21 votes to seven the committee turned the request down.',
    ],
    not: ['The committee will grow from 11 to 25 members.', 'It was agreed to meet 3-4 times a year.'],
  },
  'three numbers': {
    says: ['It was carried 12-7-3.', 'The proposal passed 20–8–2.', 'The amendment fell, 9-19-1.'],
    not: ['It was carried on 12-7.', 'The code 12-7-3 opens the door.'],
  },
  'only the outcome': {
    says: [
      'An amendment from the branch was defeated overwhelmingly.',
      'A reference back was lost on a show of hands.',
      'The rule change was carried unanimously.',
    ],
    not: ['The motion will be carried.', 'We lost the seat narrowly.'],
  },
};

const votes = (text: string) =>
  factsIn(text).votes.map((vote) => [vote.for, vote.against, vote.abstain, vote.outcome]);

describe('votes', () => {
  it('has three sentences and two traps beside each form', () => {
    expectRules(VOTE_RULES, TABLE, (sentence) => factsIn(sentence).votes.map(({ rule }) => rule ?? 'none'));
  });

  it.each([
    ['The motion was defeated with 6 votes for, 21 against and 2 abstentions.', [[6, 21, 2, 'lost']]],
    ['The paper was passed with 20 votes for, 2 against and 5 abstentions.', [[20, 2, 5, 'carried']]],
    ['The plan was agreed by 16 votes to 11.', [[16, 11, null, 'carried']]],
    ['The plan was turned down by 14 votes to 5.', [[5, 14, null, 'lost']]],
    ['The amendment was lost 21-9.', [[9, 21, null, 'lost']]],
    ['Carried 18-14.', [[18, 14, null, 'carried']]],
    ['It was carried 12-7-3.', [[12, 7, 3, 'carried']]],
    ['Carried narrowly, 19 to 16', [[19, 16, null, 'carried']]],
    ['It rejected (13-6, three not voting) a pause.', [[6, 13, 3, 'lost']]],
    ['They rejected a longer contest, on a vote of 5 to 18 with two abstaining.', [[5, 18, 2, 'lost']]],
    ['We voted 17 to 12, with two abstentions, to try it.', [[17, 12, 2, 'carried']]],
    ['The NEC voted 18-13 against holding a special conference.', [[13, 18, null, 'lost']]],
    ['The vote was tied 14-14 and so the motion was lost.', [[14, 14, null, 'lost']]],
    ['The plan won with 27 in favour, none against and 4 abstentions.', [[27, 0, 4, 'carried']]],
    ['We approved the code with two votes against.', [[null, 2, null, 'carried']]],
    ['The paper was adopted by 19 votes to none, with 4 abstaining.', [[19, 0, 4, 'carried']]],
    ['A second go got through 10-6 (1 abst.).', [[10, 6, 1, 'carried']]],
    ['The plan went through 22-5-3.', [[22, 5, 3, 'carried']]],
    ['An amendment got 9 votes, with 20 opposed.', [[9, 20, null, 'lost']]],
    ['A plan to cut the fee was rejected without a count.', [[null, null, null, 'lost']]],
    ['It was lost 12-14 with three sitting on their hands.', [[12, 14, 3, 'lost']]],
    ['The motion scraped home 15–14.', [[15, 14, null, 'carried']]],
    ['The proposal was beaten 20-11.', [[11, 20, null, 'lost']]],
    ['The amendment did not pass (10-17).', [[10, 17, null, 'lost']]],
    ['We voted it down by 17 to 10.', [[10, 17, null, 'lost']]],
    ['The request was denied by seven votes to five.', [[5, 7, null, 'lost']]],
    ['A bid to wait went down, 13-19, one abstaining.', [[13, 19, 1, 'lost']]],
    ['It was supported by 11 members and opposed by 18.', [[11, 18, null, 'lost']]],
    ['It was carried by 24 votes with 6 against.', [[24, 6, null, 'carried']]],
    ['By a majority of 18 to 12 we chose Hull.', [[18, 12, null, 'carried']]],
    ['There was a 19-11 majority for the change.', [[19, 11, null, 'carried']]],
    ['The motion (in favour 9; against 20) was lost.', [[9, 20, null, 'lost']]],
    ['The vote was 16 for, 15 against.', [[16, 15, null, 'carried']]],
    [
      'The first amendment was lost 3-20, and the second was carried 15-9.',
      [
        [3, 20, null, 'lost'],
        [15, 9, null, 'carried'],
      ],
    ],
    ['It had 14 votes for and 16 against. The motion fell.', [[14, 16, null, 'lost']]],
  ])('%s', (text, expected) => {
    expect(votes(text)).toEqual(expected);
  });

  it.each([
    'The score was 22-15 at the end.',
    'If the motion is passed by 20 to 3, it goes to conference.',
    'We lost 2 councils and carried leaflets to 40 streets.',
    'A 35%-30% lead was lost on 3-4 May.',
    'Ages 16 to 27 can vote.',
    'Labour won the seat by 402 votes to 388.',
    'He received 46 votes to 39 for her.',
    'We lost the vote in the Commons by 31 to 29.',
    'Members voted by 52% to 48% for change.',
    'The matter was carried over to 14-15 March.',
  ])('finds none in: %s', (text) => {
    expect(votes(text)).toEqual([]);
  });

  it.each([
    ['A request to wait was refused by 26 votes to 9.', 'A request to wait'],
    ['We agreed by 16 votes to 11 that all may come.', 'that all may come'],
    ['Open lists everywhere: lost heavily', 'Open lists everywhere'],
  ])('%s is about: %s', (text, subject) => {
    expect(factsIn(text).votes[0]?.subject).toBe(subject);
  });
});
