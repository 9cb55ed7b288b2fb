import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureValue } from '../../../commands/parts/figure-text.ts';
import type { Reply, Tile } from '../../../src/core/chat/reply.ts';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => {
  await bot.close();
});

function tilesOf(reply: Reply): Tile[] {
  return reply.blocks.flatMap((block) => (block.type === 'figures' ? block.tiles : []));
}

describe('figures', () => {
  it('are those of the newest report, known measures first, each with its place on the page', async () => {
    const reply = await bot.ask('/nec figures');
    expect(reply.blocks[0]).toEqual({ type: 'heading', text: 'Meeting of Tuesday 29 November 2022' });
    const tiles = tilesOf(reply);
    expect(tiles[0]?.value).toBe('30,000 people');
    expect(tiles.length).toBeGreaterThan(10);
    for (const tile of tiles) expect(tile.citation?.source).toMatch(/^paragraph \d+/u);
  });

  it('say how to follow one', async () => {
    expect(await bot.text('/nec figures')).toContain(
      '/nec figures about:membership. Measures: membership, new members,',
    );
  });

  it.each(['/nec figures about:membership', '/nec figures membership', '/nec figures about membership'])(
    'about membership are followed through the reports, newest first: %s',
    async (line) => {
      const text = await bot.text(line);
      expect(text).toContain('Last told in the report of the meeting on Tuesday 29 November 2022.');
      expect(text.indexOf('30,000 people')).toBeGreaterThan(0);
      expect(text.indexOf('30,000 people')).toBeLessThan(text.indexOf('54,000 people'));
      expect(text).not.toContain('£');
    },
  );

  it.each(['money', 'FINANCE', 'funding'])('about %s are those of money', async (word) => {
    expect(await bot.text(`/nec figures about:${word}`)).toContain('£20 million');
  });

  it.each(['donations', 'gifts', 'money'])('about %s are those of donations', async (word) => {
    expect(await bot.text(`/nec figures about:${word}`)).toContain('£6 million');
  });

  it('about donations are no other money', async () => {
    expect(await bot.text('/nec figures about:donations')).not.toContain('£20 million');
  });

  it.each([
    ['contacts', 'about 5 million'],
    ['doors', 'about 5 million'],
    ['councillors gained', '823 councillors'],
  ])('about %s are those of that measure', async (word, value) => {
    const tiles = tilesOf(await bot.ask(`/nec figures about:${word}`));
    expect(tiles.map((tile) => tile.value)).toContain(value);
  });

  it('that stand in a table over time stand nowhere else in the answer', async () => {
    const text = await bot.text('/nec figures about:vote share');
    expect(text).toContain('- Tuesday 29 May 2012: 38%; ');
    expect(text.match(/38%/gu)).toHaveLength(2); // in the alt text and in the table
  });

  it.each(['reserves', 'staff'])('about %s say that none is held', async (word) => {
    expect(await bot.text(`/nec figures about:${word}`)).toContain(`No figure about “${word}” is held here.`);
  });

  it('can be asked for by words of what they count', async () => {
    const tiles = tilesOf(await bot.ask('/nec figures trainee organisers'));
    expect(tiles.map((tile) => tile.value)).toContain('70 people');
  });

  it('that are not told are said not to be, with what there is', async () => {
    const text = await bot.text('/nec figures about:zebra');
    expect(text).toContain('No figure about “zebra” is held here. Measures that are followed: membership,');
  });

  it('keep their hedge', async () => {
    const text = await bot.text('/nec figures');
    expect(text).toContain('almost 50%');
    expect(text).toContain('about £450,000');
  });

  it('say when no report had come out', async () => {
    expect(await bot.text('/nec figures as-of:2009-01-01')).toContain(
      'No report that is held here had come out',
    );
  });
});

describe('a figure in words', () => {
  it.each([
    [6_000_000, 'GBP', null, '£6 million'],
    [1_234_567, 'GBP', null, '£1,234,567'],
    [2_750_000, 'EUR', 'over', 'over €2.75 million'],
    [450_000, 'GBP', 'about', 'about £450,000'],
    [40_000_000, 'people', null, '40 million people'],
    [54_321, 'people', null, '54,321 people'],
    [1, 'seats', null, '1 seat'],
    [2, 'councils', null, '2 councils'],
    [38.5, 'percent', 'almost', 'almost 38.5%'],
    [6.5, 'hours', null, '6.5 hours'],
    [5_000_000, 'count', 'about', 'about 5 million'],
    [0, 'people', null, '0 people'],
    [-3, 'points', null, '-3 points'],
  ] as const)('%d %s (%s) is %s', (value, unit, hedge, words) => {
    expect(figureValue({ value, unit, hedge })).toBe(words);
  });
});
