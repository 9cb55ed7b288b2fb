import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBot, TEST_GROUP, type TestBot } from '../../support/test-bot.ts';

const OFFICER = { officer: true };

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot({ now: '2026-11-21T10:00:00Z' });
});
afterAll(async () => await bot.close());

describe('/nec-admin audit', () => {
  it('says when nothing was decided', async () => {
    expect(await bot.text('/nec-admin audit', OFFICER)).toContain(
      'Nothing was decided in the last twelve months.',
    );
  });

  it('names what was done, to what, when in London, and by whom as an id', async () => {
    const record = { action: 'confirmed', about: '2022-11-29-akehurst' } as const;
    await bot.bot.store.audit.add(TEST_GROUP, {
      ...record,
      at: '2026-07-01T16:05:00Z',
      by: 'discord/11',
      facts: ['d-1', 'd-2'],
    });
    await bot.bot.store.audit.add(TEST_GROUP, {
      ...record,
      at: '2026-07-02T08:00:00Z',
      by: 'bot',
      facts: ['d-3'],
    });
    const text = await bot.text('/nec-admin audit', OFFICER);
    expect(text).toContain(
      '- Confirmed: NEC Report – 29 November 2022, by Luke Akehurst (2 facts)\n  Wednesday 1 July 2026, 5:05pm; by discord/11',
    );
    expect(text.indexOf('by the bot itself')).toBeLessThan(text.indexOf('by discord/11'));
    expect(await bot.text('/nec-admin audit penguins', OFFICER)).not.toContain('Confirmed');
  });

  it('forgets what is older than twelve months', async () => {
    await bot.bot.store.audit.add(TEST_GROUP, {
      at: '2027-07-01T17:00:00Z',
      by: 'operator',
      action: 'imported',
      about: 'x',
      facts: [],
    });
    const text = await bot.text('/nec-admin audit', OFFICER);
    expect(text).toContain('by the operator');
    expect(text).not.toContain('discord/11');
  });

  it('is for officers', async () => {
    expect(await bot.text('/nec-admin audit')).toContain('Only officers');
  });
});
