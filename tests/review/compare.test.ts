import { describe, expect, it } from 'vitest';
import { compareWithHeld, countOf } from '../../src/review/compare.ts';
import {
  dateFact,
  decisionFact,
  figureFact,
  paragraphOf,
  personFact,
  quoteOf,
  reportSaying,
  voteFact,
} from '../support/report-samples.ts';

const ID = '2024-03-12-invented';
const CLOSES = 'Nominations close on 5 May 2024.';
const COUNTED = 'The branch counted 1,204 members.';

describe('a report that nothing is held of', () => {
  it('is all new', () => {
    const read = reportSaying(ID, [CLOSES], { facts: { dates: [dateFact('d-1', quoteOf(ID, CLOSES))] } });
    expect(compareWithHeld(read, null)).toEqual({ report: read, agreed: 0, added: 1 });
  });
});

describe('a report that is held already', () => {
  const held = reportSaying(ID, [], {
    origin: 'bundled',
    publisher: 'The Invented Press',
    url: 'https://example.org/notes',
    summary: [{ text: 'A summary of our own.', evidence: { type: 'paragraph', report: ID, paragraph: 1 } }],
    facts: {
      dates: [dateFact('closes', paragraphOf(ID, '5 May 2024'), { check: 'confirmed', what: 'our words' })],
      figures: [figureFact('members', paragraphOf(ID, '1,204 members', 2), { check: 'rejected' })],
    },
  });
  const read = reportSaying(ID, [CLOSES, COUNTED], {
    facts: {
      dates: [dateFact('d-1', quoteOf(ID, CLOSES))],
      figures: [figureFact('f-1', quoteOf(ID, COUNTED, CLOSES.length + 1))],
      votes: [voteFact('v-1', quoteOf(ID, COUNTED))],
    },
  });

  it('keeps the ids, words and decisions of its facts, and gains the exact quotes', () => {
    const { report, agreed, added } = compareWithHeld(read, held);
    expect({ agreed, added }).toEqual({ agreed: 2, added: 1 });
    expect(report.facts.dates).toMatchObject([
      { id: 'closes', check: 'confirmed', what: 'our words', evidence: { type: 'quote', quote: CLOSES } },
    ]);
    expect(report.facts.figures).toMatchObject([
      { id: 'members', check: 'rejected', evidence: { quote: COUNTED } },
    ]);
    expect(report.facts.votes).toMatchObject([{ id: 'v-1', check: 'unchecked' }]);
  });

  it('keeps its summary, publisher and address', () => {
    const { report } = compareWithHeld(read, held);
    expect(report).toMatchObject({
      origin: 'imported',
      text: read.text,
      summary: held.summary,
      publisher: 'The Invented Press',
      url: 'https://example.org/notes',
    });
  });

  it('keeps what a person decided about a fact that is not found this time, and drops what nobody judged', () => {
    const dates = [
      dateFact('sure', paragraphOf(ID, '6 June 2024'), { check: 'confirmed', words: '6 June 2024' }),
      dateFact('wrong', paragraphOf(ID, '7 June 2024'), { check: 'rejected', words: '7 June 2024' }),
      dateFact('open', paragraphOf(ID, '8 June 2024'), { words: '8 June 2024' }),
    ];
    const { report } = compareWithHeld(read, { ...held, facts: { ...held.facts, dates } });
    expect(report.facts.dates.map(({ id }) => id)).toEqual(['d-1', 'sure', 'wrong']);
  });

  it('changes nothing when read a second time', () => {
    const once = compareWithHeld(read, held).report;
    const { report, agreed, added } = compareWithHeld(read, once);
    expect(report).toEqual(once);
    expect({ agreed, added }).toEqual({ agreed: countOf(once.facts), added: 0 });
  });

  it('never takes the quote of another figure: 5% is not found in 15%, nor 1,204 in 11,204', () => {
    const rose = 'Turnout rose by 15% to 11,204.';
    const own = {
      ...held.facts,
      dates: [],
      figures: [
        figureFact('five', paragraphOf(ID, '5%'), {
          check: 'confirmed',
          words: '5%',
          value: 5,
          unit: 'percent',
        }),
        figureFact('members', paragraphOf(ID, '1,204'), { check: 'confirmed' }),
      ],
    };
    const other = reportSaying(ID, [rose], {
      facts: {
        figures: [
          figureFact('f-1', quoteOf(ID, rose), { words: '15%', value: 15, unit: 'percent' }),
          figureFact('f-2', quoteOf(ID, rose), { words: '11,204', value: 11_204 }),
        ],
      },
    });
    const { report, agreed } = compareWithHeld(other, { ...held, facts: own });
    expect(agreed).toBe(0);
    expect(report.facts.figures.map(({ id, evidence }) => [id, evidence.type])).toEqual([
      ['f-1', 'quote'],
      ['f-2', 'quote'],
      ['five', 'paragraph'],
      ['members', 'paragraph'],
    ]);
  });

  it('never gives two facts one id, when two sentences say the same', () => {
    const again = `Once more: ${COUNTED}`;
    const twice = reportSaying(ID, [COUNTED, again], {
      facts: {
        figures: [figureFact('f-1', quoteOf(ID, COUNTED)), figureFact('f-2', quoteOf(ID, again, 40))],
      },
    });
    const kept = { ...held.facts, dates: [], figures: [figureFact('f-2', quoteOf(ID, COUNTED))] };
    const { report } = compareWithHeld(twice, { ...held, facts: kept });
    const ids = report.facts.figures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(2);
  });

  it('knows a decision by the few words that place it, and not by nothing', () => {
    const agreedTo = 'It was agreed to open a second office in the north.';
    const own = {
      ...held.facts,
      dates: [],
      figures: [],
      decisions: [
        decisionFact('office', paragraphOf(ID, 'second office'), { check: 'confirmed' }),
        decisionFact('unplaced', { type: 'paragraph', report: ID, paragraph: 1 }, { check: 'confirmed' }),
      ],
    };
    const other = reportSaying(ID, [agreedTo], {
      facts: { decisions: [decisionFact('n-1', quoteOf(ID, agreedTo))] },
    });
    const { report } = compareWithHeld(other, { ...held, facts: own });
    expect(report.facts.decisions.map(({ id, evidence }) => [id, evidence.type])).toEqual([
      ['office', 'quote'],
      ['unplaced', 'paragraph'],
    ]);
  });
});

describe('people of a report that is held already', () => {
  const ELECTED = 'Nora Vane was elected treasurer and Tom Orme was elected chair.';
  const held = reportSaying(ID, [], {
    origin: 'bundled',
    facts: {
      people: [
        personFact('r1', paragraphOf(ID, 'elected treasurer'), {
          check: 'confirmed',
          role: 'party treasurer',
        }),
        personFact('r2', paragraphOf(ID, 'elected treasurer'), { check: 'confirmed', name: 'Ilse Brandt' }),
      ],
    },
  });

  it('are the same by name, office and place; the others stay or are new', () => {
    const read = reportSaying(ID, [ELECTED], {
      facts: {
        people: [
          personFact('r-a', quoteOf(ID, ELECTED)),
          personFact('r-b', quoteOf(ID, ELECTED), { name: 'Tom Orme', role: 'chair' }),
        ],
      },
    });
    const { report, agreed, added } = compareWithHeld(read, held);
    expect([agreed, added]).toEqual([1, 1]);
    expect(report.facts.people.map(({ id, name, role, check }) => [id, name, role, check])).toEqual([
      ['r1', 'Nora Vane', 'party treasurer', 'confirmed'],
      ['r-b', 'Tom Orme', 'chair', 'unchecked'],
      ['r2', 'Ilse Brandt', 'treasurer', 'confirmed'],
    ]);
    expect(report.facts.people[0]?.evidence).toEqual(quoteOf(ID, ELECTED));
  });

  it('leave another role of the same person to stand on its own', () => {
    const read = reportSaying(ID, [ELECTED], {
      facts: {
        people: [personFact('r-a', quoteOf(ID, ELECTED), { role: 'youth rep', change: 'holds' })],
      },
    });
    expect(compareWithHeld(read, held).added).toBe(1);
  });
});

describe('the points of a decision that people confirmed', () => {
  it('stay as they are when the report is read again', () => {
    const PASSED = 'The paper on fees was passed.';
    const parts = [{ what: 'one rate for all', evidence: paragraphOf(ID, 'one rate', 2) }];
    const held = reportSaying(ID, [], {
      facts: {
        decisions: [decisionFact('n1', paragraphOf(ID, 'was passed'), { check: 'confirmed', parts })],
      },
    });
    const read = reportSaying(ID, [PASSED], {
      facts: { decisions: [decisionFact('n-a', quoteOf(ID, PASSED))] },
    });
    expect(compareWithHeld(read, held).report.facts.decisions).toEqual([
      decisionFact('n1', quoteOf(ID, PASSED), { check: 'confirmed', parts }),
    ]);
  });
});
