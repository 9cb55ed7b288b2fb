import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBot, TEST_GROUP, TEST_PLACE, type TestBot } from '../../../support/test-bot.ts';

const officer = { officer: true };
const OFF =
  'Reminders in this channel\n\nReminders are off here. To switch them on, type /nec-admin remind on.';
let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => {
  await bot.close();
});

describe('switching reminders off', () => {
  it('says so, and how to switch them on, even where they never were on', async () => {
    expect(await bot.text('/nec-admin remind off', officer)).toBe(OFF);
  });

  it('keeps what was chosen for the next time', async () => {
    await bot.ask('/nec-admin remind on topics:npf leads:3 time:8am', officer);
    expect(await bot.text('/nec-admin remind off', officer)).toBe(OFF);
    const held = await bot.bot.store.subscriptions.find(TEST_GROUP, TEST_PLACE);
    expect(held?.value).toMatchObject({ on: false, topics: ['npf'], leads: [3], time: '08:00' });
    const again = await bot.text('/nec-admin remind on', officer);
    expect(again).toContain('about: National Policy Forum');
    expect(again).toContain('When: 3 days before');
    expect(again).toContain('Time of day: 8am');
  });

  it('is for officers', async () => {
    await bot.ask('/nec-admin remind on', officer);
    expect(await bot.text('/nec-admin remind off')).toContain('Only officers can use /nec-admin remind off.');
    expect(await bot.text('/nec-admin remind show', officer)).toContain('Reminders are on here');
  });
});
