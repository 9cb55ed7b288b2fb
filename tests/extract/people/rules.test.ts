import { describe, expect, it } from 'vitest';
import { PERSON_RULES } from '../../../src/extract/people/rules.ts';
import { factsIn } from '../read-lines.ts';
import { expectRules, type RuleTable } from '../rule-table.ts';

const TABLE: RuleTable = {
  'somebody replaces another': {
    says: [
      'Nora Vane has replaced Tom Orme as chair of the rules panel.',
      'Ilse Brandt takes over from Tom Orme as treasurer.',
      'Piet Halloran succeeded Nora Vane as Welsh rep.',
    ],
    not: ['Nora Vane replaced Tom Orme.', 'If Nora Vane replaced Tom Orme as chair, we would cheer.'],
  },
  'somebody will have the role': {
    says: [
      'Nora Vane will chair the panel on harbour fees.',
      'Ilse Brandt is to be treasurer of the fund.',
      'Tom Orme will take over from Ilse as vice-chair.',
      'The group will have Nora Vane as its convenor.',
    ],
    not: [
      'Nora Vane will speak about the chair.',
      'Nora Vane would be chair.',
      'The chair will be chosen in May.',
    ],
  },
  'somebody was put in the role': {
    says: [
      'Nora Vane was elected chair.',
      'Tom Orme was re-elected unopposed as treasurer.',
      'We appointed Ilse Brandt as campaign director.',
      'Nora Vane and Tom Orme were appointed as assistant chairs.',
      'The leader has nominated Nora Vane as chair of the forum.',
      'Members selected Piet Halloran as candidate for Orme Valley.',
    ],
    not: [
      'A chair will be elected in May.',
      'If Nora Vane is elected chair, the vote is off.',
      'Nora Vane was elected chair in 1997.',
      'Was Nora Vane elected chair?',
      'Whether Nora Vane was appointed treasurer is not known.',
    ],
  },
  'somebody was put on a body': {
    says: [
      'Nora Vane was appointed to the equalities committee.',
      'We co-opted Ilse Brandt onto the board.',
      'Tom Orme and Piet Halloran were elected to the rules panel.',
    ],
    not: ['Nora Vane was appointed to the task.', 'Nora Vane was elected to Parliament.'],
  },
  'somebody as an officer': {
    says: [
      'The panel sits again, with Nora Vane as chair.',
      'Tom Orme reported as campaign coordinator.',
      'We then heard Ilse Brandt’s report as general secretary.',
      'Nora Vane continues as convenor.',
    ],
    not: ['We see Nora Vane as a friend.', 'Nora Vane spoke as long as she could.'],
  },
  'somebody leaves the role': {
    says: [
      'Nora Vane steps down as treasurer.',
      'Tom Orme announced that he is standing down as deputy leader.',
      'Ilse Brandt resigned from the post of chair.',
      'We noted Piet Halloran’s resignation as secretary.',
    ],
    not: ['Nora Vane stepped down from the stage.', 'Tom Orme may step down as treasurer.'],
  },
  'somebody new in the role': {
    says: [
      'Nora Vane, the new general secretary, spoke of money.',
      'Our newly elected chair, Tom Orme, opened the meeting.',
      'The outgoing treasurer Ilse Brandt was thanked.',
      'New chair Piet Halloran kept us to time.',
    ],
    not: ['Nora Vane, the new face of football, spoke.', 'The new general secretary spoke.'],
  },
  'new members welcomed': {
    says: [
      'The chair welcomed new members Nora Vane, Ilse Brandt and Tom Orme.',
      'New NEC members Piet Halloran and Nora Vane were at their first meeting.',
      'Nora Vane and Tom Orme were welcomed as new members of the board.',
    ],
    not: ['We welcomed 400 new members in Orme Valley.', 'New members are welcome. Nora Vane said so.'],
  },
  'a row of officers': {
    says: ['Vice-chair: Nora Vane', 'Treasurer – Ilse Brandt', 'Women’s officer: Tom Orme, for one year'],
    not: ['Venue: Orme Hall', 'Chair: to be chosen in May'],
  },
  'the role after the name': {
    says: [
      'Nora Vane (chair) opened the meeting.',
      'Tom Orme, our treasurer, had good news.',
      'Questions go to Ilse Brandt, the youth rep.',
    ],
    not: ['Nora Vane (Orme Valley) spoke.', 'Rory Tull, leader of the council, disagreed.'],
  },
  'the role before the name': {
    says: [
      'General Secretary Nora Vane spoke about the budget.',
      'Director of External Relations Tom Orme said so.',
      'We thanked youth rep Ilse Brandt.',
      'Shadow Home Secretary Piet Halloran took questions.',
    ],
    not: [
      'SNP leader Rory Tull disagreed.',
      'Former general secretary Nora Vane wrote in.',
      'Prime Minister Rory Tull refused.',
      'The council leader Rory Tull refused.',
      'We spoke of One Member, One Vote for this.',
    ],
  },
  'somebody chairs a body': {
    says: [
      'Nora Vane chairs the panel on rules.',
      'Tom Orme is co-chairing the working group.',
      'The review, chaired by Ilse Brandt, is late.',
    ],
    not: ['Nora Vane moved the chairs.', 'The panel was chaired well.'],
  },
};

const toldIn = (text: string): string[] =>
  factsIn(text).people.map(({ change, name, role }) => `${change}: ${name}, ${role}`);

describe('who has which role', () => {
  it('each rule reads its examples and leaves its traps', () => {
    expectRules(
      PERSON_RULES.map(({ name }) => name),
      TABLE,
      (sentence) => factsIn(sentence).people.map(({ rule }) => rule ?? ''),
    );
  });

  it('a rule needs nothing that its patterns do not', () => {
    for (const { name, needs, patterns } of PERSON_RULES) {
      for (const sentence of Object.values(TABLE).flatMap(({ says, not }) => [...says, ...not])) {
        const isRead = patterns.some((each) => new RegExp(each.source).test(sentence));
        if (isRead) expect(needs.test(sentence), `“${name}” reads: ${sentence}`).toBe(true);
      }
    }
  });
});

describe('what is told of somebody', () => {
  it.each([
    ['Nora Vane was re-elected as chair.', ['re-elected: Nora Vane, chair']],
    [
      'We elected Nora Vane as chair and Tom Orme as vice-chair.',
      ['elected: Nora Vane, chair', 'elected: Tom Orme, vice-chair'],
    ],
    [
      'Elected: Nora Vane (chair), Ilse Brandt (treasurer).',
      ['elected: Nora Vane, chair', 'elected: Ilse Brandt, treasurer'],
    ],
    [
      'Nora Vane, Piet Halloran and Tom Orme were appointed as assistant chairs.',
      [
        'appointed: Nora Vane, assistant chair',
        'appointed: Piet Halloran, assistant chair',
        'appointed: Tom Orme, assistant chair',
      ],
    ],
    ['Nora Vane has replaced Tom Orme as chair.', ['appointed: Nora Vane, chair', 'leaves: Tom Orme, chair']],
    ['Nora Vane steps down as treasurer of the fund.', ['leaves: Nora Vane, treasurer of the fund']],
    ['Nora Vane, the new general secretary, spoke.', ['holds: Nora Vane, new general secretary']],
    ['Our newly elected chair, Tom Orme, spoke.', ['elected: Tom Orme, chair']],
    [
      'We welcomed new members Nora Vane and Tom Orme.',
      ['holds: Nora Vane, new member', 'holds: Tom Orme, new member'],
    ],
    ['Nora Vane will chair the panel on fees.', ['appointed: Nora Vane, chair of the panel on fees']],
    ['Nora Vane was appointed to the rules panel.', ['appointed: Nora Vane, member of the rules panel']],
    [
      'Members selected Piet Halloran as candidate for Orme Valley.',
      ['selected: Piet Halloran, candidate for Orme Valley'],
    ],
    ['She has nominated Nora Vane as chair.', ['nominated: Nora Vane, chair']],
    ['Chair Nora Vane spoke.', ['holds: Nora Vane, Chair']],
    [
      'The panel will have Nora Vane (youth rep) as chair.',
      ['appointed: Nora Vane, chair', 'holds: Nora Vane, youth rep'],
    ],
    ['We elected a panel; chair Nora Vane spoke.', ['holds: Nora Vane, chair']],
    [
      'Officers elected: chair Nora Vane, treasurer Tom Orme.',
      ['elected: Nora Vane, chair', 'elected: Tom Orme, treasurer'],
    ],
    [
      'Director of Nations and Regions Nora Vane spoke.',
      ['holds: Nora Vane, Director of Nations and Regions'],
    ],
  ])('%s', (text, told) => {
    expect(toldIn(text)).toEqual(told);
  });

  it('is elected when the line above the list says so', () => {
    expect(toldIn('Officers elected:\n• Chair: Nora Vane\n• Treasurer: Tom Orme')).toEqual([
      'elected: Nora Vane, Chair',
      'elected: Tom Orme, Treasurer',
    ]);
    expect(toldIn('Who to ask:\n• Chair: Nora Vane')).toEqual(['holds: Nora Vane, Chair']);
  });

  it('is told once, with the sentence that told it first', () => {
    const { people } = factsIn('Treasurer Nora Vane spoke. Treasurer Nora Vane spoke again.');
    expect(people.map(({ quote }) => quote)).toEqual(['Treasurer Nora Vane spoke.']);
  });

  it.each([
    'The chair thanked everybody.',
    'Nora said that the chair is broken.',
    'Candidates for chair: Nora Vane, Tom Orme.',
    'Nora Vane is standing for chair.',
    'UKIP leader Rory Tull spoke.',
    'Labour Party Chair',
    'General Secretary’s Report',
    'The Executive Director for Members & Supporters reported growth.',
  ])('nothing is made of: %s', (text) => {
    expect(toldIn(text)).toEqual([]);
  });
});
