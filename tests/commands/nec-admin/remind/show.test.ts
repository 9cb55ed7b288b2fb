import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBot, type TestBot } from '../../../support/test-bot.ts';

const officer = { officer: true };
let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => {
  await bot.close();
});

describe('showing reminders', () => {
  it('tells what this channel is reminded of, as switching on did', async () => {
    expect(await bot.text('/nec-admin remind show', officer)).toContain('Reminders are off here.');
    const on = await bot.text('/nec-admin remind on topics:npf,training leads:14,0', officer);
    const shown = await bot.text('/nec-admin remind show', officer);
    expect(shown.split('\n\n')[0]).toBe('Reminders in this channel');
    expect(shown.split('\n\n')[1]).toBe(on.split('\n\n')[1]);
  });

  it('is the same after the bot was started again', async () => {
    const before = await bot.text('/nec-admin remind show', officer);
    await bot.bot.store.close();
    const again = await openTestBot({ dir: bot.dir });
    const after = await again.text('/nec-admin remind show', officer);
    await again.close();
    expect(after).toBe(before);
    expect(after).toContain('National Policy Forum, training');
  });

  it('is for officers', async () => {
    expect(await bot.text('/nec-admin remind show')).toContain(
      'Only officers can use /nec-admin remind show.',
    );
  });
});
