import { describe, expect, it } from 'vitest';
import type { Deliveries, Delivery } from '../../../src/core/ports/deliveries.ts';
import { sampleOwed } from '../samples.ts';
import { NOTHING_BUNDLED, type OpenStore } from './open-store.ts';

/** Before anything is due. */
const EARLY = new Date('2024-05-01T07:00:00Z');
const NOW = new Date('2024-05-03T08:00:00Z');
const LEASE = new Date('2024-05-03T08:05:00Z');
const LATER = new Date('2024-05-03T09:00:00Z');

export function describeDeliveries(openStore: OpenStore): void {
  const open = async () => (await openStore(NOTHING_BUNDLED)).deliveries;

  describe('deliveries: plan and claim', () => {
    it('plans twice as once, and drops what is no longer owed', async () => {
      const deliveries = await open();
      await deliveries.plan('home', [sampleOwed('a'), sampleOwed('b')], EARLY);
      const before = await deliveries.find('home', {});
      await deliveries.plan('home', [sampleOwed('b'), sampleOwed('a')], EARLY);
      expect(await deliveries.find('home', {})).toEqual(before);
      await deliveries.plan('home', [sampleOwed('b'), sampleOwed('c')], EARLY);
      expect(await statesOf(deliveries)).toEqual({ b: 'planned', c: 'planned' });
    });

    it('keeps a planned one whose time has come, though it is owed no more', async () => {
      const deliveries = await open();
      await deliveries.plan('home', [sampleOwed('a'), sampleOwed('b', '2024-05-03T08:00:00.001Z')], EARLY);
      await deliveries.plan('home', [], NOW);
      expect(await statesOf(deliveries)).toEqual({ a: 'planned' });
    });

    it('keeps what a person asked for, whatever the plan says, and adds it once', async () => {
      const deliveries = await open();
      const asked = sampleOwed('asked', '2024-05-04T08:00:00Z');
      const again = { ...asked, about: { ...asked.about, unit: 'again' } } as const;
      await deliveries.add('home', again);
      await deliveries.add('home', again);
      await deliveries.plan('home', [sampleOwed('a')], EARLY);
      await deliveries.plan('home', [], EARLY);
      expect(await statesOf(deliveries)).toEqual({ asked: 'planned' });
    });

    it('forgets all of a channel, in every tenant and state, and counts it', async () => {
      const deliveries = await open();
      const { place } = sampleOwed('a');
      const inChannel = (id: string, tenant: string, channel: string) => ({
        ...sampleOwed(id),
        place: { ...place, tenant, channel },
      });
      await deliveries.plan(
        'home',
        [inChannel('a', '1', '@7'), inChannel('b', '2', '@7'), inChannel('c', '1', '8')],
        EARLY,
      );
      await deliveries.claim('home', NOW, LEASE, 1);
      expect(await deliveries.forget('home', { platform: place.platform, channel: '@7' })).toBe(2);
      expect(Object.keys(await statesOf(deliveries))).toEqual(['c']);
      expect(await deliveries.forget('home', { platform: place.platform, channel: '@7' })).toBe(0);
    });

    it('moves a planned one whose time has moved', async () => {
      const deliveries = await open();
      await deliveries.plan('home', [sampleOwed('a')], EARLY);
      await deliveries.plan('home', [sampleOwed('a', '2024-05-04T08:00:00Z')], EARLY);
      expect(await deliveries.claim('home', NOW, LEASE, 10)).toEqual([]);
      expect(await deliveries.find('home', {})).toMatchObject([{ due: '2024-05-04T08:00:00Z' }]);
    });

    it('leaves every other state alone when planning', async () => {
      const deliveries = await open();
      const { token } = await claimOne(deliveries, 'a');
      await deliveries.begin('home', ['a'], token, 'm1', NOW);
      await deliveries.finish('home', ['a'], token, { state: 'sent', ref: 'r1', at: NOW });
      const sent = await deliveries.find('home', {});
      await deliveries.plan('home', [], EARLY);
      await deliveries.plan('home', [sampleOwed('a', '2025-01-01T00:00:00Z')], EARLY);
      expect(await deliveries.find('home', {})).toEqual(sent);
    });

    it('claims what is due, oldest first, as many as asked, and nothing twice', async () => {
      const deliveries = await open();
      await deliveries.plan(
        'home',
        [
          sampleOwed('third', '2024-05-03T08:00:00Z'),
          sampleOwed('first', '2024-05-01T08:00:00.000Z'),
          sampleOwed('future', '2024-05-03T08:00:00.001Z'),
          sampleOwed('second', '2024-05-01T08:00:01Z'),
        ],
        EARLY,
      );
      const claimed = await deliveries.claim('home', NOW, LEASE, 2);
      expect(claimed.map((each) => each.id)).toEqual(['first', 'second']);
      expect(claimed[0]).toMatchObject({ state: 'claimed', leaseEnds: LEASE.toISOString() });
      const rest = await deliveries.claim('home', NOW, LEASE, 10);
      expect(rest.map((each) => each.id)).toEqual(['third']);
      expect(rest[0]?.token).not.toBe(claimed[0]?.token);
      expect(await deliveries.claim('home', NOW, LEASE, 10)).toEqual([]);
    });

    it('shares nothing between two claims at once', async () => {
      const deliveries = await open();
      await deliveries.plan(
        'home',
        ['a', 'b', 'c'].map((id) => sampleOwed(id)),
        EARLY,
      );
      const claims = await Promise.all([1, 2, 3, 4].map(() => deliveries.claim('home', NOW, LEASE, 2)));
      expect(claims.flat().map((each) => each.id)).toEqual(['a', 'b', 'c']);
    });

    it('leaves a place alone until its wait is over, with all that is due there, and no other place', async () => {
      const deliveries = await open();
      const { token } = await claimOne(deliveries, 'a');
      const notBefore = new Date('2024-05-03T08:00:30Z');
      await deliveries.finish('home', ['a'], token, { state: 'planned', reason: 'asked to wait', notBefore });
      const elsewhere = { ...sampleOwed('c'), place: { ...sampleOwed('c').place, channel: 'side' } };
      await deliveries.plan('home', [sampleOwed('a'), sampleOwed('b'), elsewhere], EARLY);
      expect((await deliveries.claim('home', NOW, LEASE, 9)).map(({ id }) => id)).toEqual(['c']);
      expect((await deliveries.claim('home', notBefore, LEASE, 9)).map(({ id }) => id)).toEqual(['a', 'b']);
    });

    it('heeds no wait of more than a day: a clock that was set back since would keep it for ever', async () => {
      const deliveries = await open();
      const { token } = await claimOne(deliveries, 'a');
      const notBefore = new Date('2024-05-04T08:00:00.001Z');
      await deliveries.finish('home', ['a'], token, { state: 'planned', reason: 'asked to wait', notBefore });
      expect(await deliveries.claim('home', NOW, LEASE, 9)).toHaveLength(1);
    });

    it('keeps an open message whole, and out of reach of the plan', async () => {
      const deliveries = await open();
      await deliveries.plan('home', [sampleOwed('a'), sampleOwed('b'), sampleOwed('c')], EARLY);
      const [one] = await deliveries.claim('home', NOW, LEASE, 2);
      const token = one?.token ?? '';
      await deliveries.begin('home', ['a', 'b'], token, 'm1', NOW);
      await deliveries.finish('home', ['a', 'b'], token, {
        state: 'planned',
        reason: 'again',
        open: true,
        repeated: true,
      });
      await deliveries.plan('home', [sampleOwed('a', '2025-01-01T00:00:00Z'), sampleOwed('c')], EARLY);
      const taken = await deliveries.claim('home', NOW, LEASE, 1);
      const kept = { message: 'm1', opened: NOW.toISOString(), repeated: true, due: '2024-05-03T08:00:00Z' };
      expect(taken).toMatchObject([
        { id: 'a', ...kept },
        { id: 'b', ...kept },
      ]);
      await deliveries.begin('home', ['a', 'b'], taken[0]?.token ?? '', 'm1', LATER);
      expect(await deliveries.find('home', { states: ['posting'] })).toMatchObject([
        { begun: LATER.toISOString(), opened: NOW.toISOString() },
        { begun: LATER.toISOString(), opened: NOW.toISOString() },
      ]);
    });

    it('keeps groups apart', async () => {
      const deliveries = await open();
      await deliveries.plan('home', [sampleOwed('a')], EARLY);
      await deliveries.plan('other', [sampleOwed('a'), sampleOwed('b')], EARLY);
      expect((await deliveries.claim('other', NOW, LEASE, 9)).map((each) => each.id)).toEqual(['a', 'b']);
      expect(await statesOf(deliveries)).toEqual({ a: 'planned' });
    });
  });

  describe('deliveries: begin and finish', () => {
    it('records the intent to post, and survives a restart with it', async () => {
      const store = await openStore(NOTHING_BUNDLED);
      const { token } = await claimOne(store.deliveries, 'a');
      expect(await store.deliveries.begin('home', ['a'], token, 'm1', NOW)).toBe(true);
      const again = await store.reopen();
      expect(await again.deliveries.find('home', { states: ['posting'] })).toMatchObject([
        { id: 'a', message: 'm1', begun: NOW.toISOString(), token },
      ]);
    });

    it('begins all or none', async () => {
      const deliveries = await open();
      await deliveries.plan('home', [sampleOwed('a'), sampleOwed('b')], EARLY);
      const [a] = await deliveries.claim('home', NOW, LEASE, 1);
      const [b] = await deliveries.claim('home', NOW, LEASE, 1);
      expect(await deliveries.begin('home', ['a', 'b'], a?.token ?? '', 'm1', NOW)).toBe(false);
      expect(await deliveries.begin('home', ['a', 'gone'], a?.token ?? '', 'm1', NOW)).toBe(false);
      expect(await statesOf(deliveries)).toEqual({ a: 'claimed', b: 'claimed' });
      expect(await deliveries.begin('home', ['b'], b?.token ?? '', 'm2', NOW)).toBe(true);
      expect(await deliveries.begin('home', ['b'], b?.token ?? '', 'm3', NOW)).toBe(false);
      expect(await deliveries.find('home', { states: ['posting'] })).toMatchObject([{ message: 'm2' }]);
    });

    it.each([
      [
        { state: 'sent', ref: 'r1', at: LATER },
        { ref: 'r1', reason: null, finished: LATER.toISOString() },
      ],
      [
        { state: 'dead', reason: 'no channel', at: LATER },
        { reason: 'no channel', message: 'm1' },
      ],
      [{ state: 'parked', reason: 'no history', at: LATER }, { finished: LATER.toISOString() }],
      [
        { state: 'unsure', reason: 'time-out' },
        { message: 'm1', begun: NOW.toISOString(), finished: null },
      ],
      [
        { state: 'planned', reason: 'asked to wait' },
        { message: null, begun: null, reason: 'asked to wait' },
      ],
    ] as const)('ends with %j', async (finish, expected) => {
      const deliveries = await open();
      const { token } = await claimOne(deliveries, 'a');
      await deliveries.begin('home', ['a'], token, 'm1', NOW);
      expect(await deliveries.finish('home', ['a'], token, finish)).toBe(true);
      const [held] = await deliveries.find('home', {});
      expect(held).toMatchObject({ state: finish.state, token: null, leaseEnds: null, ...expected });
      expect(await deliveries.finish('home', ['a'], token, finish)).toBe(false);
    });

    it('changes nothing for a worker whose token is gone', async () => {
      const deliveries = await open();
      const { token } = await claimOne(deliveries, 'a');
      await deliveries.expire('home', LEASE);
      expect(await deliveries.begin('home', ['a'], token, 'm1', NOW)).toBe(false);
      const [again] = await deliveries.claim('home', NOW, LATER, 1);
      expect(await deliveries.finish('home', ['a'], token, { state: 'sent', ref: 'r', at: NOW })).toBe(false);
      expect(await deliveries.find('home', {})).toEqual([again]);
    });
  });

  describe('deliveries: expire, take over, prune', () => {
    it('takes back a claim at its lease end, and no earlier', async () => {
      const deliveries = await open();
      await claimOne(deliveries, 'a');
      await deliveries.expire('home', new Date(LEASE.getTime() - 1));
      expect(await statesOf(deliveries)).toEqual({ a: 'claimed' });
      await deliveries.expire('home', LEASE);
      expect(await statesOf(deliveries)).toEqual({ a: 'planned' });
    });

    it('is unsure of a post whose lease ended, and lets it be looked up once settled', async () => {
      const deliveries = await open();
      const { token } = await claimOne(deliveries, 'a');
      await deliveries.begin('home', ['a'], token, 'm1', NOW);
      await deliveries.expire('home', LEASE);
      expect(await statesOf(deliveries)).toEqual({ a: 'unsure' });
      expect(await deliveries.finish('home', ['a'], token, { state: 'sent', ref: 'r', at: NOW })).toBe(false);
      expect(await deliveries.takeOver('home', new Date(NOW.getTime() - 1), LATER, LATER)).toEqual([]);
      const [taken] = await deliveries.takeOver('home', NOW, LEASE, LATER);
      expect(taken).toMatchObject({ state: 'unsure', message: 'm1', leaseEnds: LATER.toISOString() });
      expect(taken?.token).not.toBe(token);
      expect(
        await deliveries.finish('home', ['a'], taken?.token ?? '', { state: 'sent', ref: 'r', at: LATER }),
      ).toBe(true);
    });

    it('gives an unsure one to one at a time, and to another after its lease', async () => {
      const deliveries = await open();
      const { token } = await claimOne(deliveries, 'a');
      await deliveries.begin('home', ['a'], token, 'm1', NOW);
      await deliveries.finish('home', ['a'], token, { state: 'unsure', reason: 'time-out' });
      const takes = await Promise.all([1, 2].map(() => deliveries.takeOver('home', NOW, NOW, LEASE)));
      expect(takes.map((taken) => taken.length)).toEqual([1, 0]);
      await deliveries.expire('home', LEASE);
      expect(await statesOf(deliveries)).toEqual({ a: 'unsure' });
      expect(await deliveries.takeOver('home', NOW, LEASE, LATER)).toHaveLength(1);
    });

    it('counts the looks that failed, and waits as long as it is told before the next', async () => {
      const deliveries = await open();
      const { token } = await claimOne(deliveries, 'a');
      await deliveries.begin('home', ['a'], token, 'm1', NOW);
      await deliveries.finish('home', ['a'], token, { state: 'unsure', reason: 'time-out' });
      const [taken] = await deliveries.takeOver('home', NOW, LEASE, LATER);
      const failed = { state: 'unsure', reason: 'no answer', looked: true, notBefore: LATER } as const;
      await deliveries.finish('home', ['a'], taken?.token ?? '', failed);
      expect(await deliveries.takeOver('home', NOW, LEASE, LATER)).toEqual([]);
      expect(await deliveries.takeOver('home', NOW, LATER, LATER)).toMatchObject([{ id: 'a', looks: 1 }]);
    });

    it('lets a post begun by a clock that was set back settle from now on, and looks a day further back', async () => {
      const deliveries = await open();
      const { token } = await claimOne(deliveries, 'a');
      await deliveries.begin('home', ['a'], token, 'm1', LATER);
      await deliveries.finish('home', ['a'], token, { state: 'unsure', reason: 'time-out' });
      await deliveries.expire('home', NOW);
      expect(await deliveries.takeOver('home', NOW, NOW, LEASE)).toMatchObject([
        { begun: NOW.toISOString(), opened: '2024-05-02T08:00:00.000Z' },
      ]);
    });

    it('forgets what ended before a time, and nothing else', async () => {
      const deliveries = await open();
      await deliveries.plan(
        'home',
        ['a', 'b', 'c'].map((id) => sampleOwed(id)),
        EARLY,
      );
      const [a] = await deliveries.claim('home', NOW, LEASE, 1);
      await deliveries.finish('home', ['a'], a?.token ?? '', { state: 'sent', ref: 'r', at: NOW });
      const [b] = await deliveries.claim('home', NOW, LEASE, 1);
      await deliveries.finish('home', ['b'], b?.token ?? '', { state: 'dead', reason: 'r', at: LATER });
      expect(await deliveries.prune('home', NOW)).toBe(0);
      expect(await deliveries.prune('home', LATER)).toBe(1);
      expect(await statesOf(deliveries)).toEqual({ b: 'dead', c: 'planned' });
    });
  });
}

async function claimOne(deliveries: Deliveries, id: string): Promise<{ token: string }> {
  await deliveries.plan('home', [sampleOwed(id)], EARLY);
  const [claimed] = await deliveries.claim('home', NOW, LEASE, 1);
  return { token: claimed?.token ?? '' };
}

async function statesOf(deliveries: Deliveries): Promise<Record<string, Delivery['state']>> {
  const held = await deliveries.find('home', {});
  return Object.fromEntries(held.map((each) => [each.id, each.state]));
}
