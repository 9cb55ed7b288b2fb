import type { Deliveries } from '../../src/core/ports/deliveries.ts';
import type { Poster } from '../../src/core/ports/poster.ts';
import type { DeliverParts } from '../../src/reminders/round-state.ts';
import { TIMINGS } from '../../src/reminders/timings.ts';
import type { MemoryDeliveries } from '../../src/store/memory-deliveries.ts';
import type { Said } from './platform.ts';
import type { Mutant } from './schedule.ts';
import { type SetUp, setUpOf } from './set-ups.ts';

/** One rule of the design broken, where it is put in, and what it must lead to. */
export interface NamedMutant extends Mutant {
  readonly name: string;
  readonly setUp: SetUp;
  readonly seen: RegExp;
}

// Example: “ballot is visible 2 times without a mark”.
const DOUBLE = /visible \d+ times/u;
// Example: “ballot is said not to have been posted (The channel is gone.) and is there”.
const UNTRUE = /is said not to have been posted/u;
// Example: “a post of ballot left so late that it was under way after the end of its lease”.
const OUTSIDE = /after the end of its lease/u;

const find =
  (found: Poster<Said>['find']) =>
  (parts: DeliverParts<Said>): DeliverParts<Said> => ({
    ...parts,
    posterOf: (place) => {
      const poster = parts.posterOf(place);
      return poster === undefined ? undefined : { ...poster, find: found };
    },
  });
const noLookUp = find(async () => ({ type: 'not-found' }));

const store =
  (change: (store: MemoryDeliveries) => Partial<Deliveries>) =>
  (held: MemoryDeliveries): Deliveries => ({ ...held, ...change(held) });

/** A lost answer is taken for a post that did not go out. */
const retryOnTimeout = store(({ finish }) => ({
  finish: (group, ids, token, end) =>
    finish(group, ids, token, end.state === 'unsure' ? { state: 'planned', reason: end.reason } : end),
}));

/** Whoever has read a delivery may change it, whoever holds it now. */
const noToken = store((held) => {
  const holderOf = (ids: readonly string[]): string =>
    held.held().find(({ id, token }) => ids.includes(id) && token !== null)?.token ?? 'none';
  return {
    begin: (group, ids, _token, message, at) => held.begin(group, ids, holderOf(ids), message, at),
    finish: (group, ids, _token, end) => held.finish(group, ids, holderOf(ids), end),
  };
});

const A_YEAR_MS = 365 * 86_400_000;
const leaseFrom = (now: Date): Date => new Date(now.getTime() + TIMINGS.leaseMs);

export const MUTANTS: readonly NamedMutant[] = [
  {
    name: 'no intent before the post',
    setUp: setUpOf('slack', true),
    seen: DOUBLE,
    store: store(() => ({ begin: async () => true })),
  },
  { name: 'no look-up before a second post', setUp: setUpOf('slack', true), seen: DOUBLE, parts: noLookUp },
  {
    name: 'a lost answer taken for a failure',
    setUp: setUpOf('slack', true),
    seen: DOUBLE,
    store: retryOnTimeout,
  },
  {
    name: 'a look-up at once, while the post may still be landing',
    setUp: setUpOf('slack', true),
    seen: DOUBLE,
    store: store(({ takeOver }) => ({
      takeOver: (group, _begunBy, now, leaseEnds) => takeOver(group, now, now, leaseEnds),
    })),
  },
  { name: 'updates without the token', setUp: setUpOf('slack', true, 20), seen: DOUBLE, store: noToken },
  {
    name: 'no look at the lease before the post',
    setUp: setUpOf('slack', true, 20),
    // A double does not follow, since the token, the time to leave and the settling each stand behind the lease.
    seen: OUTSIDE,
    parts: (parts) => ({
      ...parts,
      timings: { ...TIMINGS, leaseMs: A_YEAR_MS },
      deliveries: {
        ...parts.deliveries,
        claim: (group, now, _leaseEnds, limit) => parts.deliveries.claim(group, now, leaseFrom(now), limit),
        takeOver: (group, begunBy, now) => parts.deliveries.takeOver(group, begunBy, now, leaseFrom(now)),
      },
    }),
  },
  {
    name: 'no look at the time since the intent',
    setUp: setUpOf('slack', true, 20),
    seen: DOUBLE,
    parts: (parts) => ({ ...parts, timings: { ...TIMINGS, sendByMs: A_YEAR_MS } }),
  },
  {
    name: 'posting again where nobody can look',
    setUp: setUpOf('slack', false),
    seen: DOUBLE,
    parts: noLookUp,
  },
  {
    name: 'no look-up on Discord, whose memory for names is short',
    setUp: setUpOf('discord', true),
    seen: DOUBLE,
    parts: noLookUp,
  },
  {
    name: 'a lost answer taken for a failure on Discord',
    setUp: setUpOf('discord', true),
    seen: DOUBLE,
    store: retryOnTimeout,
  },
  {
    name: 'trusting Discord’s memory for names for ever',
    setUp: setUpOf('discord', false),
    seen: DOUBLE,
    parts: (parts) => ({ ...parts, timings: { ...TIMINGS, nonceWindowMs: { discord: A_YEAR_MS } } }),
  },
  {
    name: 'a refusal of the second try taken for one of both',
    setUp: setUpOf('discord', false),
    seen: UNTRUE,
    store: store(({ finish }) => ({
      finish: (group, ids, token, end) =>
        finish(group, ids, token, end.state === 'parked' ? { ...end, state: 'dead' } : end),
    })),
  },
];
