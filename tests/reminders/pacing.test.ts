import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/core/ports/place.ts';
import { BALLOT, BRANCH, ballotWorldAtFirst, firstDelivery, WARD } from '../support/ballot-world.ts';
import { MINUTE_MS, SECOND_MS } from '../support/hand-clock.ts';
import { dateEntry, samplePlace, subscriptionOf } from '../support/reminder-samples.ts';

/** Twelve dates due at once: three messages. */
const MANY = Array.from({ length: 12 }, (_, index) => dateEntry(`date-${10 + index}`, '2024-03-12'));
// Example: `"id":"date-17"`
const entryId = /"id":"(date-\d{1,3})"/gu;
const TWO_PLACES = [subscriptionOf(BRANCH), subscriptionOf(WARD)];
const GENERAL = samplePlace('general', 'slack');

describe('a platform that asks to wait', () => {
  it('is heeded also after a restart, to the second', async () => {
    const opened = await ballotWorldAtFirst();
    opened.platform.answerPosts('rate-limited');
    expect(await opened.round()).toMatchObject({ waiting: 1 });
    await opened.restart();
    opened.clock.advance(30 * SECOND_MS - 1);
    expect(await opened.round()).toMatchObject({ sent: 0, waiting: 0 });
    expect(opened.platform.tried).toHaveLength(1);
    opened.clock.advance(1);
    expect(await opened.round()).toMatchObject({ sent: 1 });
  });

  it('keeps the order in that channel, and holds up no other', async () => {
    const opened = await ballotWorldAtFirst({ entries: MANY, subscriptions: TWO_PLACES });
    opened.platform.answerPosts('rate-limited');
    expect(await opened.round()).toMatchObject({ sent: 12, waiting: 12 });
    expect(opened.platform.tried).toHaveLength(4);
    opened.clock.advance(30 * SECOND_MS);
    expect(await opened.round()).toMatchObject({ sent: 12 });
    const shownIn = (place: Place): string[] =>
      opened.platform
        .visible(place)
        .flatMap(({ reminder }) => [...JSON.stringify(reminder).matchAll(entryId)].map(([, id = '']) => id));
    const order = (await opened.deliveries())
      .filter(({ state, place }) => state === 'sent' && place.channel === 'branch')
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(shownIn(BRANCH)).toEqual(
      order.map(({ about }) => (about.type === 'reminder' ? about.entry : about.type)),
    );
    expect(shownIn(WARD).toSorted()).toEqual(MANY.map(({ id }) => id));
  });

  it('for longer than a day is asked again after a day', async () => {
    const opened = await ballotWorldAtFirst();
    const week: Parameters<typeof opened.round>[0] = {
      posterOf: () => ({
        ...opened.platform.poster,
        post: async () => ({ type: 'rate-limited', retryAfterSeconds: 7 * 86_400 }),
      }),
    };
    await opened.round(week);
    expect((await firstDelivery(opened)).notBefore).toBe('2024-02-28T09:00:00.000Z');
  });
});

describe('more than one claim takes', () => {
  const full = Array.from({ length: 105 }, (_, index) => dateEntry(`date-${index}`, '2024-03-12'));

  it('goes out in one round, whatever waits before it for a platform that is not there', async () => {
    const opened = await ballotWorldAtFirst({
      entries: full,
      subscriptions: [subscriptionOf(GENERAL), subscriptionOf(BRANCH)],
    });
    expect(await opened.round()).toMatchObject({ sent: 105, unsure: 0, dead: 0 });
  });

  it('goes on in the next round when one takes too long, and loses nothing', async () => {
    const opened = await ballotWorldAtFirst({ entries: full.slice(0, 40) });
    const { poster } = opened.platform;
    const slow = {
      ...poster,
      post: (...given: Parameters<typeof poster.post>) => {
        opened.clock.advance(9 * SECOND_MS);
        return poster.post(...given);
      },
    };
    expect(await opened.round({ posterOf: () => slow })).toMatchObject({ sent: 25, waiting: 15 });
    expect(await opened.round()).toMatchObject({ sent: 15, waiting: 0 });
    expect(opened.platform.visible()).toHaveLength(8);
  });
});

describe('a place that refuses', () => {
  it.each([
    ['refused', 'The bot may not post there.'],
    ['gone', 'The channel is gone.'],
  ] as const)('(%s) is asked once a round, told of once, and holds up no other', async (answer, reason) => {
    const opened = await ballotWorldAtFirst({ entries: MANY, subscriptions: TWO_PLACES });
    opened.platform.answerPosts(answer);
    const told: unknown[] = [];
    const onRefused = (place: Place, why: string): void => void told.push([place.channel, why]);
    expect(await opened.round({ onRefused })).toEqual({
      sent: 12,
      unsure: 0,
      dead: 5,
      parked: 0,
      waiting: 7,
    });
    expect(told).toEqual([['branch', reason]]);
    expect(opened.platform.tried).toHaveLength(4);
  });
});

describe('a tenant that no longer knows the bot', () => {
  it('is asked once a round for all its channels, told of once, and keeps everything', async () => {
    const elsewhere = { ...BRANCH, tenant: 'market' };
    const opened = await ballotWorldAtFirst({ subscriptions: [...TWO_PLACES, subscriptionOf(elsewhere)] });
    const told: unknown[] = [];
    const { poster } = opened.platform;
    const summary = await opened.round({
      onAuthorisationLost: ({ tenant }, reason) => void told.push([tenant, reason]),
      posterOf: () => ({
        ...poster,
        post: (place, ...given) => {
          if (place.tenant === 'hall') opened.platform.answerPosts('authorisation-lost');
          return poster.post(place, ...given);
        },
      }),
    });
    expect(summary).toEqual({ sent: 1, unsure: 0, dead: 0, parked: 0, waiting: 2 });
    expect(told).toEqual([['hall', 'the token was withdrawn']]);
    opened.clock.advance(MINUTE_MS);
    expect(await opened.round()).toMatchObject({ sent: 2 });
  });
});

describe('posts to one Slack channel', () => {
  it('are at least a second apart, in one round and across rounds', async () => {
    const opened = await ballotWorldAtFirst({
      entries: MANY,
      subscriptions: [subscriptionOf(GENERAL)],
      connected: ['slack'],
    });
    await opened.round();
    const times = opened.platform.visible(GENERAL).map(({ at }) => at.getTime());
    expect(times.map((time) => time - (times[0] ?? 0))).toEqual([0, SECOND_MS, 2 * SECOND_MS]);
  });

  it('wait for no other channel', async () => {
    const opened = await ballotWorldAtFirst({
      subscriptions: [subscriptionOf(GENERAL), subscriptionOf(samplePlace('rooms', 'slack'))],
      connected: ['slack'],
    });
    const before = opened.clock.now();
    await opened.round();
    expect(opened.platform.visible()).toHaveLength(2);
    expect(opened.clock.now()).toEqual(before);
  });
});

describe('a clock that jumps between claim and post', () => {
  it.each([
    ['set back a day', '2024-02-26T09:00:00Z'],
    ['set forward a day', '2024-02-28T09:00:00Z'],
  ])('(%s) lets no post leave outside its time, and nothing is lost', async (_name, jump) => {
    const opened = await ballotWorldAtFirst();
    const { deliveries } = opened.store();
    await opened.round({
      deliveries: {
        ...deliveries,
        begin: async (...given) => {
          const begun = await deliveries.begin(...given);
          opened.clock.set(jump);
          opened.clock.advance(20_001);
          return begun;
        },
      },
    });
    expect(opened.platform.tried).toEqual([]);
    opened.clock.set('2024-02-28T09:05:00Z');
    await opened.round();
    expect(opened.platform.visible()).toHaveLength(1);
  });

  it('leaves to others what it could post only after its lease', async () => {
    const opened = await ballotWorldAtFirst({ entries: [BALLOT] });
    const { deliveries } = opened.store();
    await opened.round({
      deliveries: {
        ...deliveries,
        claim: async (...given) => {
          const claimed = await deliveries.claim(...given);
          opened.clock.advance(280 * SECOND_MS);
          return claimed;
        },
      },
    });
    expect(opened.platform.tried).toEqual([]);
    expect(await opened.round()).toMatchObject({ sent: 1 });
  });
});
