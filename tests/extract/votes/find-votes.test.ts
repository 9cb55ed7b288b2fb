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
      'Levy paper deferred to May on my motion, 16-14.',
      'By 21 votes to seven the committee turned the request down.',
    ],
    not: ['The committee will grow from 11 to 25 members.', 'It was agreed to meet 3-4 times a year.'],
  },
  'so many for, nobody against told': {
    says: [
      'It was agreed, 16 in favour with two abstentions.',
      'My amendment was lost, with only six of us in favour.',
      'With 22 votes in favour the paper was approved.',
    ],
    not: [
      'We heard from five members in favour before it was agreed.',
      'The plan was agreed with 14 in favour and 9 against.',
    ],
  },
  'only abstentions told': {
    says: [
      'The report was approved with two abstentions.',
      'It was carried, three members abstaining.',
      'We agreed the code with 1 abstention.',
    ],
    not: ['Two of us abstained.', 'It was carried 9-4 with two abstentions.', 'The report was approved.'],
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
      'A plan to move was rejected by a clear majority.',
      'We voted overwhelmingly to wait.',
      'On a show of hands we agreed to meet in June.',
      'It was put to the vote and lost.',
      'Card vote 4 – Reserved places – NOT CARRIED',
      'The motion was lost by three votes.',
      'Shorter sessions: not agreed, show of hands.',
    ],
    not: [
      'The motion will be carried.',
      'We lost the seat narrowly.',
      'We agreed unanimously to pay for it.',
      'The plan was approved unanimously.',
      'We lost the ward by three votes.',
    ],
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
    ['The plan was lost. The vote was 12 to 20.', [[12, 20, null, 'lost']]],
    ['The move fell. It was 19 votes to 12.', [[12, 19, null, 'lost']]],
    ['It was 14-14 and the chair used her casting vote in favour.', [[14, 14, null, 'carried']]],
    ['It was 14-14 and the chair cast her vote against.', [[14, 14, null, 'lost']]],
    ['The committee split 14 to 9 against meeting in August.', [[9, 14, null, 'lost']]],
    ['Ayes 14, noes 9.', [[14, 9, null, 'carried']]],
    ['5 for; 26 against; 6 abs', [[5, 26, 6, 'lost']]],
    ['Twelve members supported it and 18 opposed it.', [[12, 18, null, 'lost']]],
    ['With 17 hands up for and 12 against, it was carried.', [[17, 12, null, 'carried']]],
    ['It passed the next motion 25-3 with 2 abstentions.', [[25, 3, 2, 'carried']]],
    ['Branch members voted by 240 to 95 to keep delegates.', [[240, 95, null, 'carried']]],
    ['The result was 15/15 so it fell.', [[15, 15, null, 'lost']]],
    ['By 19 votes to 12 the NEC threw out the plan.', [[12, 19, null, 'lost']]],
    ['The ruling was challenged but upheld 17-12.', [[17, 12, null, 'carried']]],
    ['We were outvoted 18-11.', [[11, 18, null, 'lost']]],
    ['Only seven of us voted against.', [[null, 7, null, 'carried']]],
    ['It was 16 to 15 against the ban.', [[15, 16, null, 'lost']]],
    ['The plan was agreed (17/9/2).', [[17, 9, 2, 'carried']]],
    ['The committee divided equally, 13-13, so nothing changes.', [[13, 13, null, 'lost']]],
    ['The report was approved with two abstentions.', [[null, null, 2, 'carried']]],
    ['It was agreed with no votes against.', [[null, 0, null, 'carried']]],
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
    'The motion is expected to be comfortably carried on Tuesday.',
    'Jo Bly beat Al Fry by 18 votes to 17.',
    'Wendy Dale was elected chair by 20 votes to 12.',
    'Conference passed it by 62% to 38%.',
    'Our man was chosen as their nominee by 160 votes to 95.',
  ])('finds none in: %s', (text) => {
    expect(votes(text)).toEqual([]);
  });

  it.each([
    ['A request to wait was refused by 26 votes to 9.', 'A request to wait'],
    ['We agreed by 16 votes to 11 that all may come.', 'that all may come'],
    ['Open lists everywhere: lost heavily', 'Open lists everywhere'],
    ['A cap of six on delegates. It saves money. Passed by 16 votes to 11.', 'A cap of six on delegates'],
    ['We came to the motion on lifts.\nFor 37, against 26.', 'We came to the motion on lifts'],
    ['We voted down a plan for lifts by 21 votes to 12.', 'a plan for lifts'],
  ])('%s is about: %s', (text, subject) => {
    expect(factsIn(text).votes[0]?.subject).toBe(subject);
  });
});
