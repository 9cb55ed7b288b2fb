import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPretendPosting } from '../../../support/pretend-posting.ts';
import { openTestBot, TEST_GROUP, TEST_PLACE, type TestBot } from '../../../support/test-bot.ts';

const officer = { officer: true };
const posting = createPretendPosting();
let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot({ posting });
});
afterAll(async () => {
  await bot.close();
});
beforeEach(async () => {
  await bot.ask('/nec-admin remind off', officer);
  await bot.ask('/nec-admin remind on topics:npf', officer);
});

const held = async () => (await bot.bot.store.subscriptions.find(TEST_GROUP, TEST_PLACE))?.value;
/** What the channel will get, by the rules of the planner itself. */
const expected = async () => {
  const subscription = await held();
  if (subscription === undefined) throw new Error('Nothing is held.');
  return await bot.bot.context(TEST_PLACE, officer).posting.preview(subscription, 300);
};

describe('pausing', () => {
  it('keeps all that was chosen and says how to go on', async () => {
    const reply = await bot.ask('/nec-admin remind pause', officer);
    expect(await held()).toMatchObject({ on: true, paused: true, topics: ['npf'] });
    expect(await expected()).toEqual([]);
    const again = await bot.press(reply, 'Resume', officer);
    expect(again.blocks[0]).toMatchObject({ type: 'list' });
    expect(await held()).toMatchObject({ paused: false, topics: ['npf'] });
  });

  it('owes nothing of the pause afterwards', async () => {
    const before = (await held())?.since ?? '';
    await bot.ask('/nec-admin remind pause', officer);
    await bot.ask('/nec-admin remind resume', officer);
    expect(Date.parse((await held())?.since ?? '')).toBeGreaterThan(Date.parse(before));
  });

  it('is not ended by another choice, and is ended by switching on', async () => {
    await bot.ask('/nec-admin remind pause', officer);
    expect(await bot.text('/nec-admin remind on time:8am', officer)).toContain('Reminders are paused here.');
    expect(await held()).toMatchObject({ paused: true, time: '08:00' });
    expect(await bot.text('/nec-admin remind on', officer)).toContain('Reminders are on here');
  });

  it('says that reminders are off where they are', async () => {
    const place = { ...TEST_PLACE, channel: 'silent' };
    for (const word of ['pause', 'resume', 'preview', 'show'])
      expect(await bot.text(`/nec-admin remind ${word}`, { ...officer, place })).toContain(
        'Reminders are off here.',
      );
    expect(await bot.bot.store.subscriptions.find(TEST_GROUP, place)).toBeNull();
  });
});

describe('a test post', () => {
  it('is really posted in this channel', async () => {
    posting.tested.length = 0;
    expect(await bot.text('/nec-admin remind test', officer)).toContain('It stands in this channel.');
    expect(posting.tested).toEqual([TEST_PLACE]);
  });

  it('says why it could not be', async () => {
    posting.refusal = 'The channel is archived.';
    const text = await bot.text('/nec-admin remind test', officer);
    posting.refusal = null;
    expect(text).toContain('The test was not posted');
    expect(text).toContain('The channel is archived.');
  });
});
