import { describe, expect, it } from 'vitest';
import { PROMISE_RULES, promiseRuleOf } from '../../../src/extract/promises/rules.ts';
import { factsIn } from '../read-lines.ts';
import { expectRules, type RuleTable } from '../rule-table.ts';

const TABLE: RuleTable = {
  'somebody will': {
    says: [
      'The group will report back in March.',
      'The size of the panel would be reviewed later.',
      'I’ll raise this at the next meeting.',
      'A final decision will be taken at the January meeting.',
      'There will be a further report in March.',
      'The full report will be out in the autumn.',
      'The group will meet again in May and make recommendations.',
      'More details will follow.',
      'The board will agree a rota on 4 March.',
      'The officers will agree the wording later.',
      'The panel will agree its list in May.',
      'I shall be putting the answer on this page.',
      'CLPs will be written to next week.',
      'The leaflets will be with regional offices by 4 May.',
      'The NEC will revisit it in the spring.',
      'The rules will follow in May.',
      'The officers will meet to discuss the hall.',
      'The page will be updated soon, with a likely end in May.',
      'I will put a summary before the May meeting.',
      'The rules will be put on this page on Monday.',
      'She will get back to us in writing.',
      'A fuller account will appear on the page.',
      'Tim is going to circulate the slides.',
      'It’ll be at the May meeting.',
      'We’re writing to every branch next week.',
    ],
    not: [
      'The meeting will take place in May.',
      'It will not be published.',
      'The ballot will close on 3 March.',
      'Everybody will agree with that.',
      'Nobody will agree to differ.',
      'They will put up a fight.',
      'The council is going to consult.',
      'We’re writing this on the train.',
    ],
  },
  'somebody undertook to': {
    says: [
      'Staff agreed to bring a plan.',
      'The treasurer undertook to look into it.',
      'She has promised an update in February.',
      'A redraft has been promised for the May meeting.',
      'He committed to publishing the lists.',
      'The clerk gave an undertaking that branches would be told.',
      'Olga volunteered to draft a letter.',
      'The chair promised that there would be a review.',
    ],
    not: [
      'The chair promised that lunch would be short.',
      'Staff agreed to the plan.',
      'It was a promising start.',
    ],
  },
  'an action in the minutes': {
    says: [
      'Action: Tom to write to the council.',
      'ACTION – secretary to chase the forms.',
      'Actions: Nora Vane to book the hall.',
      'The gate is broken – NV to contact the school.',
    ],
    not: [
      'Action is needed.',
      'Direct action: to the streets.',
      'Action: members were asked to consider it.',
      'Nothing to report. Time to write.',
      'Paper to raise it from 2% to 3%.',
    ],
  },
  'it is due': {
    says: [
      'The review is to report by Easter.',
      'The paper is due in May.',
      'Details to follow.',
      'The lawyers are to advise on it.',
      'Report early 2024.',
      'Minutes out next week.',
      'Expect guidance in the new year.',
      'To be reviewed after a year.',
      'Back to us in May.',
    ],
    not: [
      'Report in the Guardian next week.',
      'Expect trouble.',
      'The train is due.',
      'They are to be thanked.',
    ],
  },
  'it comes back': {
    says: [
      'The rest comes back in Q1.',
      'The audit group reports to us on 30 March.',
      'The officers meet on 17 January to settle the list.',
      'Two clubs have asked, and the stewards decide before Easter.',
      'The treasurers decide by 4 March.',
      'The panel decides on 4 March.',
      'There’s a paper coming to the May meeting.',
      'A consultation paper goes to CLPs in February.',
      'The review reports at Easter.',
      'More in my next report.',
    ],
    not: [
      'He comes from Hull.',
      'The officers meet on 17 January.',
      'The members decide on 4 March.',
      'It is for voters to decide in May.',
      'The group reports on the Tories next.',
      'A paper going to the Commons sets out the cuts.',
    ],
  },
  'put off to a time': {
    says: [
      'Youth structures were deferred until 24 November.',
      'Standing orders: held over to the May meeting.',
      'The rule book was remitted to the officers on 17 January.',
      'DEFERRED to Nov mtg on my motion.',
    ],
    not: ['The rule book was remitted.', 'It was referred to the officers.'],
  },
  'to be published regularly': {
    says: [
      'A motion to publish the tables every quarter was carried.',
      'A request to publish attendance each month was agreed.',
      'The call to publish costs every year was passed.',
      'A motion to put the minutes on the website each month was carried.',
    ],
    not: ['A motion to publish the tables was lost.', 'They publish a list every quarter.'],
  },
};

describe('promises', () => {
  it('has three sentences and two traps beside each rule', () => {
    const names = PROMISE_RULES.map(({ name }) => name);
    expectRules(names, TABLE, (sentence) => [promiseRuleOf(sentence) ?? 'none']);
  });

  it.each([
    'We hope they will report soon.',
    'The Tories will publish nothing.',
    'The government will publish a paper in May.',
    'The council will consider the plan in May.',
    'Staff reported on the year.',
    'Will they report?',
    'Members will decide in a ballot.',
    'If it goes wrong the board will review it.',
    'The panel is expected to report in June.',
    'The aim is to publish by June.',
    'Conference will discuss 12 motions.',
    'The next step is a paper in March.',
    'He will be missed.',
    'Ballot papers will be sent out on Monday.',
    'Results will be announced on 4 March.',
    'Regional conference was put back to 9 May.',
    'The public will decide in May.',
    'A second wave of seats will follow in May.',
    'Money of £31m is promised to the regions.',
    'No list will be published.',
    'The choice will be made by members in May.',
    'I asked how we would respond to it.',
  ])('no promise: %s', (text) => {
    expect(promiseRuleOf(text)).toBeNull();
  });

  it('says who and by when, two promises of one sentence apart', () => {
    const { promises } = factsIn('The board will report in April, with a final report to members in July.');
    expect(promises.map(({ by }) => by)).toEqual(['2023-04', '2023-07']);
    expect(promises[0]?.who).toBe('The board');
  });

  it('gives a promise for “the same meeting” the time of the one before', () => {
    const { promises } = factsIn(
      'The panel will report to the March NEC. The board will report to the same meeting.',
    );
    expect(promises.map(({ by }) => by)).toEqual(['2023-03', '2023-03']);
  });

  it('names who promises, not who decided it', () => {
    const { promises } = factsIn('It was agreed that the clerk will bring a paper to the May meeting.');
    expect(promises[0]?.who).toBe('the clerk');
  });
});
