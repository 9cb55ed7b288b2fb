import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf, renderChoices, renderReply } from '../../../src/adapters/terminal/render.ts';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import type { Block, Reply } from '../../../src/core/chat/reply.ts';

const REPLY: Reply = {
  title: 'Deadlines',
  subtitle: 'as of 1 May 2024',
  blocks: [
    { type: 'heading', text: 'May 2024' },
    {
      type: 'list',
      items: [
        {
          text: [
            { type: 'text', text: '5 May', bold: true },
            { type: 'text', text: ': nominations close' },
          ],
          notes: ['in 4 days'],
          citations: [
            { quote: 'Nominations close on 5 May.', source: 'Notes', url: 'https://example.org/n' },
          ],
        },
      ],
    },
    { type: 'paragraph', text: 'Told once.', muted: true },
  ],
  controls: [
    { type: 'button', label: 'Next page', action: '1 nec deadlines?page=2' },
    { type: 'link', label: 'Read it', url: 'https://example.org/n' },
    { type: 'button', label: 'Previous page', action: '1 nec deadlines' },
  ],
  page: { number: 2, of: 3 },
};

const COLOURED = { coloured: true, width: null };

/** What `styleText` adds: weight and colour. */
const STYLE = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'gu');

describe('a reply in a terminal', () => {
  it('is its plain text, with its buttons as numbered choices below', () => {
    expect(renderReply(REPLY)).toBe(
      `${toPlainText(REPLY)}\n\nType a number:\n  1. Next page\n  2. Previous page`,
    );
  });

  it('numbers a select after the buttons, as one line that says how many choices it holds', () => {
    const options = [
      { label: 'npf', action: '1 nec deadlines?topic=npf' },
      { label: 'nec', action: '1 nec deadlines?topic=nec' },
    ];
    const reply: Reply = {
      ...REPLY,
      controls: [{ type: 'select', label: 'Topic', options }, ...(REPLY.controls ?? [])],
    };
    expect(choicesOf(reply).map(({ label }) => label)).toEqual(['Next page', 'Previous page', 'Topic']);
    expect(renderReply(reply)).toContain('  2. Previous page\n  3. Topic (2 to choose from)');
    expect(renderChoices(options)).toBe('Type a number:\n  1. npf\n  2. nec');
  });

  it('numbers the buttons of cards first, in their order, then its own, then all selects', () => {
    const card = (id: string): Block => ({
      type: 'card',
      item: { text: `Date ${id}`, notes: ['stated'] },
      controls: [
        { type: 'select', label: `Topic of ${id}`, options: [] },
        { type: 'button', label: `Confirm ${id}`, action: `1 nec-admin review?item=${id}` },
        { type: 'link', label: `Source of ${id}`, url: `https://example.org/${id}` },
        { type: 'button', label: `Edit ${id}`, action: `1 nec-admin review?edit=${id}` },
      ],
    });
    const shown = renderReply({ ...REPLY, blocks: [card('one'), card('two')] });
    expect(shown).toContain('- Date one\n  stated\nSource of one: https://example.org/one\n\n- Date two');
    expect(shown).toContain(
      [
        'Type a number:',
        '  1. Confirm one',
        '  2. Edit one',
        '  3. Confirm two',
        '  4. Edit two',
        '  5. Next page',
        '  6. Previous page',
        '  7. Topic of one',
      ].join('\n'),
    );
  });

  it('offers nothing to type when there is nothing to choose', () => {
    const { controls: _controls, ...plain } = REPLY;
    expect(renderReply(plain)).not.toContain('Type a number');
  });

  it('says the same in colour', () => {
    expect(renderReply(REPLY, COLOURED).replace(STYLE, '')).toBe(renderReply(REPLY));
  });
});

describe('text from outside', () => {
  /** Clears the screen, sets the window’s title, goes back over a line, rings, and turns the direction of text. */
  const HOSTILE = [
    '\u001b[2J',
    '\u001b]0;owned\u0007',
    '\rover',
    '\u009b31m',
    '\b\b',
    '\u0000',
    '\u202e',
    '\u2066',
  ].join('x');

  it('never drives the terminal, wherever it stands', () => {
    const reply: Reply = {
      title: HOSTILE,
      subtitle: HOSTILE,
      blocks: [
        { type: 'heading', text: HOSTILE },
        { type: 'paragraph', text: [{ type: 'link', text: HOSTILE, url: HOSTILE }] },
        { type: 'notice', tone: 'problem', text: HOSTILE },
        {
          type: 'list',
          items: [{ text: HOSTILE, notes: [HOSTILE], citations: [{ quote: HOSTILE, source: HOSTILE }] }],
        },
        { type: 'figures', tiles: [{ value: HOSTILE, label: HOSTILE, notes: [HOSTILE] }] },
      ],
      controls: [{ type: 'button', label: HOSTILE, action: '1 nec help' }],
    };
    expect(renderReply(reply)).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);
    expect(renderReply(reply, COLOURED).replace(STYLE, '')).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);
  });

  it('never does so, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const reply: Reply = {
          title: text,
          blocks: [{ type: 'citation', citation: { quote: text, source: text } }],
        };
        expect(renderReply(reply)).not.toMatch(/(?![\n\t])\p{Cc}|\p{Bidi_Control}/u);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps letters, accents, signs and line breaks', () => {
    const text = 'Zoë’s £5 – “naïve”\tcafé 日本 🌹';
    expect(renderReply({ title: text, blocks: [{ type: 'paragraph', text: 'one\ntwo' }] })).toBe(
      `${text}\n\none\ntwo`,
    );
  });
});
