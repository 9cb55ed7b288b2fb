import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => {
  await bot.close();
});

async function pagesOf(line: string): Promise<Reply[]> {
  const pages = [await bot.ask(line)];
  for (let last = pages[0]; last?.page !== undefined && last.page.number < last.page.of; last = pages.at(-1))
    pages.push(await bot.press(last, 'Next page'));
  return pages;
}

describe('one report', () => {
  it.each([
    ['its name', '2014-11-04-baxter'],
    ['its name in capitals', '2014-11-04-BAXTER'],
    ['its reporter', 'baxter'],
    ['its reporter in full', 'Johanna Baxter'],
    ['the day of its meeting', '2014-11-04'],
    ['that day as people write it', '4 November 2014'],
    ['words of its title', 'november 2014'],
  ])('is found by %s', async (_name, which) => {
    expect((await bot.ask(`/nec report ${which}`)).title).toBe('NEC report, November 2014');
  });

  it('is found by the day it came out', async () => {
    expect((await bot.ask('/nec report 2022-12-02')).title).toBe('NEC Report – 29 November 2022');
  });

  it('is the newest of several by the same reporter, and the newest known by the day asked about', async () => {
    expect((await bot.ask('/nec report akehurst')).title).toBe('NEC Report – 29 November 2022');
    expect((await bot.ask('/nec report akehurst as-of:2012-08-01')).title).toBe('Report from the NEC');
  });

  it('has everything found in it, in one order, over its pages', async () => {
    const pages = await pagesOf('/nec report 2022-11-29-akehurst');
    const headings = pages
      .flatMap((page) => page.blocks)
      .flatMap((block) => (block.type === 'heading' ? block.text : []));
    expect([...new Set(headings)]).toEqual([
      'In short',
      'Dates',
      'Figures',
      'Votes',
      'Decisions',
      'To do',
      'Promises',
      'People',
    ]);
  });

  it('shows every fact once, each with its source', async () => {
    const held = await bot.bot.store.library.find('home', '2022-11-29-akehurst');
    const blocks = (await pagesOf('/nec report 2022-11-29-akehurst')).flatMap((page) => page.blocks);
    const items = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
    const tiles = blocks.flatMap((block) => (block.type === 'figures' ? block.tiles : []));
    const sources = [...items.flatMap((item) => item.citations ?? []), ...tiles.map((tile) => tile.citation)];
    const facts = Object.values(held?.value.facts ?? {}).flat();
    expect(facts.length).toBeGreaterThan(60);
    const points = held?.value.facts.decisions.flatMap(({ parts = [] }) => parts) ?? [];
    expect(points.length).toBeGreaterThan(20);
    expect(sources).toHaveLength(facts.length + points.length);
    for (const source of sources) expect(source?.source).toMatch(/^paragraph \d+/u);
  });

  it('says how a year that is not written was worked out', async () => {
    const text = (await bot.text('/nec report 2010-11-30-akehurst page:2')).replaceAll('\n', ' ');
    const first = (await bot.text('/nec report 2010-11-30-akehurst')).replaceAll('\n', ' ');
    expect(`${first} ${text}`).toMatch(
      /Saturday 11 June 2011: .{1,200}year worked out: the first June after/u,
    );
  });

  it('gives its address where there is one', async () => {
    expect(await bot.text('/nec report 2012-07-17')).toContain(
      '[Progress] http://www.progressonline.org.uk/2012/07/18/report-from-the-nec/',
    );
  });

  it.each([
    ['zzz', 'No report held is named “zzz”.'],
    ['2022-11-28-akehurst', 'Did you mean 2022-11-29-akehurst?'],
    ['no', 'No report held is named “no”.'],
    ['__proto__', 'No report held is named “__proto__”.'],
    ['2022-02-30', 'No report held is named “2022-02-30”.'],
  ])('that is not held is said so: %s', async (which, expected) => {
    const text = await bot.text(`/nec report ${which}`);
    expect(text).toContain(expected);
    expect(text).toContain('Type /nec reports to see them all.');
  });

  it('is not shown, nor offered, before it came out', async () => {
    const text = await bot.text('/nec report 2022-11-29-akehurst as-of:2022-12-01');
    expect(text).toBe(
      'That did not work\n\nNote: No report held is named “2022-11-29-akehurst”.\n\nType /nec reports to see them all.',
    );
  });

  it('can be shown one part at a time, and leads to the others that it has', async () => {
    const reply = await bot.ask('/nec report 2022-11-29-akehurst part:votes');
    const headings = reply.blocks.flatMap((block) => (block.type === 'heading' ? block.text : []));
    expect(headings).toEqual(['Votes']);
    const [select] = (reply.controls ?? []).filter(({ type }) => type === 'select');
    if (select?.type !== 'select') throw new Error('There is a select.');
    expect(select.options.map(({ label }) => label)).toEqual([
      'In short',
      'Dates',
      'Figures',
      'Decisions',
      'To do',
      'Promises',
      'People',
    ]);
  });

  it('says when it tells nothing of that part', async () => {
    expect(await bot.text('/nec report 2010-11-30-akehurst part:votes')).toContain('It tells no votes.');
  });

  it('is chosen from a list when none is named', async () => {
    const reply = await bot.ask('/nec report as-of:2012-08-01');
    expect(reply.title).toBe('Which report?');
    const options = (reply.controls ?? []).flatMap((control) =>
      control.type === 'select' ? control.options : [],
    );
    expect(options.map(({ action }) => action)).toContain(
      '1 nec report?which=2012-07-17-akehurst&as-of=2012-08-01',
    );
    expect(options).toHaveLength(3);
  });
});
