import { describe, expect, it } from 'vitest';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';

const FULL: Reply = {
  title: 'Dates ahead',
  subtitle: 'as known on a Monday',
  blocks: [
    { type: 'heading', text: 'May 2031' },
    {
      type: 'list',
      items: [
        {
          text: [
            { type: 'text', text: '5 May', bold: true },
            { type: 'text', text: ': ballot closes' },
          ],
          notes: ['deadline', 'in 3 days'],
          citations: [
            { quote: 'The ballot\n   closes on 5 May.', source: 'Some notes', url: 'https://example.org/n' },
            { source: 'Rule 7' },
          ],
        },
      ],
    },
    { type: 'list', ordered: true, items: [{ text: 'first' }, { text: 'second' }] },
    {
      type: 'figures',
      tiles: [{ value: '£5', label: 'fee', notes: ['a rise'], citation: { source: 'Some notes' } }],
    },
    { type: 'divider' },
    { type: 'notice', tone: 'warning', text: 'This is old.' },
    { type: 'notice', tone: 'good', text: 'Saved.' },
    { type: 'notice', tone: 'problem', text: 'It broke.' },
    { type: 'notice', tone: 'plain', text: 'So it is.' },
    {
      type: 'paragraph',
      text: [
        { type: 'text', text: 'See ' },
        { type: 'link', text: 'the page', url: 'https://example.org/p' },
      ],
    },
    { type: 'paragraph', text: 'Less important.', muted: true },
    { type: 'citation', citation: { source: 'Some notes' } },
  ],
  controls: [
    { type: 'button', label: 'Next page', action: '1 nec dates?page=2' },
    { type: 'link', label: 'Read it', url: 'https://example.org/n' },
  ],
  page: { number: 1, of: 2 },
};

describe('a reply as plain text', () => {
  it('is complete: every fact, quote, source and address', () => {
    expect(toPlainText(FULL)).toBe(
      [
        'Dates ahead\nas known on a Monday',
        'May 2031',
        '- 5 May: ballot closes\n  deadline; in 3 days\n  “The ballot closes on 5 May.” [Some notes] https://example.org/n\n  [Rule 7]',
        '1. first\n2. second',
        '- £5: fee (a rise)\n  [Some notes]',
        '---',
        'Note: This is old.',
        'Done: Saved.',
        'Sorry: It broke.',
        'So it is.',
        'See the page (https://example.org/p)',
        'Less important.',
        '[Some notes]',
        'Read it: https://example.org/n',
        'Page 1 of 2.',
      ].join('\n\n'),
    );
  });

  it('says nothing of pages when there is one', () => {
    expect(toPlainText({ title: 'T', blocks: [], page: { number: 1, of: 1 } })).toBe('T');
  });

  it('has the same words in any style', () => {
    const mark = (text: string): string => `<${text}>`;
    const styled = toPlainText(FULL, { title: mark, heading: mark, bold: mark, muted: mark });
    expect(styled).not.toBe(toPlainText(FULL));
    expect(styled.replace(/[<>]/gu, '')).toBe(toPlainText(FULL));
  });

  it('is the same after the reply went through JSON', () => {
    expect(toPlainText(JSON.parse(JSON.stringify(FULL)) as Reply)).toBe(toPlainText(FULL));
  });
});
