import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/adapters/discord/markdown.ts';
import { toFiles } from '../../../src/adapters/discord/pictures.ts';
import { DISCORD_BUDGET, type MessageBody, renderReply } from '../../../src/adapters/discord/render.ts';
import { type Attachment, attachmentsOf } from '../../../src/core/chat/attachments.ts';
import { toPage } from '../../../src/core/chat/paging.ts';
import type { Block, Citation, Reply } from '../../../src/core/chat/reply.ts';
import { altOf } from '../../../src/core/pictures/alt.ts';
import type { Drawing } from '../../../src/core/pictures/drawing.ts';
import { arbitraryReply } from '../../support/arbitrary-reply.ts';
import { messageFaults } from '../../wire/discord/checks.ts';
import { fileFaults } from '../../wire/discord/file-checks.ts';
import { textOf } from '../../wire/discord/interactions.ts';
import { hasSpecification } from '../../wire/discord/specification.ts';

const reply = (blocks: readonly Block[], rest: Partial<Reply> = {}): Reply => ({
  title: 'Title',
  blocks,
  ...rest,
});
/** What is read in a message: its text without the backslashes that make marks plain. */
const shownOf = (body: unknown): string => textOf(body).replace(/\\([\\*_~`|<>[\]@:.#+)-])/gu, '$1');
/** A quote in one line; marks that nobody sees are left out of it. */
const seen = (quote: string): string =>
  quote
    .replace(/\s*[\r\n]+\s*/gu, ' ')
    .replace(/\p{Cc}|\p{Bidi_Control}|\p{Surrogate}/gu, (mark) => (mark === '\t' ? ' ' : ''));

/** Parts that alone are larger than a page: they are never cut, so they do not fit. */
const isTooLarge = (page: Reply): boolean =>
  page.blocks.filter(({ type }) => type !== 'heading').length === 1 &&
  page.blocks.reduce((sum, block) => sum + toMarkdown(block).length, 0) > DISCORD_BUDGET.characters;

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const TILES: Drawing = {
  type: 'tiles',
  title: 'Members',
  tiles: [{ value: '1,000', label: 'people', notes: [] }],
};
const TILES_ALT = altOf(TILES);

/** The pictures of a page, but for those of one letter. */
const drawn = async (page: Reply, without: string): Promise<Attachment[]> =>
  await attachmentsOf(
    page,
    async (drawing) => {
      if (drawing.type.startsWith(without)) throw new Error('no ink');
      return PNG;
    },
    () => {},
  );

function faultsOf(page: Reply, pictures: readonly Attachment[]): string[] {
  try {
    const body = renderReply(page, 'ref 0123456789ab', pictures);
    const files = toFiles(pictures).map(({ name, contentType = '' }, at) => ({
      part: `files[${at}]`,
      name,
      type: contentType,
      bytes: PNG,
    }));
    return [...messageFaults(body, 'MessageCreateRequest'), ...fileFaults(body, files)];
  } catch (error) {
    if (error instanceof RangeError) return ['too large'];
    throw error;
  }
}

function citationsOf(block: Block): readonly Citation[] {
  if (block.type === 'citation') return [block.citation];
  if (block.type === 'list') return block.items.flatMap(({ citations = [] }) => citations);
  if (block.type === 'card') return block.item.citations ?? [];
  if (block.type === 'figures') return block.tiles.flatMap(({ citation }) => citation ?? []);
  return block.type === 'table' ? block.rows.flatMap(({ citation }) => citation ?? []) : [];
}

/** A line break, or several spaces */
const spaces = /\s+/gu;

function inLine(text: string): string {
  return text.replace(spaces, ' ');
}

/** Each quote as it is, and words for each picture. */
function expectAllTold(page: Reply, body: MessageBody): void {
  const shown = shownOf(body);
  for (const { quote } of page.blocks.flatMap(citationsOf))
    if (quote !== undefined) expect(shown).toContain(`“${seen(quote)}”`);
  const told = body.attachments.map(({ description }) => description);
  for (const alt of page.blocks.flatMap((block) => (block.type === 'image' ? altOf(block.drawing) : [])))
    if (!told.includes(alt)) expect(inLine(shown)).toContain(inLine(`Picture: ${seen(alt).trim()}`));
}

describe('a reply as a message of Discord', () => {
  it(`fits every page of any reply into what a message holds, with each quote as it is and words for each picture${hasSpecification ? '' : ' (the specification is not beside the project, so only its limits in words are checked)'}`, async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryReply(),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('l', 't', 'm', '-'),
        async (whole, number, without) => {
          const page = toPage(whole, number, DISCORD_BUDGET);
          const pictures = await drawn(page, without);
          const faults = faultsOf(page, pictures);
          if (isTooLarge(page)) expect([[], ['too large']]).toContainEqual(faults);
          else expect(faults).toEqual([]);
          if (faults.length === 0) expectAllTold(page, renderReply(page, null, pictures));
        },
      ),
      { numRuns: 3_000, interruptAfterTimeLimit: 5_000 },
    );
  }, 60_000);

  it('throws when it is handed more than a message holds', () => {
    const items = Array.from({ length: 200 }, (_, index) => ({
      text: `item ${index}: ${'word '.repeat(10)}`,
    }));
    expect(() => renderReply(reply([{ type: 'list', items }]))).toThrow(RangeError);
  });

  it('shows a quote as it stands, with its source as a link', () => {
    const quote = 'The vote was *lost* by 14_to_9 – see [annex] #2 | `as is`.';
    const body = renderReply(
      reply([
        { type: 'citation', citation: { quote, source: 'Report [1]', url: 'https://example.org/a_(b)' } },
      ]),
    );
    expect(shownOf(body)).toContain(`“${quote}”`);
    expect(textOf(body)).toContain('([Report (1)](<https://example.org/a_%28b%29>))');
  });

  it('never makes a link that leads nowhere on the web', () => {
    const body = renderReply(
      reply([{ type: 'paragraph', text: [{ type: 'link', text: 'run', url: 'javascript:alert(1)' }] }]),
    );
    expect(textOf(body)).toContain('run (javascript:alert(1))');
  });

  it('says the tone in words and the page in small print', () => {
    const body = renderReply(
      reply([{ type: 'notice', tone: 'warning', text: 'It is *old*.' }], { page: { number: 2, of: 3 } }),
    );
    expect(textOf(body)).toContain('**Note:** It is \\*old\\*.');
    expect(textOf(body)).toContain('-# Page 2 of 3');
  });

  it('joins neighbours in bold, and leaves spaces outside', () => {
    expect(
      toMarkdown({
        type: 'paragraph',
        text: [
          { type: 'text', text: 'one', bold: true },
          { type: 'text', text: ' two ', bold: true },
          { type: 'text', text: 'three' },
        ],
      }),
    ).toBe('**one two** three');
  });

  it('puts buttons five a row and each select alone, and drops a button that does the same as another', () => {
    const buttons = [1, 2, 3, 4, 5, 6, 6].map((number) => ({
      type: 'button' as const,
      label: `Button ${number}`,
      action: `1 nec latest?page=${number}`,
    }));
    const select = {
      type: 'select' as const,
      label: 'Report',
      options: [{ label: 'One', action: '1 nec report?which=one' }],
    };
    const [container] = renderReply(reply([], { controls: [...buttons, select] })).components;
    const rows = container.components.filter((part) => part.type === 1);
    expect(rows.map((row) => row.components.length)).toEqual([5, 1, 1]);
  });

  it('shows a link too long for a button as text', () => {
    const url = `https://example.org/${'a'.repeat(600)}`;
    const body = renderReply(reply([], { controls: [{ type: 'link', label: 'Page', url }] }));
    expect(shownOf(body)).toContain(url);
  });

  it('puts the first link beside the title, where its name is short', () => {
    const controls = [
      { type: 'link' as const, label: 'A report of a name that is too long', url: 'https://example.org/1' },
      { type: 'link' as const, label: 'Read the report', url: 'https://example.org/2' },
    ];
    const [{ components }] = renderReply(reply([], { controls })).components;
    expect(components[0]).toMatchObject({
      type: 9,
      components: [{ type: 10, content: '## Title' }],
      accessory: { type: 2, style: 5, label: 'Read the report', url: 'https://example.org/2' },
    });
    expect(components.slice(1)).toMatchObject([{ type: 1, components: [{ url: 'https://example.org/1' }] }]);
  });

  it('shows a picture where it stands in the reply, with its alt text', async () => {
    const page = reply([
      { type: 'paragraph', text: 'Before.' },
      { type: 'image', drawing: TILES },
      { type: 'paragraph', text: 'After.' },
    ]);
    const body = renderReply(page, null, await drawn(page, '-'));
    expect(body.components[0].components.slice(1)).toEqual([
      { type: 14, divider: true },
      { type: 10, content: 'Before.' },
      { type: 12, items: [{ media: { url: 'attachment://tiles-1.png' }, description: TILES_ALT }] },
      { type: 10, content: 'After.' },
    ]);
    expect(body.attachments).toEqual([{ id: '0', filename: 'tiles-1.png', description: TILES_ALT }]);
  });

  it('tells a picture in small print where it could not be drawn', () => {
    const body = renderReply(reply([{ type: 'image', drawing: TILES }]));
    expect(textOf(body)).toContain(`-# Picture: ${TILES_ALT}`);
    expect(body.attachments).toEqual([]);
  });

  it('shows two pictures of one drawing each in its place', async () => {
    const page = reply([
      { type: 'image', drawing: TILES },
      { type: 'image', drawing: TILES },
    ]);
    const body = renderReply(page, null, await drawn(page, '-'));
    expect(JSON.stringify(body.components)).toContain('attachment://tiles-1.png');
    expect(JSON.stringify(body.components)).toContain('attachment://tiles-2.png');
  });

  it('tells a table row by row, with what the columns are and where each row comes from', () => {
    expect(
      toMarkdown({
        type: 'table',
        caption: 'Members over time',
        columns: [{ label: 'When' }, { label: 'Figure', align: 'end' }, { label: 'Note' }],
        rows: [
          { cells: ['May 2012', '1,000', ''], citation: { source: 'Report' } },
          { cells: ['May *2013*', '2,000', 'about'] },
        ],
      }),
    ).toBe(
      [
        '**Members over time**',
        '-# When: Figure; Note',
        '- **May 2012**: 1,000',
        '  (Report)',
        '- **May \\*2013\\***: 2,000; about',
      ].join('\n'),
    );
  });

  it('adds to a date how far off it is, and names a channel so that it can be opened', () => {
    const text = (runs: Extract<Block, { type: 'paragraph' }>['text']) =>
      toMarkdown({ type: 'paragraph', text: runs });
    expect(
      text([
        { type: 'text', text: 'Friday 14 July 2023, midday', bold: true },
        { type: 'moment', instant: '2023-07-14T11:00:00.000Z' },
        { type: 'text', text: ': amendments' },
      ]),
    ).toBe('**Friday 14 July 2023, midday** (<t:1689332400:R>): amendments');
    expect(text([{ type: 'moment', instant: 'soon' }])).toBe('');
    expect(text([{ type: 'channel', channel: '1457510428359000003' }])).toBe('<#1457510428359000003>');
    expect(text([{ type: 'channel', channel: '1> @everyone <#2' }])).toBe('channel 1\\> \\@everyone \\<#2');
  });

  it.each([
    ['files', Array.from({ length: 11 }, () => PNG)],
    ['bytes in one file', [new Uint8Array(10 * 1_024 * 1_024 + 1)]],
    ['bytes in its files', Array.from({ length: 3 }, () => new Uint8Array(9 * 1_024 * 1_024))],
  ])('throws when it is handed more %s than a message holds', (what, files) => {
    const blocks = files.map(() => ({ type: 'image' as const, drawing: { ...TILES } }));
    const attachments = files.map((bytes, at) => ({
      drawing: blocks[at]?.drawing ?? TILES,
      name: `tiles-${at}.png`,
      alt: 'Members',
      bytes,
    }));
    expect(() => renderReply(reply(blocks), null, attachments)).toThrow(what);
  });

  it('throws for an alt text that is too long, since it may not be cut', () => {
    const attachments = [{ drawing: TILES, name: 'tiles-1.png', alt: 'a'.repeat(1_025), bytes: PNG }];
    expect(() => renderReply(reply([{ type: 'image', drawing: TILES }]), null, attachments)).toThrow(
      RangeError,
    );
  });

  it('throws when it is handed more controls than a message holds', () => {
    const controls = Array.from({ length: 40 }, (_, at) => ({
      type: 'button' as const,
      label: `Button ${at}`,
      action: `1 nec latest?page=${at}`,
    }));
    expect(() => renderReply(reply([], { controls }))).toThrow('components');
  });
});
