import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import type { ImageBlock, Reply } from '../../../src/core/chat/reply.ts';
import { altOf } from '../../../src/core/pictures/alt.ts';
import { rowsOf } from '../../../src/core/pictures/rows.ts';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => await bot.close());

function picturesOf(reply: Reply): ImageBlock[] {
  return reply.blocks.filter((block) => block.type === 'image');
}

/** The reply as text, without what stands for its pictures. */
function wordsOf(reply: Reply): string {
  return toPlainText({ ...reply, blocks: reply.blocks.filter((block) => block.type !== 'image') });
}

describe('pictures', () => {
  it.each([
    ['/nec deadlines as-of:2022-12-05 month:2023-07', 'month', '1 date'],
    ['/nec deadlines npf as-of:2022-12-05 timeline', 'timeline', 'steps'],
    ['/nec figures picture:yes', 'tiles', '30,000 people, rise'],
    ['/nec figures picture', 'tiles', '30,000 people, rise'],
    ['/nec figures about:"vote share"', 'line-chart', 'figures'],
  ])('%s is a %s whose alt text says the finding', async (line, type, words) => {
    const [picture] = picturesOf(await bot.ask(line));
    expect(picture?.drawing.type).toBe(type);
    if (picture !== undefined) expect(altOf(picture.drawing)).toContain(words);
  });

  it.each([
    '/nec deadlines as-of:2022-12-05 month:2023-05',
    '/nec deadlines npf as-of:2022-12-05 timeline',
    '/nec figures picture:yes',
    '/nec figures about:"vote share"',
  ])('show nothing that is not in the words of the reply too: %s', async (line) => {
    const reply = await bot.ask(line);
    const words = wordsOf(reply);
    for (const { drawing } of picturesOf(reply))
      for (const [at, row] of rowsOf(drawing).rows.entries())
        expect(words, `row ${at} of ${drawing.type}`).toContain(row[drawing.type === 'line-chart' ? 1 : 0]);
  });

  it('are offered by buttons that lead to them', async () => {
    const calendar = await bot.press(
      await bot.ask('/nec deadlines npf as-of:2022-12-05'),
      'Show July 2023 as a calendar',
    );
    expect(calendar.title).toMatch(/^Dates in /u);
    const line = await bot.press(await bot.ask('/nec deadlines npf as-of:2022-12-05'), 'Show these dates');
    expect(picturesOf(line)).toHaveLength(1);
    const tiles = await bot.press(await bot.ask('/nec figures'), 'Show figures');
    expect(picturesOf(tiles)).toHaveLength(1);
  });

  it('of a line of time say when they show only the first dates', async () => {
    const reply = await bot.ask('/nec deadlines as-of:2022-12-05 timeline');
    expect(wordsOf(reply)).toMatch(/The picture shows the first 10 of \d+ dates\./u);
  });

  it('of a month with nothing in it are a sentence', async () => {
    const text = await bot.text('/nec deadlines month:1990-02');
    expect(text).toContain('No date held here lies in February 1990.');
  });

  it('of a month say what they were narrowed to, so that no month is called empty that is not', async () => {
    const text = await bot.text('/nec deadlines npf as-of:2022-12-05 month:2022-12');
    expect(text).toMatch(/^Dates in December 2022: National Policy Forum\n/u);
    expect(text).toContain('No date held here on the topic “National Policy Forum” lies in December 2022.');
  });

  it('leave a date of which only the year is known out of every month', async () => {
    const text = await bot.text('/nec deadlines as-of:2022-12-05 month:2023-07');
    expect(text).not.toContain('only the year is given');
  });
});
