import { describe, expect, it } from 'vitest';
import { decisionRuleOf } from '../../../src/extract/decisions/find-decisions.ts';
import { DECISION_RULES, OWN_SEAT } from '../../../src/extract/decisions/rules.ts';
import { TERSE_FORMS } from '../../../src/extract/decisions/terse.ts';
import { factsIn } from '../read-lines.ts';
import { expectRules, type RuleTable } from '../rule-table.ts';

/** What each rule reads, and two sentences that look like it and are not. */
const TABLE: RuleTable = {
  'decided not to': {
    says: [
      'We decided not to reopen the shortlist.',
      'The board agreed not to raise the fee.',
      'It was resolved against a second round.',
    ],
    not: ['We decided to reopen the shortlist.', 'If they agreed not to come, it would fall.'],
  },
  'the body refuses': {
    says: [
      'The committee turned down a request for more observers.',
      'The NEC refused to reopen the list.',
      'We rejected a longer contest.',
      'The committee declined to reopen the list.',
    ],
    not: ['The council refused the plan.', 'Ministers rejected it.'],
  },
  'it was refused': {
    says: [
      'A call for an inquiry was refused.',
      'My idea was rejected.',
      'The motion was ruled out of order.',
    ],
    not: ['The plan was refused by the council.', 'It would be refused.'],
  },
  'ruled out of order': {
    says: [
      'The chair ruled the motion out of order.',
      'She ruled both of the amendments out of order.',
      'The clerk ruled a late question out of order.',
    ],
    not: ['The lift is out of order.', 'The chair ruled that we should go on.'],
  },
  'refused by the body': {
    says: [
      'A shorter contest, turned down by the board, will not return.',
      'The plan for a levy, rejected unanimously by the committee, cost a year’s work.',
      'Two names thrown out by the panel had won their branches.',
    ],
    not: ['A plea rejected by the council', 'Whatever is rejected by the NEC is lost.'],
  },
  'discussed and refused': {
    says: [
      'The idea was discussed in May and not agreed.',
      'Two requests were heard on Monday and turned down.',
      'The plan was moved by a branch and rejected.',
    ],
    not: ['The idea was discussed in May.', 'The plan was moved and the vote comes later.'],
  },
  'a row: refused': {
    says: [
      'A pause in the contest: not agreed',
      'More observers – refused',
      'Rejected: a charge for the summer school',
      'I asked for a longer list: noted, not accepted.',
    ],
    not: ['A pause in the contest', 'More observers – to be discussed'],
  },
  'the body puts it off': {
    says: [
      'We remitted the paper to the rules committee.',
      'The NEC referred the matter to the officers.',
      'They postponed the choice of a venue.',
      'The executive put the forum back from October to December.',
    ],
    not: [
      'He referred to the weather.',
      'The election may be postponed.',
      'Officers referred to the difficult year.',
    ],
  },
  'it was put off': {
    says: [
      'The rule book was remitted.',
      'Consideration of the youth review was put back to May.',
      'The item was held over because of time.',
    ],
    not: ['The rule book will be remitted.', 'It was referred to as a success.'],
  },
  'discussed and put off': {
    says: [
      'A motion was moved, argued over until 4.30, and remitted.',
      'Two ideas were heard in silence and referred to the officers.',
      'The code was read line by line and held over.',
    ],
    not: ['A motion was moved and seconded.', 'The code was read and liked.'],
  },
  'a row: put off': {
    says: [
      'Youth structures: deferred until the March meeting',
      'Boundary appeals – referred to officers',
      'Standing orders and the code deferred.',
    ],
    not: ['Youth structures: see below', 'Boundary appeals – a report was given'],
  },
  'the body asks': {
    says: [
      'We asked staff to look at lifts.',
      'The NEC instructed the general secretary to seek advice.',
      'The committee requested figures by region.',
      'We’ve asked HQ to pay for a ramp.',
    ],
    not: ['I asked for the figures.', 'Some members asked why the paper was late.'],
  },
  'staff were asked': {
    says: [
      'The general secretary was asked to circulate the advice.',
      'Staff were instructed to stop the mailing.',
      'The finance director was requested to bring a budget.',
    ],
    not: ['I was asked to take notes.', 'Everyone has been asked whether they want to come.'],
  },
  'the body appoints': {
    says: [
      'They have appointed Nicky as clerk.',
      'We elected a new vice-chair.',
      'The committee co-opted two branch members.',
    ],
    not: [
      'The voters elected a mayor.',
      'Scotland had 37 members elected.',
      'A chair will be elected in May.',
    ],
  },
  'somebody was appointed': {
    says: [
      'Ruth Bell was elected chair of the equalities panel.',
      'Tom Reyes was re-elected vice-chair.',
      'Wilf Honey was appointed to chair the panel.',
      'Pat Quill will chair the disputes panel for another year.',
    ],
    not: ['She was elected to Parliament in 2015.', 'She was elected mayor.'],
  },
  'an office was filled': {
    says: [
      'Nora Vane, chosen as treasurer, starts at once.',
      'Well done to Hal Crisp, re-elected vice-chair of the panel.',
      'Ivy Strand takes over as secretary in May.',
      'The new group will be chaired by Olga Finn.',
    ],
    not: ['Whoever is chosen as treasurer starts at once.', 'The newly elected chair was absent.'],
  },
  'the body accepts': {
    says: [
      'We accepted both amendments.',
      'The NEC accepted the resignation of the treasurer.',
      'The panel has accepted the findings in full.',
    ],
    not: ['Everybody accepted that it was cold.', 'Ministers have accepted the award.'],
  },
  'it was accepted': {
    says: [
      'Two amendments were accepted from the shop workers.',
      'The report of the panel was accepted in full.',
      'Her apology has been accepted.',
    ],
    not: ['The offer was not one to take.', 'It will be accepted.'],
  },
  'a row: accepted': {
    says: [
      'Amendment from the north: accepted',
      'Report of the auditors – accepted',
      'Three late reports accepted.',
    ],
    not: ['Amendment from the north: lost', 'Report of the auditors'],
  },
  'the body agrees': {
    says: [
      'We agreed a new budget.',
      'The organisation committee has formally approved the dates.',
      'The NEC, after a long debate, endorsed the code.',
      'The panel upheld the appeal of the Dover branch.',
      'We set up a working group on lifts.',
      'The executive yesterday fixed 24 June as the closing date.',
    ],
    not: ['He agreed with me about trains.', 'The council has approved a new estate.'],
  },
  'the body changes a plan': {
    says: [
      'The executive has extended the deadline by a week.',
      'The panel moved the closing date to 12 June.',
      'Labour has paused all selections in the north.',
      'The committee suspended the contest.',
    ],
    not: ['Nora moved the chairs.', 'The train was extended.'],
  },
  'the body votes to': {
    says: [
      'The committee voted to keep the old rules.',
      'We voted unanimously for the second draft.',
      'NEC members voted overwhelmingly in favour of a code.',
    ],
    not: ['I voted for the second draft.', 'We voted 12 to 9 and went home.'],
  },
  'heard and agreed': {
    says: [
      'We heard a report on catering and agreed that lunch be cheaper.',
      'The panel looked at four towns and approved a short list.',
      'It went through the paper and agreed to publish it.',
    ],
    not: ['We heard a report on catering.', 'He came late and left early.'],
  },
  'it got the go-ahead': {
    says: [
      'The rule change got the go-ahead.',
      'The plan for a second office was given the green light.',
      'The committee gave the new code its blessing.',
    ],
    not: ['The minister was given the go-ahead by the cabinet.', 'He gave the dog its dinner.'],
  },
  'it was agreed': {
    says: [
      'It was agreed that all may come.',
      'A revised complaints procedure was unanimously approved.',
      'The development fund was set at £2m.',
    ],
    not: ['The budget will be agreed in May.', 'As agreed, the papers came early.', 'It is agreed practice.'],
  },
  'agreed by the body': {
    says: [
      'The calendar drawn up and agreed by the NEC leaves six weeks.',
      'A list of nine towns, approved on the nod by nobody and later signed off by the board, is out.',
      'Plans waved through by the committee will cost £9,000.',
    ],
    not: ['The list must be approved by the board.', 'The rules agreed by the NEC in 2015 still hold.'],
  },
  'approval was given': {
    says: [
      'Approval was given for two more posts.',
      'Permission to advertise was granted.',
      'Agreement on the venue was reached.',
      'The treasurer was given authority to sign.',
      'There was agreement that the fee should rise.',
    ],
    not: ['Approval is needed for two more posts.', 'Permission was not sought.'],
  },
  'a row: agreed': {
    says: [
      'A seat for pensioners: agreed',
      'Freeze date – approved',
      'Procedures and timetable agreed.',
      'Agreed unanimously.',
    ],
    not: ['A seat for pensioners: see page 4', 'Freeze date – 1 May'],
  },
  'the writer’s own seat': {
    says: [
      'I was glad to be appointed to the rules committee.',
      'I was elected as vice-chair.',
      'I have been appointed to the audit panel.',
    ],
    not: ['I was glad to be there.', 'I hope to be elected.'],
  },
};

describe('decisions', () => {
  it('has three sentences and two traps beside each rule', () => {
    const terse = new Set(TERSE_FORMS.map(({ name }) => name));
    const names = [...DECISION_RULES, OWN_SEAT].map(({ name }) => name).filter((name) => !terse.has(name));
    expectRules(names, TABLE, (sentence) => [decisionRuleOf(sentence)?.name ?? 'none']);
  });

  it.each([
    ['A refusal beats an agreement: the plan was rejected and a new one agreed.', 'rejected'],
    ['We agreed a new budget.', 'agreed'],
    ['The NEC accepted two amendments.', 'accepted'],
    ['We co-opted a clerk and agreed the minutes.', 'appointed'],
    ['The rule book was remitted.', 'deferred'],
    ['We asked staff to look at lifts.', 'asked'],
  ])('%s is %s', (text, verb) => {
    expect(decisionRuleOf(text)?.verb).toBe(verb);
  });

  it.each([
    'We noted the report.',
    'The NEC thanked the outgoing chair.',
    'If the paper is passed, it becomes policy.',
    'Everyone agreed that the soup was good.',
    'Was it agreed?',
    'A list was drawn up once the dates were agreed.',
    'Last year conference agreed a rule change.',
    'No decision was taken.',
    'Three members disagreed.',
    'I voted against because the evidence was thin.',
    'The NEC noted the updated list.',
    'It follows a motion that was passed at conference last year.',
    'Staff said the plan had been accepted by voters.',
    'A new clerk was appointed in 2009.',
  ])('%s decides nothing', (text) => {
    expect(decisionRuleOf(text)).toBeNull();
  });
});

describe('a list of what was agreed', () => {
  const decided = (text: string): string[] => factsIn(text).decisions.map(({ what }) => what);

  it('gives one decision for each resolution', () => {
    expect(
      decided('The board agreed:\n• That dues rise to £9.\n• To meet in Hull.\n• Not to reopen the list.'),
    ).toEqual(
      ['The board agreed:', 'That dues rise to £9', 'To meet in Hull', 'Not to reopen the list'].map((what) =>
        what.replace('The board agreed:', 'The board agreed'),
      ),
    );
  });

  it.each([
    ['dates under it', 'The dates, as agreed:\n• 4 May – names in\n• 5 June – ballot'],
    ['what is only proposed', 'The paper asks us:\n• To meet in Hull.\n• That dues rise.'],
    ['what others agreed', 'Ministers agreed:\n• That dues rise.'],
    ['what will be agreed', 'If it is agreed:\n• That dues rise.'],
  ])('leaves %s', (_, text) => {
    expect(decided(text)).toEqual([]);
  });
});

describe('a decision in one word', () => {
  it('is quoted with the sentence that says what', () => {
    const { decisions } = factsIn('Free tea for tellers. Agreed.');
    expect(decisions.map(({ quote }) => quote)).toEqual(['Free tea for tellers. Agreed.']);
  });

  it('is quoted alone where nothing stands before it', () => {
    expect(factsIn('Agreed.').decisions.map(({ quote }) => quote)).toEqual(['Agreed.']);
  });

  it('is not joined to the sentence before when it tells what was decided', () => {
    const { decisions } = factsIn('It rained. Minutes were agreed.');
    expect(decisions.map(({ quote }) => quote)).toEqual(['Minutes were agreed.']);
  });
});

describe('what was decided', () => {
  it.each([
    ['We agreed the timetable.', 'the timetable'],
    ['The executive approved a new rota;', 'a new rota'],
    ['The committee agreed that dues go to Orme Ltd.', 'dues go to Orme Ltd'],
    ['The budget was agreed by 5.30pm.', 'The budget was agreed by 5.30pm'],
    ['We agreed “a fair share”', '“a fair share”'],
    ['A cap of two terms for panel members. Agreed unanimously.', 'A cap of two terms for panel members'],
  ])('%s', (text, what) => {
    expect(factsIn(text).decisions[0]?.what).toBe(what);
  });
});
