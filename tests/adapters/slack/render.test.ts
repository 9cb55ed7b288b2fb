import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLACK_BUDGET } from '../../../src/adapters/slack/budget.ts';
import { renderReply, renderText } from '../../../src/adapters/slack/render.ts';
import { toPage } from '../../../src/core/chat/paging.ts';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import type { Block, Citation, Reply, TableBlock } from '../../../src/core/chat/reply.ts';
import { altOf } from '../../../src/core/pictures/alt.ts';
import type { Drawing } from '../../../src/core/pictures/drawing.ts';
import { arbitraryReply, HOSTILE_TEXTS } from '../../support/arbitrary-reply.ts';
import { blockFaults, HAS_SLACK_TYPES, hotTexts, textsOf } from '../../wire/slack/message-faults.ts';

const SENTENCE = 'The committee *agreed* that <!channel> branches may _nominate_ by 5 May & not later.';

const DRAWING: Drawing = {
  type: 'line-chart',
  title: 'Members',
  unit: 'members',
  points: [{ day: '2012-05-29', label: 'May 2012', value: 1_200, valueLabel: '1,200' }],
  source: 'one report',
};
const TABLE: TableBlock = {
  type: 'table',
  caption: 'Members over time',
  columns: [{ label: 'When' }, { label: 'Members', align: 'end' }],
  rows: [
    { cells: ['May 2012', '1,200'], citation: { source: 'paragraph 3', url: 'https://example.org/a' } },
    { cells: ['May 2013', ''] },
  ],
};
const raw = (text: string) => ({ type: 'raw_text', text });
const manyRows = (count: number) => Array.from({ length: count }, (_, at) => ({ cells: [`${at}`] }));

describe('a reply as blocks of Slack', () => {
  it.skipIf(!HAS_SLACK_TYPES)(
    'is judged by Slack’s own types (skipped where ../shared/specs is absent)',
    () => {
      expect(blockFaults([{ type: 'header', text: { type: 'mrkdwn', text: 'no' } }])).not.toEqual([]);
    },
  );

  it('shows title, subtitle, heading, item, notes, quote, source, controls and page', () => {
    const message = renderReply({
      title: 'Dates ahead',
      subtitle: 'as known today',
      blocks: [
        { type: 'heading', text: 'May 2023' },
        {
          type: 'list',
          items: [
            {
              text: [
                { type: 'text', text: '5 May 2023', bold: true },
                { type: 'text', text: ': nominations close' },
              ],
              notes: ['deadline', 'in 30 days'],
              citations: [{ quote: SENTENCE, source: 'a report', url: 'https://example.org/report' }],
            },
          ],
        },
      ],
      controls: [{ type: 'button', label: 'Next page: Dates ahead', action: '1 nec deadlines?page=2' }],
      page: { number: 1, of: 2 },
    });
    expect(message.blocks).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'Dates ahead', emoji: false } },
      { type: 'context', elements: [{ type: 'plain_text', text: 'as known today', emoji: false }] },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [{ type: 'text', text: 'May 2023', style: { bold: true } }],
          },
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: [
              {
                type: 'rich_text_section',
                elements: [
                  { type: 'text', text: '5 May 2023', style: { bold: true } },
                  { type: 'text', text: ': nominations close' },
                  { type: 'text', text: '\ndeadline; in 30 days' },
                ],
              },
            ],
          },
          {
            type: 'rich_text_quote',
            elements: [
              { type: 'text', text: SENTENCE },
              { type: 'text', text: '\n' },
              { type: 'link', url: 'https://example.org/report', text: 'a report' },
            ],
          },
        ],
      },
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: 'nec-0',
            text: { type: 'plain_text', text: 'Next page: Dates ahead', emoji: false },
            value: '1 nec deadlines?page=2',
          },
        ],
      },
      { type: 'context', elements: [{ type: 'plain_text', text: 'Page 1 of 2.', emoji: false }] },
    ]);
    expect(message).toMatchObject({ unfurl_links: false, unfurl_media: false, mrkdwn: false, parse: 'none' });
  });

  it('keeps the numbers of an ordered list that quotes interrupt', () => {
    const items = [1, 2].map((number) => ({
      text: `step ${number}`,
      citations: [{ quote: `said ${number}`, source: 'a report' }],
    }));
    const texts = textsOf(
      renderReply({ title: 'Steps', blocks: [{ type: 'list', ordered: true, items }] }).blocks,
    );
    expect(texts).toEqual(expect.arrayContaining(['1. ', 'step 1', '2. ', 'step 2']));
  });

  it('has for every text that a reader sees the same in the text beside it', () => {
    const reply: Reply = {
      title: 'Figures',
      blocks: [
        { type: 'notice', tone: 'warning', text: 'Not yet checked.' },
        {
          type: 'paragraph',
          text: [{ type: 'link', text: 'the page', url: 'https://example.org/a' }],
          muted: true,
        },
        { type: 'table', caption: 'Votes', columns: [{ label: 'What' }], rows: [{ cells: ['A motion'] }] },
        { type: 'image', drawing: DRAWING },
      ],
    };
    const { blocks, text } = renderReply(reply, new Map([[DRAWING, 'F0000000001']]));
    for (const shown of textsOf(blocks)) expect(text).toContain(shown.trim());
    expect(text).toBe(toPlainText(reply));
  });

  it('sets figures side by side, ten to a section, and their sources below by the figure', () => {
    const tiles = Array.from({ length: 12 }, (_, at) => ({
      value: `${at} people`,
      label: '*counted* <!here>',
      notes: ['about'],
      citation: { source: `paragraph ${at}`, url: 'https://example.org/report' },
    }));
    const { blocks } = renderReply({ title: 'Figures', blocks: [{ type: 'figures', tiles }] });
    expect(blocks.map(({ type }) => type)).toEqual([
      'header',
      'section',
      'rich_text',
      'section',
      'rich_text',
    ]);
    expect(blocks[1]).toMatchObject({
      fields: expect.arrayContaining([
        { type: 'plain_text', text: '0 people\n*counted* <!here> (about)', emoji: false },
      ]),
    });
    expect(blocks[2]).toMatchObject({
      elements: [
        {
          type: 'rich_text_list',
          elements: expect.arrayContaining([
            {
              type: 'rich_text_section',
              elements: [
                { type: 'text', text: '3 people', style: { bold: true } },
                { type: 'text', text: ': ' },
                { type: 'link', url: 'https://example.org/report', text: 'paragraph 3' },
              ],
            },
          ]),
        },
      ],
    });
    expect(blockFaults(blocks)).toEqual([]);
  });

  it('names a source once where figures share it, and tells alike figures apart where they do not', () => {
    const tile = (label: string, source: string) => ({ value: '20%', label, citation: { source } });
    const texts = (tiles: ReturnType<typeof tile>[]) =>
      textsOf(renderReply({ title: 'T', blocks: [{ type: 'figures', tiles }] }).blocks);
    expect(texts([tile('lead', 'a page'), tile('share', 'a page')])).toEqual([
      'T',
      '20%\nlead',
      '20%\nshare',
      '[a page]',
    ]);
    expect(texts([tile('lead', 'a page'), tile('share', 'a book')])).toEqual(
      expect.arrayContaining(['20% lead', '20% share']),
    );
  });

  it('sets a table in Slack’s own form, numbers at the end, the source of each row in a last column', () => {
    const { blocks } = renderReply({ title: 'Members', blocks: [TABLE] });
    expect(blocks.slice(1)).toEqual([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [{ type: 'text', text: 'Members over time', style: { bold: true } }],
          },
        ],
      },
      {
        type: 'table',
        column_settings: [
          { align: 'left', is_wrapped: true },
          { align: 'right', is_wrapped: true },
          { align: 'left', is_wrapped: true },
        ],
        rows: [
          [raw('When'), raw('Members'), raw('Source')],
          [
            raw('May 2012'),
            raw('1,200'),
            {
              type: 'rich_text',
              elements: [
                {
                  type: 'rich_text_section',
                  elements: [{ type: 'link', url: 'https://example.org/a', text: 'paragraph 3' }],
                },
              ],
            },
          ],
          [raw('May 2013'), raw('–'), raw('–')],
        ],
      },
    ]);
    expect(blockFaults(blocks)).toEqual([]);
  });

  it('quotes below a table, row by row', () => {
    const rows = [{ cells: ['May 2012', '1,200'], citation: { quote: SENTENCE, source: 'a report' } }];
    const { blocks } = renderReply({ title: 'Members', blocks: [{ ...TABLE, rows }] });
    expect(blocks.map(({ type }) => type)).toEqual(['header', 'rich_text', 'table', 'rich_text']);
    expect(textsOf(blocks.slice(3))).toEqual(['May 2012', SENTENCE, '\n', '[a report]']);
  });

  it.each<[string, Block[]]>([
    ['a second table', [TABLE, { ...TABLE, caption: 'Members again' }]],
    ['a table of more rows than Slack takes', [{ ...TABLE, rows: manyRows(101) }]],
    [
      'a table of more columns than Slack takes',
      [{ ...TABLE, columns: Array.from({ length: 21 }, () => ({ label: 'a' })) }],
    ],
  ])('tells %s as a list with the same words', (_what, given) => {
    const { blocks, text } = renderReply({ title: 'T', blocks: given });
    expect(blockFaults(blocks)).toEqual([]);
    expect(blocks.filter(({ type }) => type === 'table')).toHaveLength(given.length - 1);
    expect(JSON.stringify(blocks)).toContain('rich_text_list');
    for (const shown of textsOf(blocks))
      if (shown !== '–' && shown !== 'Source') expect(text).toContain(shown.trim());
  });

  it('shows a picture that Slack has with its alt text, and tells one that it does not have', () => {
    const reply: Reply = { title: 'T', blocks: [{ type: 'image', drawing: DRAWING }] };
    expect(renderReply(reply, new Map([[DRAWING, 'F0000000001']])).blocks[1]).toEqual({
      type: 'image',
      slack_file: { id: 'F0000000001' },
      alt_text: altOf(DRAWING),
    });
    expect(renderReply(reply).blocks[1]).toEqual({
      type: 'context',
      elements: [{ type: 'plain_text', text: `[Picture: ${altOf(DRAWING)}]`, emoji: false }],
    });
  });

  it('says an hour in the reader’s own time after the written one, and names a channel by Slack’s id alone', () => {
    const text = [
      { type: 'text', text: 'Friday 21 July 2023, 5pm' },
      { type: 'moment', instant: '2023-07-21T16:00:00.000Z' },
      { type: 'moment', instant: 'no instant' },
      { type: 'channel', channel: 'C012AB3CD' },
      { type: 'channel', channel: '<!here>' },
    ] as const;
    const { blocks } = renderReply({ title: 'T', blocks: [{ type: 'paragraph', text, muted: true }] });
    expect(blocks[1]).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'Friday 21 July 2023, 5pm' },
            {
              type: 'date',
              timestamp: 1_689_955_200,
              format: ' ({date_pretty}, {time} your time)',
              fallback: ' (UK time)',
            },
            { type: 'channel', channel_id: 'C012AB3CD' },
            { type: 'text', text: 'channel <!here>' },
          ],
        },
      ],
    });
    expect(blockFaults(blocks)).toEqual([]);
  });

  it.each([
    { what: 'no address', url: 'not an address' },
    { what: 'a script', url: 'javascript:alert(1)' },
    { what: 'one too long', url: `https://example.org/${'a'.repeat(3_000)}` },
  ])('makes no link of $what, and keeps its words', ({ url }) => {
    const { blocks } = renderReply({
      title: 'Source',
      blocks: [{ type: 'citation', citation: { source: 'a page', url } }],
      controls: [{ type: 'link', label: 'Open', url }],
    });
    expect(JSON.stringify(blocks)).not.toContain('"url"');
    expect(textsOf(blocks).join(' ')).toContain('a page');
  });

  it('leaves out an option whose action is too long, and a select that has none left', () => {
    const long = { label: 'Long', action: `1 nec search?words=${'a'.repeat(80)}` };
    const short = { label: 'Short', action: '1 nec latest' };
    const render = (options: { label: string; action: string }[]) =>
      JSON.stringify(
        renderReply({ title: 'T', blocks: [], controls: [{ type: 'select', label: 'Which', options }] })
          .blocks,
      );
    expect(render([long, short])).toContain('Short');
    expect(render([long, short])).not.toContain('Long');
    expect(render([long])).not.toContain('static_select');
  });

  it('keeps every button where room is short, and lets a select go without its descriptions first', () => {
    const options = Array.from({ length: 20 }, (_, at) => ({
      label: `Date ${at}`,
      description: 'a description of some length, said of each',
      action: `1 nec deadlines?why=${at}`,
    }));
    const controls: Reply['controls'] = [
      { type: 'select', label: 'Why this date?', options },
      { type: 'button', label: 'Share in channel', action: '1 nec deadlines?share=yes' },
    ];
    const withText = (length: number) => {
      const blocks: Block[] = [{ type: 'paragraph', text: 'a'.repeat(length) }];
      return JSON.stringify(renderReply({ title: 'T', blocks, controls }).blocks);
    };
    expect(withText(100)).toContain('a description');
    expect(withText(9_200)).toContain('Date 19');
    expect(withText(9_200)).not.toContain('a description');
    expect(withText(11_400)).not.toContain('static_select');
    expect(withText(11_400)).toContain('Share in channel');
  });

  it('splits a select of more options than Slack takes', () => {
    const options = Array.from({ length: 105 }, (_, at) => ({
      label: `${at}`,
      action: `1 nec report?a=${at}`,
    }));
    const controls: Reply['controls'] = [{ type: 'select', label: 'Which', options }];
    const { blocks } = renderReply({ title: 'T', blocks: [], controls });
    const { elements } = blocks[1] as { elements: { options: unknown[] }[] };
    expect(elements.map((select) => select.options.length)).toEqual([100, 5]);
    expect(blockFaults(blocks)).toEqual([]);
  });

  it('puts a title too long for a header in bold instead of cutting it', () => {
    const title = 'A title '.repeat(30);
    expect(textsOf(renderReply({ title, blocks: [] }).blocks)).toEqual([title]);
  });

  it('throws at more than a message holds, blocks and text', () => {
    const dividers: Block[] = Array.from({ length: 60 }, () => ({ type: 'divider' }));
    expect(() => renderReply({ title: 'T', blocks: dividers })).toThrow(RangeError);
    expect(() =>
      renderReply({ title: 'T', blocks: [{ type: 'paragraph', text: 'a'.repeat(12_100) }] }),
    ).toThrow(RangeError);
    expect(() =>
      renderText({ title: 'T', blocks: [{ type: 'paragraph', text: 'a'.repeat(40_100) }] }),
    ).toThrow(RangeError);
  });

  it.each(HOSTILE_TEXTS)('shows as it stands, everywhere: %s', (text) => {
    const citation = { quote: text, source: text };
    const reply: Reply = {
      title: text,
      subtitle: text,
      blocks: [
        { type: 'heading', text },
        { type: 'paragraph', text },
        { type: 'paragraph', text, muted: true },
        { type: 'notice', tone: 'plain', text },
        { type: 'list', items: [{ text, notes: [text], citations: [citation, { source: text }] }] },
        { type: 'figures', tiles: [{ value: text, label: text, citation }] },
        { type: 'citation', citation },
      ],
      controls: [
        { type: 'button', label: text, action: '1 nec latest' },
        { type: 'select', label: text, options: [{ label: text, description: text, action: '1 nec help' }] },
      ],
    };
    const message = renderReply(reply);
    expect(hotTexts({ ...message })).toEqual([]);
    expect(blockFaults(message.blocks)).toEqual([]);
    expect(textsOf(message.blocks).filter((shown) => shown === text).length).toBeGreaterThanOrEqual(9);
  });

  it('sets a card as its text with its buttons right below, before what comes next', () => {
    const card = (text: string): Block => ({
      type: 'card',
      item: { text, citations: [{ quote: SENTENCE, source: 'a report' }] },
      controls: [
        { type: 'button', label: `Confirm ${text}`, action: `1 nec-admin review?confirm=${text}` },
        { type: 'button', label: `Reject ${text}`, action: `1 nec-admin review?reject=${text}` },
      ],
    });
    const reply: Reply = {
      title: 'To check',
      blocks: [{ type: 'heading', text: 'Dates' }, card('the first'), card('the second')],
      controls: [{ type: 'button', label: 'Next page', action: '1 nec-admin review?page=2' }],
    };
    const { blocks, text } = renderReply(reply);
    expect(blocks.map(({ type }) => type)).toEqual([
      'header',
      'rich_text',
      'rich_text',
      'actions',
      'rich_text',
      'actions',
      'actions',
    ]);
    expect(textsOf(blocks[3])).toEqual(['Confirm the first', 'Reject the first']);
    expect(blockFaults(blocks)).toEqual([]);
    expect(text).toContain('- the second');
    expect(text).not.toContain('Confirm');
  });

  it('pages cards with all their buttons, and leaves room for those at the end', () => {
    const buttons = (of: number) =>
      ['Confirm', 'Edit', 'Reject'].map((what) => ({
        type: 'button' as const,
        label: `${what} the date ${of}`,
        action: `1 nec-admin review?${what}=${of}`,
      }));
    const cards = Array.from(
      { length: 40 },
      (_, of): Block => ({
        type: 'card',
        item: { text: `Date ${of}`, notes: ['stated'], citations: [{ quote: SENTENCE, source: 'a report' }] },
        controls: buttons(of),
      }),
    );
    const whole: Reply = { title: 'To check', blocks: cards, controls: buttons(99) };
    const pages = toPage(whole, 1, SLACK_BUDGET).page?.of ?? 0;
    const shown = Array.from({ length: pages }, (_, at) => {
      const { blocks } = renderReply(toPage(whole, at + 1, SLACK_BUDGET));
      expect(blockFaults(blocks)).toEqual([]);
      return textsOf(blocks).filter((text) => text.startsWith('Edit'));
    });
    expect(new Set(shown.flat()).size).toBe(41);
    expect(Math.max(...shown.map(({ length }) => length))).toBeGreaterThan(4);
  });

  it('pages what is short but of more parts than a message holds', () => {
    const blocks = Array.from({ length: 200 }, (_, at): Block[] => [
      { type: 'heading', text: `${at}` },
      { type: 'figures', tiles: [{ value: `${at}`, label: 'a', citation: { source: 'b' } }] },
      { type: 'divider' },
    ]).flat();
    const first = toPage({ title: 'T', blocks }, 1, SLACK_BUDGET);
    for (let number = 1; number <= (first.page?.of ?? 0); number += 1)
      expect(blockFaults(renderReply(toPage({ title: 'T', blocks }, number, SLACK_BUDGET)).blocks)).toEqual(
        [],
      );
    expect(first.page?.of).toBeGreaterThan(10);
  });

  it('of any page keeps within every limit, without anything hot, and with each quote exact', () => {
    fc.assert(
      fc.property(arbitraryReply(), fc.integer({ min: 1, max: 9 }), (reply, number) => {
        const page = toPage(reply, number, SLACK_BUDGET);
        const message = renderReply(page);
        expect(blockFaults(message.blocks)).toEqual([]);
        expect(hotTexts({ ...message }, ['C012AB3CD'])).toEqual([]);
        const shown = new Set(textsOf(message.blocks));
        for (const { quote } of citationsOf(page.blocks))
          if (quote !== undefined && quote !== '') expect(shown.has(quote)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

function citationsOf(blocks: readonly Block[]): Citation[] {
  return blocks.flatMap((block) => {
    if (block.type === 'citation') return [block.citation];
    if (block.type === 'table')
      return block.rows.flatMap(({ citation }) => (citation === undefined ? [] : [citation]));
    if (block.type === 'list') return block.items.flatMap(({ citations }) => citations ?? []);
    if (block.type === 'card') return [...(block.item.citations ?? [])];
    if (block.type === 'figures')
      return block.tiles.flatMap(({ citation }) => (citation === undefined ? [] : [citation]));
    return [];
  });
}
