import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';
import { importedReport } from './imported-report.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => {
  await bot.close();
});

function headingsOf(...replies: Reply[]): string[] {
  const all = replies
    .flatMap((reply) => reply.blocks)
    .flatMap((block) => (block.type === 'heading' ? block.text : []));
  return [...new Set(all)];
}

describe('the latest report', () => {
  it('has its title, reporter, meeting day and day of publication', async () => {
    const text = await bot.text('/nec latest');
    expect(text.split('\n')[0]).toBe('NEC Report – 29 November 2022');
    expect(text).toContain('Meeting of the National Executive Committee on Tuesday 29 November 2022.');
    expect(text).toContain('Reported by Luke Akehurst');
    expect(text).toContain('Published on Friday 2 December 2022.');
  });

  it('says plainly how old it is, when over ninety days', async () => {
    expect(await bot.text('/nec latest')).toContain(
      'Note: This is the newest report held here, and it is 3 years old. Later meetings may have changed what it says.',
    );
    expect(await bot.text('/nec latest as-of:2023-02-27')).not.toContain('newest report held here');
    expect(await bot.text('/nec latest as-of:2023-02-28')).toContain('it is 2 months old');
  });

  it('tells summary, next dates, figures, votes and decisions, in this order, and ends with the source', async () => {
    const first = await bot.ask('/nec latest');
    const second = await bot.press(first, 'Next page');
    expect(headingsOf(first, second)).toEqual(['In short', 'Next dates', 'Figures', 'Votes', 'Decisions']);
    expect(second.blocks.at(-1)).toEqual({
      type: 'citation',
      citation: { source: 'NEC Report – 29 November 2022, by Luke Akehurst' },
    });
  });

  it('sums up in six to twelve points, each with its paragraph', async () => {
    const { blocks } = await bot.ask('/nec latest');
    const points = blocks.find((block) => block.type === 'list');
    const items = points?.type === 'list' ? points.items : [];
    expect(items.length).toBeGreaterThanOrEqual(6);
    expect(items.length).toBeLessThanOrEqual(12);
    for (const item of items) expect(item.notes?.[0]).toMatch(/^paragraph \d+$/u);
  });

  it('begins its figures with the known measures: new members, vote share, donations, other money', async () => {
    const { blocks } = await bot.ask('/nec latest');
    const tiles = blocks.flatMap((block) => (block.type === 'figures' ? block.tiles : []));
    expect(tiles[0]).toMatchObject({ value: '30,000 people', label: expect.stringContaining('new members') });
    expect(tiles[1]).toMatchObject({ value: '35%', label: expect.stringContaining('share of votes') });
    expect(tiles[2]).toMatchObject({ value: '£6 million', label: expect.stringContaining('donations') });
    expect(tiles.map((tile) => tile.value)).toContain('£20 million');
    for (const tile of tiles) expect(tile.citation?.source).toMatch(/^paragraph \d+/u);
  });

  it('gives votes with their tallies', async () => {
    expect(await bot.text('/nec latest')).toMatch(/Lost \(5 for, 22 against, 1 abstained\): amendment/u);
  });

  it('says when nothing lies ahead, and how to see what did', async () => {
    expect(await bot.text('/nec latest')).toContain(
      'No date that is held here lies ahead. Type /nec deadlines as-of:2022-12-02 for what was ahead when this report came out.',
    );
  });

  it('shows the next dates when there are some', async () => {
    const text = await bot.text('/nec latest as-of:2022-12-05');
    expect(text).toContain('as known on Monday 5 December 2022');
    expect(text).toMatch(
      /Next dates\n\n- Tuesday 29 November to Saturday 31 December 2022: .*\n {2}.*ends in 26 days/u,
    );
    expect(text).not.toContain('lies ahead');
  });

  it('gives the address where there is one', async () => {
    const reply = await bot.ask('/nec latest as-of:2012-08-01');
    expect(reply.title).toBe('Report from the NEC');
    expect(reply.controls).toContainEqual({
      type: 'link',
      label: 'Read the report',
      url: 'http://www.progressonline.org.uk/2012/07/18/report-from-the-nec/',
    });
  });

  it('says when no report had come out, and tells of no later one', async () => {
    const text = await bot.text('/nec latest as-of:2009-01-01');
    expect(text).toContain('No report that is held here had come out by Thursday 1 January 2009.');
    expect(text).toContain('Leave out as-of');
    expect(text).not.toContain('2010');
  });
});

describe('the latest report, when it was just imported', () => {
  let importing: TestBot;
  beforeAll(async () => {
    importing = await openTestBot({ reports: [importedReport()] });
  });
  afterAll(async () => {
    await importing.close();
  });

  it('marks what nobody has checked, leaves out what was rejected, and quotes its text', async () => {
    const text = await importing.text('/nec latest');
    expect(text).toContain('Stickers and more');
    expect(text).toContain('Monday 1 March 2027, 5pm: nominations for sticker captain close');
    expect(text).toContain('not yet checked by a person');
    expect(text).toContain(
      '“Nominations close on 1 March 2027 at 5pm.” [Stickers and more, by Petra Invented]',
    );
    expect(text).not.toContain('mistake');
    expect(text).not.toContain('newest report held here');
  });

  it('gives a figure as exactly as it was told', async () => {
    expect(await importing.text('/nec latest')).toContain('1,234,567: stickers of the branch');
  });

  it('names the other accounts of the same meeting', async () => {
    const own = { text: 'Quentin saw it otherwise.', blocks: [] };
    const rival = { ...importedReport(), ...own, id: 'quentin', title: 'What Quentin saw', reporter: null };
    const facts = { ...rival.facts, dates: [], figures: [] };
    const two = await openTestBot({ reports: [importedReport(), { ...rival, facts }] });
    const text = await two.text('/nec latest');
    await two.close();
    expect(text).toContain('Other reports of the same meeting: What Quentin saw. See /nec reports.');
  });
});
