import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delivery, DeliveryState, Finish } from '../../../src/core/ports/deliveries.ts';
import { sampleOwed } from '../samples.ts';
import { NOTHING_BUNDLED, type OpenedStore, type OpenStore } from './open-store.ts';

/** One delivery as the model sees it: instants in minutes, claims by number. */
interface Simple {
  state: DeliveryState;
  due: number;
  claim: number | null;
  leaseEnds: number | null;
  message: string | null;
  begun: number | null;
  finished: number | null;
}

/** The plainest thing that keeps the port's promises, and the store beside it. */
interface World {
  readonly store: OpenedStore['deliveries'];
  readonly held: Map<string, Simple>;
  readonly tokens: string[];
}

const LEASE = 5;
const at = (minute: number): Date => new Date(Date.UTC(2024, 4, 1, 0, minute));
const minuteArb = fc.nat({ max: 12 });
const idsArb = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 });
const owedArb = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), due: minuteArb }), {
  selector: ({ id }) => id,
});
const endArb = fc.constantFrom('sent', 'dead', 'parked', 'unsure', 'planned');

type Step = (world: World) => Promise<void>;

const stepArb: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(owedArb, minuteArb).map(
    ([owed, now]): Step =>
      (world) =>
        plan(world, owed, now),
  ),
  fc.tuple(minuteArb, fc.nat({ max: 3 })).map(
    ([now, limit]): Step =>
      (world) =>
        claim(world, now, limit),
  ),
  fc.tuple(idsArb, fc.nat(), minuteArb).map(
    ([ids, n, now]): Step =>
      (world) =>
        begin(world, ids, n, now),
  ),
  fc.tuple(idsArb, fc.nat(), endArb, minuteArb).map(
    ([ids, n, end, now]): Step =>
      (world) =>
        finish(world, ids, n, end, now),
  ),
  minuteArb.map(
    (now): Step =>
      (world) =>
        expire(world, now),
  ),
  fc.tuple(minuteArb, minuteArb).map(
    ([by, now]): Step =>
      (world) =>
        takeOver(world, by, now),
  ),
  minuteArb.map(
    (before): Step =>
      (world) =>
        prune(world, before),
  ),
);

export function describeDeliveriesModel(openStore: OpenStore, runs: number): void {
  describe('deliveries against a plain model', () => {
    it(`agree after any commands in any order (${runs} runs)`, { timeout: 60_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(stepArb, { maxLength: 40 }), async (steps) => {
          const opened = await openStore(NOTHING_BUNDLED);
          const world: World = { store: opened.deliveries, held: new Map(), tokens: [] };
          for (const step of steps) {
            await step(world);
            expect(seen(world, await world.store.find('home', {}))).toEqual(world.held);
          }
          const again = await opened.reopen();
          expect(seen(world, await again.deliveries.find('home', {}))).toEqual(world.held);
        }),
        { numRuns: runs },
      );
    });
  });
}

async function plan(world: World, owed: { id: string; due: number }[], now: number): Promise<void> {
  await world.store.plan(
    'home',
    owed.map(({ id, due }) => sampleOwed(id, at(due).toISOString())),
    at(now),
  );
  const wanted = new Map(owed.map(({ id, due }) => [id, due]));
  for (const [id, one] of [...world.held]) {
    if (one.state === 'planned' && !wanted.has(id) && one.due > now) world.held.delete(id);
  }
  for (const [id, due] of wanted) {
    const one = world.held.get(id);
    if (one === undefined) world.held.set(id, { ...UNTRIED, state: 'planned', due, finished: null });
    else if (one.state === 'planned') one.due = due;
  }
}

const UNTRIED = { claim: null, leaseEnds: null, message: null, begun: null };

async function claim(world: World, now: number, limit: number): Promise<void> {
  const taken = await world.store.claim('home', at(now), at(now + LEASE), limit);
  const due = [...world.held]
    .filter(([, one]) => one.state === 'planned' && one.due <= now)
    .sort(([a, one], [b, other]) => one.due - other.due || a.localeCompare(b))
    .slice(0, limit);
  expect(taken.map(({ id }) => id)).toEqual(due.map(([id]) => id));
  const number = remember(world, taken);
  for (const [, one] of due) Object.assign(one, { state: 'claimed', claim: number, leaseEnds: now + LEASE });
}

async function begin(world: World, ids: string[], n: number, now: number): Promise<void> {
  const number = pick(world, n);
  const message = `m${world.tokens.length}-${now}`;
  const begun = await world.store.begin('home', ids, tokenOf(world, number), message, at(now));
  const ones = ids.map((id) => world.held.get(id));
  const isMine = ones.every((one) => one?.state === 'claimed' && one.claim === number);
  expect(begun).toBe(isMine);
  for (const one of isMine ? ones : []) Object.assign(one ?? {}, { state: 'posting', message, begun: now });
}

async function finish(
  world: World,
  ids: string[],
  n: number,
  end: Finish['state'],
  now: number,
): Promise<void> {
  const number = pick(world, n);
  const ended = await world.store.finish('home', ids, tokenOf(world, number), toFinish(end, now));
  const mine = ids.flatMap((id) => world.held.get(id) ?? []).filter((one) => one.claim === number);
  expect(ended).toBe(mine.length > 0);
  for (const one of mine) {
    Object.assign(one, { state: end, claim: null, leaseEnds: null });
    if (end === 'planned') Object.assign(one, UNTRIED);
    if (end === 'sent' || end === 'dead' || end === 'parked') one.finished = now;
  }
}

async function expire(world: World, now: number): Promise<void> {
  await world.store.expire('home', at(now));
  for (const one of world.held.values()) {
    if (one.leaseEnds !== null && one.leaseEnds <= now) {
      if (one.state === 'claimed') Object.assign(one, { ...UNTRIED, state: 'planned' });
      else Object.assign(one, { state: 'unsure', claim: null, leaseEnds: null });
    }
    // Begun in the future: the clock was set back since, and only from now on does the post settle.
    if (one.state === 'unsure' && one.claim === null && one.begun !== null)
      one.begun = Math.min(one.begun, now);
  }
}

async function takeOver(world: World, by: number, now: number): Promise<void> {
  const taken = await world.store.takeOver('home', at(by), at(now), at(now + LEASE));
  const free = [...world.held].filter(
    ([, one]) => one.state === 'unsure' && (one.begun ?? 0) <= by && (one.leaseEnds ?? 0) <= now,
  );
  expect(taken.map(({ id }) => id).sort()).toEqual(free.map(([id]) => id).sort());
  const number = remember(world, taken);
  for (const [, one] of free) Object.assign(one, { claim: number, leaseEnds: now + LEASE });
}

async function prune(world: World, before: number): Promise<void> {
  const old = [...world.held].filter(([, one]) => one.finished !== null && one.finished < before);
  expect(await world.store.prune('home', at(before))).toBe(old.length);
  for (const [id] of old) world.held.delete(id);
}

function toFinish(end: Finish['state'], now: number): Finish {
  if (end === 'sent') return { state: end, ref: 'r', at: at(now) };
  if (end === 'dead' || end === 'parked') return { state: end, reason: 'why', at: at(now) };
  return { state: end, reason: 'why' };
}

function remember(world: World, taken: readonly Delivery[]): number {
  const tokens = new Set(taken.map(({ token }) => token ?? ''));
  expect(tokens.size).toBeLessThanOrEqual(1);
  for (const token of tokens) expect(world.tokens).not.toContain(token);
  return world.tokens.push(...tokens) - 1;
}

/** Any claim ever made, those long over too; −1 when there was none. */
function pick(world: World, n: number): number {
  return world.tokens.length === 0 ? -1 : n % world.tokens.length;
}

function tokenOf(world: World, number: number): string {
  return world.tokens[number] ?? 'none';
}

function seen(world: World, held: readonly Delivery[]): Map<string, Simple> {
  const minute = (instant: string | null) =>
    instant === null ? null : (Date.parse(instant) - at(0).getTime()) / 60_000;
  const simple = held.map((one): [string, Simple] => [
    one.id,
    {
      state: one.state,
      due: minute(one.due) ?? -1,
      claim: one.token === null ? null : world.tokens.indexOf(one.token),
      leaseEnds: minute(one.leaseEnds),
      message: one.message,
      begun: minute(one.begun),
      finished: minute(one.finished),
    },
  ]);
  expect(simple).toHaveLength(new Set(simple.map(([id]) => id)).size);
  return new Map(simple);
}
