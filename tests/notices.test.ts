import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPlainText } from '../src/core/chat/plain-text.ts';
import type { Place } from '../src/core/ports/place.ts';
import { directChannel, newSubscription } from '../src/core/ports/subscriptions.ts';
import { createStops, type Stops } from '../src/reminders/stops.ts';
import { openTestBot, TEST_GROUP, type TestBot } from './support/test-bot.ts';

const CHANNEL: Place = { platform: 'slack', tenant: 'T1', channel: 'C1' };
const OWN: Place = { ...CHANNEL, channel: directChannel('U0SAM') };
const officer = { officer: true, person: 'U0ALEX' };
const sam = { officer: false, person: 'U0SAM' };
let bot: TestBot;
let stops: Stops;
beforeAll(async () => {
  bot = await openTestBot();
  const { subscriptions } = bot.bot.store;
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  stops = createStops({ group: TEST_GROUP, subscriptions, clock: bot.bot.clock, log });
  const since = new Date('2026-11-01T00:00:00Z');
  await subscriptions.save(TEST_GROUP, newSubscription(CHANNEL, since), 0);
  await subscriptions.save(TEST_GROUP, { ...newSubscription(OWN, since), person: 'U0SAM' }, 0);
  await asked('/nec help', sam);
});
afterAll(async () => {
  await bot.close();
});

/** As an adapter asks it. */
async function asked(
  line: string,
  caller: { readonly officer: boolean; readonly person: string },
): Promise<string> {
  const preparation = bot.bot.router.prepare(line);
  if (preparation.type === 'refused') return toPlainText(preparation.reply);
  return toPlainText(await bot.bot.answer(preparation.prepared, CHANNEL, caller));
}

describe('what is told once', () => {
  it('is told to an officer at the next command, and to nobody else', async () => {
    await stops.onRefused(CHANNEL, 'The channel is archived.');
    expect(await asked('/nec privacy', sam)).not.toContain('archived');
    expect(await asked('/nec privacy', officer)).not.toContain('archived');
    expect(await asked('/nec-admin audit', sam)).not.toContain('archived');
    expect(await asked('/nec-admin audit', officer)).toContain('The channel is archived.');
    expect(await asked('/nec-admin audit', officer)).not.toContain('archived');
  });

  it('is not spread in a channel: there officers hear that there is something to see', async () => {
    const { subscriptions } = bot.bot.store;
    const place = { ...CHANNEL, channel: 'C2' };
    await subscriptions.save(TEST_GROUP, newSubscription(place, new Date()), 0);
    await stops.onRefused(place, 'The bot was taken out of the channel.');
    const shown = await asked('/nec-admin remind off', officer);
    expect(shown).toContain('For officers: not everything could be posted.');
    expect(shown).not.toContain('taken out');
    expect(await asked('/nec-admin audit', officer)).toContain('The bot was taken out of the channel.');
  });

  it('is told to a person whose direct messages are closed, privately', async () => {
    await stops.onRefused(OWN, 'Slack would not take a direct message.');
    expect(await asked('/nec-admin audit', officer)).not.toContain('direct message');
    const told = await asked('/nec privacy', sam);
    expect(told).toContain('Your own reminders have stopped');
    expect(told).toContain('Slack would not take a direct message.');
    expect(await asked('/nec privacy', sam)).not.toContain('Your own reminders have stopped');
    expect(await asked('/nec remind-me show', sam)).toContain('Your own reminders have stopped');
    expect(await asked('/nec remind-me', sam)).not.toContain('have stopped');
  });

  it('counts messages that may be missing', async () => {
    const { deliveries } = bot.bot.store;
    const now = bot.bot.clock.now();
    const due = now.toISOString();
    await deliveries.add(TEST_GROUP, {
      id: 'lost',
      place: CHANNEL,
      about: { type: 'digest', day: '2026-11-21' },
      due,
    });
    const [claimed] = await deliveries.claim(TEST_GROUP, now, new Date(now.getTime() + 60_000), 1);
    const finish = { state: 'parked', reason: 'We cannot tell whether it arrived.', at: now } as const;
    await deliveries.finish(TEST_GROUP, ['lost'], claimed?.token ?? '', finish);
    expect(await asked('/nec-admin audit', officer)).toContain('1 message may be missing');
    expect(await asked('/nec-admin audit', officer)).not.toContain('may be missing');
    expect(await asked('/nec status', officer)).toContain(
      'the list of Saturday 21 November 2026: may be missing',
    );
  });
});
