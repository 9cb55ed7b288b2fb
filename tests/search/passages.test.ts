import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/reports/report.ts';
import { findSentences } from '../../src/extract/sentences.ts';
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
const passages = (report: Report) => passagesOf(report, findSentences);

describe('what of a report can be found', () => {
  it('is a summary point, with its paragraph', () => {
    const evidence = { type: 'paragraph', report: ID, paragraph: 3 } as const;
    const report = reportSaying(ID, [], { summary: [{ text: 'They met by the sea.', evidence }] });
    expect(passages(report)).toMatchObject([{ text: 'They met by the sea.', evidence, checked: true }]);
  });

  it('is each sentence of an imported report, exactly as it stands', () => {
    const report = reportSaying(ID, ['A heading', 'They met by the sea. It rained, and the tea was cold.']);
    const found = passages(report);
    expect(found.map(({ text }) => text)).toEqual([
      'A heading',
      'They met by the sea.',
      'It rained, and the tea was cold.',
    ]);
    for (const { text, evidence } of found)
      expect(evidence.type === 'quote' && report.text.slice(evidence.start, evidence.end)).toBe(text);
  });

  it('is each kind of fact with what it tells, marked when nobody has checked it', () => {
    const evidence = paragraphOf(ID, 'a few words');
    const report = reportSaying(ID, [], {
      facts: {
        dates: [dateFact('d', evidence, { what: 'nominations close', check: 'confirmed' })],
        figures: [figureFact('f', evidence, { label: 'members' })],
        votes: [voteFact('v', evidence, { subject: 'the rule change' })],
        decisions: [decisionFact('n', evidence, { what: 'to meet twice' })],
        asks: [
          { id: 'a', check: 'unchecked', evidence, who: 'branches', what: 'send a delegate', by: '2024-05' },
        ],
        promises: [
          { id: 'p', check: 'unchecked', evidence, who: 'the chair', what: 'report back', by: null },
        ],
      },
    });
    expect(passages(report).map(({ text, checked }) => [text, checked])).toEqual([
      ['nominations close (Sunday 5 May 2024)', true],
      ['1,204: members', false],
      ['the rule change: carried, 18 to 11', false],
      ['agreed: to meet twice', false],
      ['branches: send a delegate, by May 2024', false],
      ['the chair: report back', false],
    ]);
  });

  it('is a sentence with the facts taken from it, which are not found beside it again', () => {
    const sentence = 'The branch has 1,204 members.';
    const report = reportSaying(ID, ['It rained.', sentence], {
      facts: { figures: [figureFact('f', quoteOf(ID, sentence, 11))] },
    });
    const found = passages(report);
    expect(found.map(({ text }) => text)).toEqual(['It rained.', sentence]);
    expect(found[1]).toMatchObject({ facts: [{ kind: 'figure', checked: false }], checked: false });
    expect([...(found[1]?.kinds ?? [])]).toEqual(['text', 'figure']);
  });

  it('is no rejected fact', () => {
    const evidence = paragraphOf(ID, 'a few words');
    const rejected = { check: 'rejected' } as const;
    const report = reportSaying(ID, [], {
      facts: { dates: [dateFact('d', evidence, rejected)], votes: [voteFact('v', evidence, rejected)] },
    });
    expect(passages(report)).toEqual([]);
  });

  it('is no page without full stops, but the facts in it', () => {
    const long = `The branch has 1,204 members ${'and so on '.repeat(90)}`.trim();
    const facts = { figures: [figureFact('f', quoteOf(ID, long))] };
    expect(passages(reportSaying(ID, [long], { facts })).map(({ text }) => text)).toEqual([
      '1,204: members in the branch',
    ]);
  });
});
