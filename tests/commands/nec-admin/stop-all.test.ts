import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBot, TEST_GROUP, TEST_PLACE, type TestBot } from '../../support/test-bot.ts';

const officer = { officer: true };
let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot({ now: '2022-12-05T10:00:00Z' });
  await bot.ask('/nec-admin remind on', officer);
});
afterAll(async () => {
  await bot.close();
});

describe('stopping everything', () => {
  it('says so wherever somebody looks, until it is let go on', async () => {
    const stopped = await bot.ask('/nec-admin stop-all', officer);
    expect(await bot.text('/nec-admin stop-all', officer)).toContain('/nec-admin stop-all off');
    for (const line of ['/nec status', '/nec-admin remind show', '/nec-admin remind on'])
      expect(await bot.text(line, officer)).toContain('An officer has stopped all reminders');
    const { posting } = bot.bot.context(TEST_PLACE, officer);
    const subscription = (await bot.bot.store.subscriptions.find(TEST_GROUP, TEST_PLACE))?.value;
    if (subscription === undefined) throw new Error('Nothing is held.');
    expect(await posting.preview(subscription, 60)).toEqual([]);
    await bot.press(stopped, 'Let reminders go on', officer);
    expect(await bot.text('/nec status', officer)).not.toContain('An officer has stopped all reminders');
    expect(await posting.preview(subscription, 60)).not.toEqual([]);
  });

  it('is for officers', async () => {
    expect(await bot.text('/nec-admin stop-all')).toContain('Only officers can use /nec-admin stop-all.');
    expect((await bot.bot.store.settings.find(TEST_GROUP)).value.silenced).toBe(false);
  });
});

describe('messages that may not have arrived', () => {
  it('are left as they are until officers say otherwise', async () => {
    const reply = await bot.ask('/nec-admin remind repeat', officer);
    expect(JSON.stringify(reply)).toContain('it is not posted again, and officers are told');
    await bot.press(reply, 'Post them once more', officer);
    expect((await bot.bot.store.settings.find(TEST_GROUP)).value.repeatParked).toBe(true);
    await bot.ask('/nec-admin remind repeat no', officer);
    expect((await bot.bot.store.settings.find(TEST_GROUP)).value.repeatParked).toBe(false);
  });
});
