import { describe, expect, it } from 'vitest';
import { ASK_RULES, askRuleOf, THEY_RULE } from '../../../src/extract/asks/rules.ts';
import { factsIn } from '../read-lines.ts';
import { expectRules, type RuleTable } from '../rule-table.ts';

const TABLE: RuleTable = {
  'will, but should': {
    says: [
      'CLPs will hear from the office but should read the rules first.',
      'Members will get a letter but must keep the code.',
      'Branches will have a month but need to start early.',
      'CLP secretaries will be sent a form and must return it.',
    ],
    not: ['CLPs will hear from the office.', 'The leader will come but should be brief.'],
  },
  'if you …': {
    says: [
      'If you would like a visit e-mail me.',
      'If anyone has a spare room let the office know.',
      'If you want to see the charts read page four.',
      'If you’ve had nothing by Friday ring her.',
      'If you could help on the day (you still get to vote!) tell Ann.',
      'If you are thinking of standing in May then come to one.',
      'If your branch isn’t on the list, get it in.',
    ],
    not: [
      'If you were there you will have heard him speak to the hall.',
      'If you like it, good.',
      'It is there if wanted.',
    ],
  },
  'if somebody …': {
    says: [
      'If members have had no ballot by then, they should ring the office.',
      'If a branch finds an error in its list the branch must tell the office.',
      'If CLPs have no hall of their own they can meet in ours.',
    ],
    not: ['If members like it, good.', 'If the council refuses, it should say so.'],
  },
  'it is for somebody': {
    says: [
      'It is up to CLPs to choose.',
      'It is vital that branches reply.',
      'There is still time for members to join.',
      'The deadline for CLPs to reply is 3 May.',
    ],
    not: ['It is up to voters.', 'It is vital that the law is changed.'],
  },
  'an order to the reader': {
    says: [
      'Please pass this on.',
      'Send your comments to the policy team by 20 December.',
      'Make sure your CLP has paid its fees.',
      'Comments to me by Friday.',
      'Do not forget to register.',
      'Keep 4 June free.',
      'Nothing by Friday? E-mail Nicky.',
      'Have your say by 3 May.',
      'Let me have your thoughts.',
    ],
    not: ['Register of members is kept.', 'The visit was short.'],
  },
  'somebody can, may or must': {
    says: [
      'CLPs can nominate for the post.',
      'Every branch should discuss the paper.',
      'Delegates chosen in May must register.',
      'Members who joined before July are entitled to vote.',
      'Local parties now have six weeks to respond.',
      'CLPs and stakeholders can still reply.',
      'Branches are now invited to reply.',
      'Ward secretaries are to send lists to the agent.',
      'Every group within 40 miles is asked to send one carload.',
      'Local parties are expected to hold a meeting.',
    ],
    not: ['The government must act.', 'Members can be proud.'],
  },
  'somebody is there, and they must': {
    says: [
      'There are 12 members in arrears and they have until Friday.',
      'Each branch gets two places and needs to name its people.',
      'Forms went to CLP secretaries, and they have to return them.',
    ],
    not: ['MPs voted and they must explain it.', 'Members spoke and must have bored him.'],
  },
  'somebody is addressed': {
    says: [
      'Group leaders: equality form back by 30 September.',
      'Treasurers – returns due before Easter.',
      'Delegates: names to the office by noon.',
    ],
    not: ['Members: down by nine.', 'Ministers: report back by May.'],
  },
  'somebody is urged': {
    says: [
      'The general secretary urged CLPs to book early.',
      'She reminded all branches that names are due.',
      'He wants the main unions to feed in.',
    ],
    not: ['She urged the minister to resign.', 'He asked members of the panel a riddle.'],
  },
  'something is sought': {
    says: [
      'Views are being sought on the rules.',
      'Volunteers are needed in Selby.',
      'More stewards are needed on 4 June.',
      'I would welcome your thoughts.',
      'Feedback is welcome.',
      'Submissions from any of us can be uploaded on the site.',
      'The survey can be completed online.',
      'We are also looking for eight stewards.',
      'People with cars are wanted too.',
      'We’d love to hear from anyone who has done it.',
      'Offers of beds gratefully received.',
      'I need three people for Saturday.',
    ],
    not: ['Views differ.', 'Help came from all sides.', 'We are looking for a leader who listens.'],
  },
  'what people send in is due': {
    says: [
      'The deadline for responses is 11 June.',
      'The closing date for applications is 8 January.',
      'Motions should reach the office by 15 September.',
      'Nomination papers are to be lodged with the clerk.',
      'Everything must be back by noon.',
      'Applications for the post, two in all, must reach us by noon.',
      'She wants every form in by Friday.',
      'Ward AGMs after Easter, all must be done by 20 May.',
    ],
    not: [
      'Brexit must be done by October.',
      'Nominations close on 28 June.',
      'The deadline for staff is Monday.',
    ],
  },
  'it is open to somebody': {
    says: [
      'The survey is open to all members.',
      'Consultation open until March.',
      'It is open to every branch.',
      'All readers and their families invited.',
      'Only members of six months’ standing get a vote.',
    ],
    not: ['Members get a vote of thanks.', 'The office is open.', 'Nominations open on 6 January.'],
  },
};

describe('asks', () => {
  it('has three sentences and two traps beside each rule', () => {
    const names = ASK_RULES.map(({ name }) => name);
    expectRules(names, TABLE, (sentence) => [askRuleOf(sentence)?.rule ?? 'none']);
  });

  it.each([
    ['CLPs have until 30 June to send a motion.', 'clps'],
    ['Motions must be in by noon.', 'clps'],
    ['Make sure your CLP has paid.', 'clps'],
    ['Ask your branch to nominate.', 'branches'],
    ['Every branch should send a list.', 'branches'],
    ['Conference delegates should read the book.', 'delegates'],
    ['Anyone who passes can put in for a ward.', 'candidates'],
    ['If you want to stand, send in the form.', 'candidates'],
    ['Each candidate may send two letters.', 'candidates'],
    ['Women members can apply for the course.', 'members'],
    ['Members are invited to join the choir.', 'members'],
    ['Unions are asked to reply.', 'affiliates'],
    ['Registered supporters can vote.', 'supporters'],
    ['Groups may add rules of their own.', 'officers'],
    ['Every Young Labour group has to name one person.', 'branches'],
    ['Councillors standing for Parliament must tell the office.', 'candidates'],
    ['Councillors are reminded that the levy is due.', 'officers'],
    ['CLP secretaries must return the form.', 'officers'],
    ['Please pass this on.', 'anyone'],
    ['Please, branch secretaries, ring them.', 'officers'],
    ['Anyone interested in standing should ring the office.', 'candidates'],
    ['Only those who joined by 3 May will be able to vote.', 'members'],
    ['Self-nominations must be in by noon.', 'candidates'],
    ['The deadline for responses is 11 June.', 'anyone'],
  ])('%s asks %s', (text, who) => {
    expect(askRuleOf(text)?.who).toBe(who);
  });

  it.each([
    'Wards had until June to reply.',
    'CLPs were invited to comment last year.',
    '640 members are eligible to vote.',
    'We need to win.',
    'Things that activists need to know:',
    'Members were pleased.',
    'WHAT YOU CAN DO',
    'Hustings follow in April and members decide in May.',
    'Comments were wanted by 24 February.',
    'NEC members should have been told.',
    'MPs must vote against the bill.',
    'The general secretary was asked to write to CLPs.',
    'You can read more about it on the site.',
    'Nominees need to be nominated by three branches.',
    'As you may be aware, we have moved.',
  ])('%s asks nobody', (text) => {
    expect(askRuleOf(text)).toBeNull();
  });

  it.each([
    ['CLPs have had the paper.', 'They should reply by 13 August.', 'clps'],
    ['Affiliates are welcome.', 'may bring a guest', 'affiliates'],
    ['Branches met in May.', 'They must now vote.', 'branches'],
  ])('%s %s: “they” are told before', (before, text, who) => {
    expect(askRuleOf(text, before)).toEqual({ rule: THEY_RULE, who });
  });

  it.each([
    ['The ministers have met.', 'They should resign.'],
    ['Branches met in May.', 'They liked it.'],
  ])('%s %s asks nobody', (before, text) => {
    expect(askRuleOf(text, before)).toBeNull();
  });

  it('tells two askings of one sentence apart', () => {
    const { asks } = factsIn(
      'CLPs may nominate on line, and chairs should give notice of the meeting by 3 May.',
    );
    expect(asks.map(({ who, by }) => [who, by])).toEqual([
      ['clps', null],
      ['officers', '2023-05-03'],
    ]);
  });

  it('says by when', () => {
    expect(factsIn('Branches should send a list by 3 February.').asks[0]?.by).toBe('2023-02-03');
    expect(factsIn('Branches should send a list.').asks[0]?.by).toBeNull();
  });

  it.each([
    ['CLPs get papers on 9 January and should return them by noon on 3 February.', '2023-02-03'],
    ['Members should come to the rally on 4 February 2023.', '2023-02-04'],
    ['CLPs can bring two people to the February forum.', null],
    ['Branches can bid for a grant from 3 January.', null],
    ['I speak in Hull on Monday and in Leeds on Tuesday, and everyone is welcome.', null],
  ])('%s: by %s', (text, by) => {
    expect(factsIn(text).asks[0]?.by).toBe(by);
  });
});
