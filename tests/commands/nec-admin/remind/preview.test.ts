import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBot, type TestBot } from '../../../support/test-bot.ts';

const officer = { officer: true };
let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot({ now: '2022-12-05T10:00:00Z' });
});
afterAll(async () => {
  await bot.close();
});

describe('what a channel will get', () => {
  it('is told message by message, each with its dates', async () => {
    await bot.ask('/nec-admin remind on leads:14,2 kinds:deadline', officer);
    const text = await bot.text('/nec-admin remind preview', officer);
    expect(text).toContain('- Saturday 17 December 2022, 9am: a reminder of 1 date');
    expect(text).toContain('Saturday 31 December 2022: 80 parliamentary candidates due to be in place');
    expect(text).toContain('- Thursday 29 December 2022, 9am: a reminder of 1 date');
  });

  it('says so when nothing comes', async () => {
    await bot.ask('/nec-admin remind on topics:finance', officer);
    const text = await bot.text('/nec-admin remind preview', officer);
    expect(text).toContain('Nothing comes here in the next 60 days, as things stand.');
    expect(text).toContain('about: finance');
  });

  it('is the list, where there is one', async () => {
    await bot.ask('/nec-admin remind on topics:all digest:monday', officer);
    expect(await bot.text('/nec-admin remind preview', officer)).toMatch(
      /- Monday 12 December 2022, 9am: the list, of \d dates?/u,
    );
  });
});
