import { describe, it } from 'vitest';
import { decisionRuleOf } from '../../../src/extract/decisions/find-decisions.ts';
import { TERSE_FORMS } from '../../../src/extract/decisions/terse.ts';
import { expectRules, type RuleTable } from '../rule-table.ts';

/** Notes and minutes in bullets: what each form reads, and lines that look like it and are not. */
const TABLE: RuleTable = {
  'in capitals: refused': {
    says: [
      'Later start NOT AGREED, show of hands.',
      'Request from Selby REJECTED, no reason given.',
      'Amendment on fees LOST 9-18, 3 abs.',
    ],
    not: ['THE TORIES REJECTED OUR PLAN', 'They LOST heart.'],
  },
  'in capitals: put off': {
    says: [
      'Hall booking DEFERRED to May mtg on my motion.',
      'Quorum rules REFERRED BACK to the rules cttee.',
      'Audit plan HELD OVER, no time.',
    ],
    not: ['WHAT WAS DEFERRED AND WHY', 'Deferred gratification is not our thing.'],
  },
  'in capitals: appointed': {
    says: [
      'New panel of six lawyers APPOINTED.',
      'Auditors REAPPOINTED for two years.',
      'Jo Fry CO-OPTED to the rules group.',
    ],
    not: ['OFFICERS APPOINTED SINCE MAY', 'A self-appointed expert spoke.'],
  },
  'in capitals: asked': {
    says: [
      'Treasurer ASKED for a note on pensions.',
      'Regions INSTRUCTED to reopen the list.',
      'Chair REQUESTED to write to Hull.',
    ],
    not: ['FREQUENTLY ASKED QUESTIONS', 'A question was ASKED and answered.'],
  },
  'in capitals: agreed': {
    says: ['AGREED to run it again.', 'Amended draft AGREED 23-4 (2 abs).', 'AGREED nem con, with thanks.'],
    not: ['WHAT WAS AGREED IN MAY', 'AGREED:'],
  },
  'in note form: refused': {
    says: [
      'Request for a second hall turned down, 9-4.',
      'Motion on cars not agreed, on cost.',
      'Appeals rejected, with reasons to follow.',
    ],
    not: ['The council’s plan is rejected, it seems.', 'Members rejected, by and large, his charm.'],
  },
  'in note form: put off': {
    says: [
      'Timetable put back, with regret.',
      'Code of conduct remitted without debate.',
      'Papers on staffing held over, no time.',
    ],
    not: ['The report that was deferred, so long ago, is lost.', 'We referred, as ever, to the rules.'],
  },
  'in note form: appointed': {
    says: [
      'Auditors reappointed, two years.',
      'Jo Fry elected unopposed for a year.',
      'Two tellers co-opted for a year.',
    ],
    not: ['Newly elected councillors met.', 'Members who were elected, and others, spoke.'],
  },
  'elected, with a colon': {
    says: ['Delegate elected: Jo Fry.', 'Appointed: Mo Aziz (clerk)', 'Women’s officer chosen: Ann Bly'],
    not: ['Councillors elected: 40', 'Seats where we elected: see below'],
  },
  'in note form: asked': {
    says: [
      'Treasurer asked to bring figures in May.',
      'Director instructed to write to Hull.',
      'Staff requested to check the lists.',
    ],
    not: ['Staff asked to comment said no.', 'Police asked to see the list.'],
  },
  'in note form: agreed': {
    says: [
      'Minutes of 3 May agreed, one correction.',
      'Accounts approved subject to audit.',
      'Fees frozen for 2023.',
      'The rest to go forward, agreed nem con.',
    ],
    not: ['Everyone agreed, with a sigh.', 'The plan as agreed, with changes, is here.'],
  },
  'opens with it: refused': {
    says: [
      'Rejected a call for a recount.',
      'Turned down the offer from Leeds.',
      'Refused requests for a fourth ballot.',
    ],
    not: ['Rejected by voters, he went home.', 'Refused entry, they sang outside.'],
  },
  'opens with it: put off': {
    says: ['Deferred to the May meeting.', 'Remitted the appeal to officers.', 'Held over until June.'],
    not: ['Deferred pay is a scandal.', 'Put off by rain, few came.'],
  },
  'opens with it: appointed': {
    says: ['Elected Jo Fry as teller.', 'Appointed two tellers.', 'Co-opted Mo Aziz.'],
    not: ['Elected members met.', 'Appointed day orders are made.'],
  },
  'opens with it: agreed': {
    says: ['Agreed to meet in May.', 'Resolved that dues rise.', 'Approved the new code.'],
    not: ['Agreed amendments are set out below.', 'Approved drugs are listed.'],
  },
};

describe('decisions in note form', () => {
  it('has three lines and two traps beside each form', () => {
    const names = TERSE_FORMS.map(({ name }) => name);
    expectRules(names, TABLE, (sentence) => [decisionRuleOf(sentence)?.name ?? 'none']);
  });
});
