import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainOf } from '../../../src/core/chat/reply.ts';
import { openTestBot, TEST_PLACE, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => await bot.close());

describe('a word of the party', () => {
  it.each(['NPF', 'npf', 'the National Policy Forum', 'policy forum'])('is explained: %s', async (words) => {
    const text = await bot.text(`/nec explain ${words}`);
    expect(text).toMatch(/^NPF: National Policy Forum\n/u);
    expect(text).toContain('In our own words, from the party’s published rules');
  });

  it('comes with what reports say of it, each with its source, and nothing that does not hold the word', async () => {
    const reply = await bot.ask('/nec explain NPF');
    const items = reply.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
    expect(items.length).toBeGreaterThan(0);
    for (const { text, citations } of items) {
      expect(plainOf(text)).toMatch(/NPF|policy forum/iu);
      expect(citations).toHaveLength(1);
    }
  });

  it('leads to all words, and the list of all words not to itself', async () => {
    const label = 'Show all words that are explained';
    expect((await bot.ask('/nec explain NPF')).controls).toContainEqual(expect.objectContaining({ label }));
    expect((await bot.ask('/nec explain')).controls ?? []).not.toContainEqual(
      expect.objectContaining({ label }),
    );
  });

  it('shows no saying from after the day asked about', async () => {
    expect(await bot.text('/nec explain NPF as-of:2009-01-01')).toContain('No report held says more of it.');
  });

  it('that is not explained is never guessed', async () => {
    const text = await bot.text('/nec explain freze date');
    expect(text).toContain('“freze date” is not explained here');
    expect(text).toContain('Did you mean freeze date?');
    expect(text).not.toContain('must be a member');
    expect(await bot.text('/nec explain quantum wicks')).toContain(
      'Type /nec explain to see those that are.',
    );
  });

  it('is one of at least 60, all of which can be asked for', async () => {
    const { terms } = bot.bot.context(TEST_PLACE, { officer: false }).glossary;
    expect(terms.length).toBeGreaterThanOrEqual(60);
    for (const { term, name, also } of terms)
      for (const words of [term, name, ...also])
        expect((await bot.ask(`/nec explain ${words}`)).title.startsWith(term), words).toBe(true);
  });

  it('is suggested while it is typed', async () => {
    const ctx = bot.bot.context(TEST_PLACE, { officer: false });
    expect(await bot.bot.router.suggest('/nec explain', 'term', 'freez', ctx)).toContainEqual({
      name: 'freeze date',
      value: 'freeze date',
    });
  });

  it.each([
    ['/nec how do selections work', 'members vote on the order of all candidates', 'London mayoral primary'],
    [
      '/nec explain NPF',
      'consultation documents published; then',
      'amendments to the draft policy documents',
    ],
  ])('tells how a thing has gone, as far as reports told it: %s', async (line, ...words) => {
    const text = await bot.text(line);
    expect(text).toContain('How it has gone, as far as reports told it');
    for (const each of words) expect(text).toContain(each);
    expect(text).toMatch(/as told in [^\n]+\n {2}\[paragraph/u);
  });

  it('tells nothing of how it went before it was told', async () => {
    expect(await bot.text('/nec explain NPF as-of:2012-01-01')).not.toContain('How it has gone');
  });
});
