import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '../../../../src/core/ports/place.ts';
import { newSubscription } from '../../../../src/core/ports/subscriptions.ts';
import { createStops } from '../../../../src/reminders/stops.ts';
import { openTestBot, TEST_GROUP, TEST_PLACE, type TestBot } from '../../../support/test-bot.ts';

const officer = { officer: true };
const ARCHIVED: Place = { ...TEST_PLACE, channel: 'archived' };
const DELETED: Place = { platform: 'discord', tenant: '1', channel: '99' };
let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
  const { subscriptions } = bot.bot.store;
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const stops = createStops({ group: TEST_GROUP, subscriptions, clock: bot.bot.clock, log });
  for (const place of [ARCHIVED, DELETED])
    await subscriptions.save(TEST_GROUP, newSubscription(place, new Date('2026-11-01T00:00:00Z')), 0);
  await stops.onRefused(ARCHIVED, 'The channel is archived.');
  await stops.onRefused(DELETED, 'The channel has been deleted.');
});
afterAll(async () => {
  await bot.close();
});

describe('places that the platform stopped', () => {
  it('are shown to officers in any channel, with the reason', async () => {
    const text = await bot.text('/nec-admin remind show', officer);
    expect(text).toContain(
      '- channel archived, since Saturday 21 November 2026, 10am\n  The channel is archived.',
    );
    expect(text).toContain('- channel 99 of Discord, since');
    expect(await bot.text('/nec status', officer)).toContain('The channel has been deleted.');
  });

  it('are only counted for everybody else', async () => {
    const text = await bot.text('/nec status');
    expect(text).toContain('Reminders have stopped in 2 channels. An officer can see why.');
    expect(text).not.toContain('archived');
  });

  it('say so where they are', async () => {
    const text = await bot.text('/nec-admin remind show', { ...officer, place: ARCHIVED });
    expect(text).toContain('Reminders stopped here on Saturday 21 November 2026. The channel is archived.');
  });

  it('are revived with one choice, from now on, while the others stay stopped', async () => {
    const reply = await bot.ask('/nec-admin remind show', officer);
    const select = reply.controls?.find(({ label }) => label === 'Switch on again');
    const action = select?.type === 'select' ? (select.options[0]?.action ?? '') : '';
    const preparation = bot.bot.router.prepareAction(action);
    if (preparation.type === 'refused') throw new Error('The button was refused.');
    const revived = await bot.bot.router.run(preparation.prepared, bot.bot.context(TEST_PLACE, officer));
    expect(revived.title).toBe('Reminders in channel archived');
    const held = (await bot.bot.store.subscriptions.find(TEST_GROUP, ARCHIVED))?.value;
    expect(held).toMatchObject({ on: true, stopped: null });
    expect(held?.since).toMatch(/^2026-11-21T10:/u);
    const again = await bot.ask('/nec-admin remind show', officer);
    const [button] = again.controls ?? [];
    expect(button).toMatchObject({ type: 'button', label: 'Switch on again' });
    await bot.press(again, 'Switch on again', officer);
    expect(await bot.text('/nec-admin remind show', officer)).not.toContain('Reminders stopped');
  });

  it('cannot be revived twice', async () => {
    expect(await bot.text('/nec-admin remind resume place:~abc', officer)).toContain(
      'Reminders of that channel are not stopped any more.',
    );
  });
});
