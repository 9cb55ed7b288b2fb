import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_TEXT_BUDGET, toPage } from '../../../src/core/chat/paging.ts';
import { blockText, toPlainText } from '../../../src/core/chat/plain-text.ts';
import type { Block, Citation, ListItem, Reply, Tile } from '../../../src/core/chat/reply.ts';

/** What Slack advises for a message's text (chat.postMessage, August 2026). */
const MOST = 4_000;

function listReply(count: number, size: number): Reply {
  const items = Array.from({ length: count }, (_, at) => ({ text: `${at} ${'x'.repeat(size)}` }));
  return {
    title: 'Many',
    blocks: [
      { type: 'heading', text: 'Things' },
      { type: 'list', items },
    ],
  };
}

function pagesOf(reply: Reply, characters = PLAIN_TEXT_BUDGET.characters): Reply[] {
  const first = toPage(reply, 1, { characters });
  const count = first.page?.of ?? 1;
  return Array.from({ length: count }, (_, at) => toPage(reply, at + 1, { characters }));
}

describe('a page of a reply', () => {
  it('is the reply itself when that fits', () => {
    const reply = listReply(3, 10);
    expect(toPage(reply, 1, PLAIN_TEXT_BUDGET)).toBe(reply);
    expect(toPage(reply, 9, PLAIN_TEXT_BUDGET)).toBe(reply);
  });

  it('repeats the heading it begins under', () => {
    const [first, second] = pagesOf(listReply(30, 400));
    expect(first?.blocks[0]).toEqual({ type: 'heading', text: 'Things' });
    expect(second?.blocks[0]).toEqual({ type: 'heading', text: 'Things' });
  });

  it('is the nearest there is when the number is too low or too high', () => {
    const reply = listReply(30, 400);
    const last = pagesOf(reply).length;
    expect(toPage(reply, 0, PLAIN_TEXT_BUDGET).page).toEqual({ number: 1, of: last });
    expect(toPage(reply, 500, PLAIN_TEXT_BUDGET).page).toEqual({ number: last, of: last });
  });

  it('keeps title, subtitle and controls', () => {
    const reply: Reply = { ...listReply(30, 400), subtitle: 'as known', controls: [] };
    expect(toPage(reply, 2, PLAIN_TEXT_BUDGET)).toMatchObject({
      title: 'Many',
      subtitle: 'as known',
      controls: [],
    });
  });

  it('leaves a numbered list whole, and never joins it with another', () => {
    const numbered: Block = { type: 'list', ordered: true, items: [{ text: 'one' }, { text: 'two' }] };
    const { blocks } = listReply(30, 400);
    const texts = pagesOf({ title: 'T', blocks: [...blocks, numbered, ...blocks] }).map((page) =>
      toPlainText(page),
    );
    expect(texts.filter((text) => text.includes('1. one\n2. two'))).toHaveLength(1);
  });

  it('counts the heading that it repeats', () => {
    const heading = 'H'.repeat(1_500);
    const { blocks } = listReply(40, 500);
    const reply: Reply = { title: 'T', blocks: [{ type: 'heading', text: heading }, ...blocks.slice(1)] };
    for (const page of pagesOf(reply)) expect(toPlainText(page).length).toBeLessThanOrEqual(MOST);
  });

  it('may be too long only for a thing that alone is, which is never cut', () => {
    const quote = 'q'.repeat(9_000);
    const items = [{ text: 'a' }, { text: 'b', citations: [{ quote, source: 's' }] }, { text: 'c' }];
    const pages = pagesOf({ title: 'T', blocks: [{ type: 'list', items }] });
    expect(pages).toHaveLength(3);
    expect(toPlainText(pages[1] ?? listReply(0, 0))).toContain(quote);
  });
});

const words = (most: number) => fc.lorem({ mode: 'sentences', maxCount: most });
const citation: fc.Arbitrary<Citation> = fc.record(
  { quote: words(3), source: words(1), url: fc.webUrl() },
  { requiredKeys: ['source'] },
);
const item: fc.Arbitrary<ListItem> = fc.record(
  {
    text: words(2),
    notes: fc.array(words(1), { maxLength: 2 }),
    citations: fc.array(citation, { maxLength: 3 }),
  },
  { requiredKeys: ['text'] },
);
const tile: fc.Arbitrary<Tile> = fc.record(
  { value: fc.integer().map(String), label: words(1), citation },
  { requiredKeys: ['value', 'label'] },
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    type: fc.constant('heading' as const),
    text: fc.integer().map((number) => `Heading ${number}`),
  }),
  fc.record({ type: fc.constant('paragraph' as const), text: words(4) }),
  fc.record({ type: fc.constant('list' as const), items: fc.array(item, { maxLength: 25 }) }),
  fc.record({ type: fc.constant('figures' as const), tiles: fc.array(tile, { maxLength: 25 }) }),
  fc.record({ type: fc.constant('citation' as const), citation }),
);
const reply: fc.Arbitrary<Reply> = fc.record({
  title: fc.string({ minLength: 1, maxLength: 80 }),
  blocks: fc.array(block, { maxLength: 12 }),
});

/** Items, tiles and other blocks in their order; headings are counted apart, for pages repeat them. */
function contentOf(blocks: readonly Block[]): unknown[] {
  return blocks.flatMap((part): readonly unknown[] => {
    if (part.type === 'heading') return [];
    if (part.type === 'list') return part.items;
    return part.type === 'figures' ? part.tiles : [part];
  });
}

/** What each item stands under. */
function headingsOver(blocks: readonly Block[]): string[] {
  let heading = '';
  return blocks.flatMap((part) => {
    if (part.type === 'heading') heading = part.text;
    return contentOf([part]).map(() => heading);
  });
}

function longestUnit(blocks: readonly Block[]): number {
  return Math.max(
    0,
    ...blocks.flatMap((part) => {
      if (part.type === 'list') return part.items.map((one) => blockText({ ...part, items: [one] }).length);
      if (part.type === 'figures')
        return part.tiles.map((one) => blockText({ ...part, tiles: [one] }).length);
      return [blockText(part).length];
    }),
  );
}

describe('a page that may hold only so many of something', () => {
  const divider: Block = { type: 'divider' };
  const budget = {
    characters: 3_600,
    also: [{ most: 2, of: ({ type }: Block) => (type === 'divider' || type === 'list' ? 1 : 0) }],
  };
  const typesOn = (blocks: readonly Block[], number: number) =>
    toPage({ title: 'Title', blocks }, number, budget).blocks.map(({ type }) => type);

  it('ends before there are more', () => {
    expect(typesOn([divider, divider, divider], 1)).toEqual(['divider', 'divider']);
    expect(typesOn([divider, divider, divider], 2)).toEqual(['divider']);
  });

  it('counts a list once, however many items it has', () => {
    const [heading, list] = listReply(9, 10).blocks;
    const blocks = [heading, list, divider].flatMap((block) => block ?? []);
    expect(typesOn(blocks, 1)).toEqual(['heading', 'list', 'divider']);
  });
});

describe('all pages of any reply', () => {
  it('fit in a message when each thing in it does', () => {
    fc.assert(
      fc.property(reply, (whole) => {
        fc.pre(longestUnit(whole.blocks) < PLAIN_TEXT_BUDGET.characters - 100);
        for (const page of pagesOf(whole)) expect(toPlainText(page).length).toBeLessThanOrEqual(MOST);
      }),
    );
  });

  it('together hold everything once, in order, unaltered and under its own heading', () => {
    fc.assert(
      fc.property(reply, fc.integer({ min: 1, max: 3_600 }), (whole, characters) => {
        const pages = pagesOf(whole, characters);
        expect(pages.flatMap((page) => contentOf(page.blocks))).toEqual(contentOf(whole.blocks));
        expect(pages.flatMap((page) => headingsOver(page.blocks))).toEqual(headingsOver(whole.blocks));
      }),
    );
  });

  it('each hold something', () => {
    fc.assert(
      fc.property(reply, fc.integer({ min: 1, max: 500 }), (whole, characters) => {
        const pages = pagesOf(whole, characters);
        if (pages.length > 1)
          for (const page of pages) expect(contentOf(page.blocks).length).toBeGreaterThan(0);
      }),
    );
  });
});
