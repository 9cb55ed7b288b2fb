import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/search/passages.ts';
import {
  dateFact,
  decisionFact,
  figureFact,
  paragraphOf,
  quoteOf,
  reportSaying,
  voteFact,
} from '../support/report-samples.ts';

const ID = 'spring';
const SENTENCE = 'The committee met in a hall by the sea.';

describe('what of a report can be found', () => {
  it('is a summary point, with its paragraph', () => {
    const report = reportSaying(ID, [], {
      summary: [{ text: 'They met by the sea.', evidence: { type: 'paragraph', report: ID, paragraph: 3 } }],
    });
    expect(passagesOf(report)).toEqual([
      {
        report: ID,
        text: 'They met by the sea.',
        evidence: { type: 'paragraph', report: ID, paragraph: 3 },
        checked: true,
      },
    ]);
  });

  it('is each sentence of an imported report, with its offsets', () => {
    const [hit] = passagesOf(reportSaying(ID, ['A heading', SENTENCE])).slice(1);
    expect(hit).toEqual({ report: ID, text: SENTENCE, evidence: quoteOf(ID, SENTENCE, 10), checked: true });
  });

  it('is each kind of fact in the words that describe it, marked when nobody has checked it', () => {
    const evidence = paragraphOf(ID, 'a few words');
    const report = reportSaying(ID, [], {
      facts: {
        dates: [dateFact('d', evidence, { what: 'nominations close', check: 'confirmed' })],
        figures: [figureFact('f', evidence, { label: 'members' })],
        votes: [voteFact('v', evidence, { subject: 'the rule change' })],
        decisions: [decisionFact('n', evidence, { what: 'to meet twice' })],
        asks: [{ id: 'a', check: 'unchecked', evidence, who: 'branches', what: 'send a delegate', by: null }],
        promises: [
          { id: 'p', check: 'unchecked', evidence, who: 'the chair', what: 'report back', by: null },
        ],
      },
    });
    expect(passagesOf(report).map(({ text, checked }) => [text, checked])).toEqual([
      ['nominations close', true],
      ['members', false],
      ['the rule change', false],
      ['to meet twice', false],
      ['send a delegate', false],
      ['the chair: report back', false],
    ]);
  });

  it('is no rejected fact', () => {
    const evidence = paragraphOf(ID, 'a few words');
    const rejected = { check: 'rejected' } as const;
    const report = reportSaying(ID, [], {
      facts: { dates: [dateFact('d', evidence, rejected)], votes: [voteFact('v', evidence, rejected)] },
    });
    expect(passagesOf(report)).toEqual([]);
  });

  it('is no paragraph longer than an answer', () => {
    const [long, short] = ['x '.repeat(301).trim(), 'x '.repeat(300).trim()];
    expect(passagesOf(reportSaying(ID, [long])).length).toBe(0);
    expect(passagesOf(reportSaying(ID, [short])).length).toBe(1);
  });
});
