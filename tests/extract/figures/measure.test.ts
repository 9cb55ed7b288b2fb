import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../src/core/reports/fact.ts';
import { factsIn } from '../read-lines.ts';
import { expectRules, type RuleTable } from '../rule-table.ts';

/** Which figures are followed from report to report: the thing itself, not a target, a part, a change or one branch's number. */
const TABLE: RuleTable = {
  membership: {
    says: [
      'Labour now has 370,000 members.',
      'Membership stood at 512,000.',
      'We were told that membership figures stand at 290,000.',
      'Full membership was 312,000 at New Year.',
    ],
    not: [
      'Our branch has 412 members.',
      'Membership is up by more than 180,000.',
      'In all 300,500 members could vote.',
      'It was 390,000 a year ago.',
      'The union has 250,000 members.',
      'Some 120,000 members voted.',
    ],
  },
  'new-members': {
    says: [
      'There are 54,000 new members.',
      'New joiners: 14,200 since May.',
      '6,000 people joined in a week.',
      'A membership surge of 30,000 was told.',
    ],
    not: [
      'We recruited 34 new members in the branch.',
      'A quarter of new members are young.',
      'Some 2,000 people joined the rally.',
    ],
  },
  candidates: {
    says: [
      'So far 99 candidates are chosen.',
      'Snap contests: 27 candidates done.',
      'We have selected 80 candidates.',
      'There are 110 candidates in place.',
    ],
    not: [
      'The plan is to have 80 candidates selected by Christmas.',
      '80 candidates will be selected by May.',
      'Nine candidates applied.',
      'Our ward has 3 candidates selected for the council.',
    ],
  },
  'vote-share': {
    says: [
      'Our vote share was 35%.',
      'Our projected national share was 31%.',
      'Labour scored 35%.',
      'We took 36% of the vote.',
    ],
    not: [
      'We are 8 points ahead.',
      'Our share was up 13 per cent.',
      'Labour’s lead is 20%.',
      'The Tories’ share was 30%.',
      'Support for lifts is at 51%.',
    ],
  },
  councillors: {
    says: [
      'A net gain of 324 councillors was made.',
      'Of our 90 councillor gains half were in towns.',
      'We lost 60 councillors.',
    ],
    not: [
      'We hold 1,320 councillors.',
      'UKIP gained over 160 councillors.',
      'We gained 237 councillors in Wales.',
      'The Tories lost 90 councillors.',
    ],
  },
  donations: {
    says: [
      'With £6m in donations we are well off.',
      'Donations came to £6m.',
      'Donations fell from £1.1m in spring to £0.7 million.',
    ],
    not: [
      'We sent a donation of £5,000.',
      'There was £300,000 in top-up donations.',
      'Each branch sent £300 in donations.',
    ],
  },
  reserves: {
    says: ['Reserves stand at £4.2m.', 'We keep £3m in reserve.', 'Reserves are now £2.5 million.'],
    not: [
      'We took £2m from reserves.',
      'Our branch has £300 in reserve.',
      'The council’s reserves are £9m in that county.',
    ],
  },
  staff: {
    says: ['We hold staff numbers at 380.', 'The party has 290 staff.', 'It is run with a headcount of 310.'],
    not: [
      'Staff numbers will be cut from 310 to 265.',
      'It has 12 staff.',
      'We lost 60 staff.',
      'There are 90 staff in the regional offices.',
    ],
  },
  contacts: {
    says: [
      'We have knocked on about 5 million doors.',
      'They made 1.2m contacts by May.',
      'There were 400,000 voter contacts.',
    ],
    not: [
      'We had 90,400 fewer contacts than planned.',
      'We made 412 contacts.',
      'The target is 600,000 contacts.',
      'You cannot knock on 60,000 doors.',
    ],
  },
  finance: {
    says: ['The debt is £4m.', 'Income was £94.5m.', 'We made a saving of about £450,000.'],
    not: [
      'The fee is £3.',
      'Gas worth £180,000 was sold.',
      'The government’s deficit is £9 billion.',
      'The debt was £25m in 2006.',
    ],
  },
  seats: {
    says: ['We gained 12 seats.', 'Labour lost 91 seats.', 'We had four seats gained.'],
    not: [
      'There are 100 target seats.',
      'We need to win 60 seats.',
      'We gained two seats in Barnet.',
      'The Tories lost 20 seats.',
    ],
  },
  turnout: {
    says: ['Turnout was 35%.', 'It had a turnout of 32.5%.', 'Turnout rose to 65.1 per cent.'],
    not: ['Turnout was up eight per cent.', 'Turnout dropped six per cent.', 'He got 35%.'],
  },
  conference: {
    says: [
      'Around 11,500 people come to conference.',
      'Some 8,000 visitors will be at conference.',
      'She expects 12,000 people at conference.',
    ],
    not: [
      'Some 1,300 women came to women’s conference.',
      'We sent 4 delegates to conference.',
      'Of 900 people at the regional conference half stayed.',
    ],
  },
};

const measuresIn = (sentence: string): string[] =>
  factsIn(sentence).figures.map(({ measure }) => measure ?? 'none');

describe('measures', () => {
  it('has three sentences and two traps beside each', () => {
    expectRules(MEASURES, TABLE, measuresIn);
  });

  it.each([
    ['Membership is 300,000, of whom 9,000 owe a year.', ['membership', 'none']],
    ['Of our 90 councillor gains, 40 were from the Greens.', ['councillors', 'none']],
    ['Our share was 31%, two points up.', ['vote-share', 'none']],
    ['We sent 36 motions.', ['none']],
  ])('%s', (text, measures) => {
    expect(measuresIn(text)).toEqual(measures);
  });
});
