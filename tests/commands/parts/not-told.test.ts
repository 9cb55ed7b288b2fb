import { describe, expect, it } from 'vitest';
import { notToldBlocks, notToldText } from '../../../commands/parts/not-told.ts';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import type { Hit } from '../../../src/core/ports/search.ts';
import { quoteOf, reportSaying } from '../../support/report-samples.ts';

const SENTENCE = 'The boats were mended.';
const REPORT = reportSaying('spring', [SENTENCE]);
const HIT: Hit = {
  report: 'spring',
  text: SENTENCE,
  evidence: quoteOf('spring', SENTENCE),
  marks: [{ start: 4, end: 9 }],
  facts: [],
  speaker: null,
  checked: true,
};

describe('what the reports do not say', () => {
  it.each([
    ['date', 'No report I hold gives a date for “boats”.'],
    ['figure', 'No report I hold gives a figure for “boats”.'],
    ['vote', 'No report I hold tells of a vote on “boats”.'],
    ['promise', 'No report I hold tells of a promise on “boats”.'],
    ['text', 'No report I hold says anything of “boats”.'],
  ] as const)('is said plainly: %s', (kind, told) => {
    expect(notToldText({ kind, about: 'boats' })).toBe(told);
  });

  it('names whose words were asked for, and where they were looked for', () => {
    expect(notToldText({ kind: 'text', about: '', speaker: 'Finch' })).toBe(
      'No report I hold tells what “Finch” said.',
    );
    expect(notToldText({ kind: 'date', about: 'boats', among: 'meetings of 2012' })).toBe(
      'No report I hold gives a date for “boats” (looked through: meetings of 2012).',
    );
  });

  it.each([
    [false, 'only near: not all of the words asked for are in it'],
    [true, 'not the answer: it gives no date for this'],
  ])('has the nearest sentence beside it, marked as near and with its source', (onSubject, note) => {
    const blocks = notToldBlocks({ kind: 'date', about: 'boats' }, { hit: HIT, onSubject }, [REPORT]);
    const text = toPlainText({ title: '', blocks });
    expect(text).toContain(`- Nearest: “${SENTENCE}”\n  ${note}\n  [Notes from the committee`);
  });

  it('stands alone when nothing is near', () => {
    expect(notToldBlocks({ kind: 'date', about: 'boats' }, null, [REPORT])).toHaveLength(1);
  });
});
