import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { toMarkdown, toWebAddress } from '../../src/adapters/discord/markdown.ts';
import { DISCORD_BUDGET, renderReply as renderDiscord } from '../../src/adapters/discord/render.ts';
import { HOME_BUDGET, SLACK_BUDGET } from '../../src/adapters/slack/budget.ts';
import { renderHome } from '../../src/adapters/slack/home-view.ts';
import { renderReply as renderSlack } from '../../src/adapters/slack/render.ts';
import { choicesOf, renderReply as renderTerminal } from '../../src/adapters/terminal/render.ts';
import type { Attachment } from '../../src/core/chat/attachments.ts';
import { type Budget, PLAIN_TEXT_BUDGET, toPage } from '../../src/core/chat/paging.ts';
import { blockText, toPlainText } from '../../src/core/chat/plain-text.ts';
import type { Block, Citation, ListItem, Reply, RichText } from '../../src/core/chat/reply.ts';
import { altOf } from '../../src/core/pictures/alt.ts';
import type { Place } from '../../src/core/ports/place.ts';
import { arbitraryReply } from '../support/arbitrary-reply.ts';
import { openTestBot, type TestBot } from '../support/test-bot.ts';
import { messageFaults } from '../wire/discord/checks.ts';
import { textOf } from '../wire/discord/interactions.ts';
import { blockFaults, hotTexts, textsOf } from '../wire/slack/message-faults.ts';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Slack advises so much for the text beside blocks, links that are buttons aside. */
const ADVISED = 4_000;

/** What one platform shows of a reply, all its pages together. */
interface Shown {
  readonly texts: string;
  readonly alts: readonly string[];
}

describe('any reply, on all three platforms', () => {
  it('says the same facts, each quote as it is, within every limit, with words for each picture', () => {
    fc.assert(
      fc.property(arbitraryReply(), fc.boolean(), (reply, isDrawn) => {
        const whole = { ...reply, blocks: reply.blocks.filter(isFitForAll) };
        const slack = onSlack(whole, isDrawn);
        const shown = [slack.blocks, slack.text, onDiscord(whole, isDrawn), onTerminal(whole)];
        expect(shown.map((one) => missingFrom(one, whole))).toEqual([[], [], [], []]);
        const alts = whole.blocks.flatMap((block) => (block.type === 'image' ? [altOf(block.drawing)] : []));
        for (const { texts, alts: told } of shown)
          for (const alt of alts) expect(bare([texts, ...told].join('\n'))).toContain(bare(alt));
      }),
      { numRuns: 2_000, interruptAfterTimeLimit: 8_000 },
    );
  }, 90_000);
});

describe('each answer of the bot, on all three platforms', () => {
  let tests: TestBot;
  beforeAll(async () => {
    tests = await openTestBot({ now: '2022-12-05T10:00:00Z' });
  });
  afterAll(async () => {
    await tests.close();
  });

  const lines = [
    ...commands.flatMap(({ examples, live }) => (live ? [] : examples)),
    '/nec figures about:"vote share"',
    '/nec deadlines month:2023-07',
    '/nec deadlines timeline:yes',
  ];

  it.each(lines)(
    'says the same facts, within every limit, under buttons that are plain: %s',
    async (line) => {
      for (const platform of ['slack', 'discord', 'terminal'] as const) {
        const reply = await tests.ask(line, { place: { platform, tenant: 'tests', channel: 'branch' } });
        const slack = onSlack(reply, true);
        for (const shown of [slack.blocks, slack.text, onDiscord(reply, true), onTerminal(reply)])
          expect(missingFrom(shown, reply)).toEqual([]);
        expectPlainLabels((reply.controls ?? []).map(({ label }) => label));
      }
    },
  );

  it('has a Home tab that says what its text says, under buttons that are plain', async () => {
    const place: Place = { platform: 'slack', tenant: 'tests', channel: 'U1' };
    const home = await tests.bot.home(place, { officer: false }, HOME_BUDGET);
    const { blocks } = renderHome(home, false);
    expect(blockFaults(blocks, 'home')).toEqual([]);
    const texts = [...textsOf(blocks), ...channelsOf(blocks)].join('\n');
    expect(missingFrom({ texts, alts: [] }, home)).toEqual([]);
    expectPlainLabels((home.controls ?? []).map(({ label }) => label));
  });
});

/** Each says alone what it does, and no two say the same. */
function expectPlainLabels(labels: readonly string[]): void {
  expect(new Set(labels).size).toBe(labels.length);
  for (const label of labels) expect(label).toMatch(plainLabel);
}

/** `Show votes`: two words at least, the first with a capital, and at most what a button of Slack’s holds */
const plainLabel = /^(?=.{4,75}$)\p{Lu}\S* .+$/u;

/** What a reply says and this does not. */
function missingFrom({ texts, alts }: Shown, reply: Reply): string[] {
  const shown = bare([texts, ...alts].join('\n'));
  return factsOf(reply).filter((fact) => {
    // Discord writes an address in a form that nothing in it can end early.
    const forms = [fact, toWebAddress(fact) ?? fact].map(bare);
    return forms.every((form) => !shown.includes(form));
  });
}

/** What the buttons of a reply and of its cards do, and its selects too where there is always room for them, and nothing in this message does. */
function actionsMissingFrom(
  message: unknown,
  { blocks, controls = [] }: Reply,
  andSelects: boolean,
): string[] {
  const there = JSON.stringify(message);
  const all = [...blocks.flatMap((block) => (block.type === 'card' ? block.controls : [])), ...controls];
  return all
    .flatMap((control) => {
      if (control.type === 'button') return [control.action];
      return control.type === 'select' && andSelects ? control.options.map(({ action }) => action) : [];
    })
    .filter((action) => !there.includes(JSON.stringify(action)));
}

/** Every page of a reply, as a platform’s budget makes them. */
function pagesOf(reply: Reply, budget: Budget): Reply[] {
  const first = toPage(reply, 1, budget);
  const of = first.page !== reply.page ? (first.page?.of ?? 1) : 1;
  return [first, ...Array.from({ length: of - 1 }, (_, at) => toPage(reply, at + 2, budget))];
}

function onSlack(reply: Reply, isDrawn: boolean): { readonly blocks: Shown; readonly text: Shown } {
  const messages = pagesOf(reply, SLACK_BUDGET).map((page) => {
    const drawings = page.blocks.flatMap((block) => (block.type === 'image' ? [block.drawing] : []));
    const message = renderSlack(
      page,
      new Map(isDrawn ? drawings.map((drawing, at) => [drawing, `F000000000${at}`]) : []),
    );
    expect(blockFaults(message.blocks)).toEqual([]);
    expect(actionsMissingFrom(message.blocks, page, false)).toEqual([]);
    expect(hotTexts({ ...message }, ['C012AB3CD'])).toEqual([]);
    const links = (page.controls ?? []).reduce(
      (sum, control) => sum + (control.type === 'link' ? control.label.length + control.url.length + 3 : 0),
      0,
    );
    expect(toPlainText(page).length - links).toBeLessThanOrEqual(ADVISED);
    for (const quote of quotesOf(page.blocks)) expect(textsOf(message.blocks)).toContain(quote);
    return message;
  });
  return {
    blocks: {
      texts: messages.flatMap(({ blocks }) => [...textsOf(blocks), ...channelsOf(blocks)]).join('\n'),
      alts: [],
    },
    text: {
      texts: messages
        .map(({ text }) => text.replace(entity, (_, name: string) => MARKS[name] ?? ''))
        .join('\n'),
      alts: [],
    },
  };
}

function onDiscord(reply: Reply, isDrawn: boolean): Shown {
  const bodies = pagesOf(reply, DISCORD_BUDGET).map((page) => {
    const pictures = isDrawn ? picturesOf(page) : [];
    const body = renderDiscord(page, null, pictures);
    expect(messageFaults(body, 'MessageCreateRequest')).toEqual([]);
    expect(actionsMissingFrom(body, page, true)).toEqual([]);
    return body;
  });
  return {
    texts: bodies.map((body) => textOf(body)).join('\n'),
    alts: bodies.flatMap(({ attachments }) => attachments.map(({ description }) => description)),
  };
}

function onTerminal(reply: Reply): Shown {
  const pages = pagesOf(reply, PLAIN_TEXT_BUDGET).map((page) => {
    expect(actionsMissingFrom(choicesOf(page), page, true)).toEqual([]);
    return renderTerminal(page);
  });
  expect(pages.join('')).not.toMatch(/(?![\n\t])\p{Cc}|\p{Bidi_Control}/u);
  return { texts: pages.join('\n'), alts: [] };
}

function picturesOf({ blocks }: Reply): Attachment[] {
  return blocks.flatMap((block, at) =>
    block.type === 'image'
      ? [{ drawing: block.drawing, name: `picture-${at}.png`, alt: altOf(block.drawing), bytes: PNG }]
      : [],
  );
}

/** Parts that alone are larger than a page are never cut, so they do not fit; an ordered list is one. No command makes one. */
function isFitForAll(block: Block): boolean {
  if (block.type !== 'list' || block.ordered !== true) return true;
  return (
    toMarkdown(block).length < DISCORD_BUDGET.characters &&
    blockText(block).length * 3 < SLACK_BUDGET.characters
  );
}

/** Everything that a reply says, but headings with nothing under them. */
function factsOf({ title, subtitle = '', blocks }: Reply): string[] {
  return [title, subtitle, ...blocks.flatMap((block, at) => factsIn(block, blocks[at + 1]))];
}

function factsIn(block: Block, next: Block | undefined): string[] {
  switch (block.type) {
    case 'heading':
      return next === undefined || next.type === 'heading' ? [] : [block.text];
    case 'paragraph':
      return wordsOf(block.text);
    case 'list':
      return block.items.flatMap(wordsOfItem);
    case 'card':
      return wordsOfItem(block.item);
    case 'figures':
      return block.tiles.flatMap(({ value, label, notes = [], citation }) => [
        value,
        label,
        ...notes,
        ...(citation === undefined ? [] : wordsOfCitation(citation)),
      ]);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ label }) => label),
        ...block.rows.flatMap(({ cells, citation }) => [
          ...cells,
          ...(citation === undefined ? [] : wordsOfCitation(citation)),
        ]),
      ];
    case 'citation':
      return wordsOfCitation(block.citation);
    case 'notice':
      return [block.text];
    case 'image':
    case 'divider':
      return [];
    default:
      return block satisfies never;
  }
}

function wordsOf(text: RichText): string[] {
  if (typeof text === 'string') return [text];
  return text.flatMap((run) => {
    if (run.type === 'moment') return [];
    if (run.type === 'channel') return [run.channel];
    return run.type === 'link' ? [run.text, run.url] : [run.text];
  });
}

function wordsOfItem({ text, notes = [], citations = [] }: ListItem): string[] {
  return [...wordsOf(text), ...notes, ...citations.flatMap(wordsOfCitation)];
}

function wordsOfCitation({ quote = '', source, url = '' }: Citation): string[] {
  return [quote, source, url];
}

function quotesOf(blocks: readonly Block[]): string[] {
  const citations = blocks.flatMap((block) => {
    if (block.type === 'citation') return [block.citation];
    if (block.type === 'list') return block.items.flatMap((item) => item.citations ?? []);
    if (block.type === 'card') return block.item.citations ?? [];
    if (block.type === 'figures') return block.tiles.flatMap((tile) => tile.citation ?? []);
    return block.type === 'table' ? block.rows.flatMap((row) => row.citation ?? []) : [];
  });
  return citations.flatMap(({ quote }) => (quote === undefined ? [] : [quote]));
}

function channelsOf(blocks: unknown): string[] {
  return [...JSON.stringify(blocks).matchAll(channelElement)].map(([, id = '']) => id);
}

/** `"channel_id":"C012AB3CD"` */
const channelElement = /"channel_id":"(\w+)"/gu;
const entity = /&(amp|lt|gt);/gu;
const MARKS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };
/** What only sets words: spaces, what nobody sees, and the marks that Discord and lists need. */
const setting = /[\s\\*<>[\]()#_~|`“”–-]|\p{Cc}|\p{Bidi_Control}|\p{Surrogate}/gu;

/** The words alone, so that what is set differently compares as the same. */
function bare(text: string): string {
  return text.replace(setting, '');
}
