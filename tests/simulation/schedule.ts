import type { Deliveries, Delivery, Owed } from '../../src/core/ports/deliveries.ts';
import { HOME, type Place } from '../../src/core/ports/place.ts';
import type { Poster } from '../../src/core/ports/poster.ts';
import { deliverDue } from '../../src/reminders/deliver.ts';
import { nextMoment } from '../../src/reminders/next-moment.ts';
import type { DeliverParts } from '../../src/reminders/round-state.ts';
import { TIMINGS } from '../../src/reminders/timings.ts';
import { createMemoryDeliveries, type MemoryDeliveries } from '../../src/store/memory-deliveries.ts';
import { createHandClock, type HandClock } from '../support/hand-clock.ts';
import type { Fates } from './fates.ts';
import { operatedDeliveries } from './operated-deliveries.ts';
import { createPlatform, departureWrongs, type Said, type SimulatedPlatform } from './platform.ts';
import type { SetUp } from './set-ups.ts';
import { createWorker, type Operate, type Worker } from './worker.ts';
import { wrongsAtTheEnd } from './wrongs.ts';

/** A broken rule is put in by changing what the machine is given, or the store that all workers share. */
export interface Mutant {
  readonly parts?: (parts: DeliverParts<Said>) => DeliverParts<Said>;
  readonly store?: (store: MemoryDeliveries) => Deliveries;
}

export interface Scenario {
  readonly setUp: SetUp;
  readonly fates: Fates;
  readonly owed: readonly Owed[];
  /** Those that need not go out any more from some moment on. */
  readonly outdated?: ReadonlyMap<string, number>;
  readonly mutant?: Mutant;
}

export const STARTS = '2024-03-12T09:00:00.000Z';
const AFTER_ALL_LEASES = new Date('9999-12-31T00:00:00Z');
const TICK_MS = 60_000;
const MOST_IN_A_MESSAGE = 2;
/** Looking is given up after a day; nothing may take longer than three. */
const LONGEST_MS = 3 * 24 * 60 * TICK_MS;
const ENDED = new Set<Delivery['state']>(['sent', 'dead', 'parked']);

/** A delivery of a simulated place. */
export function owedTo(place: Place, id: string, afterMs: number): Owed {
  const due = new Date(Date.parse(STARTS) + afterMs).toISOString();
  return { id, place, due, about: { type: 'announcement', report: id } };
}

interface World extends Scenario {
  readonly clock: HandClock;
  readonly store: MemoryDeliveries;
  readonly platform: SimulatedPlatform;
  readonly wrongs: string[];
}

/** What came of a scenario: all that was wrong on the way and at the end, and how its deliveries ended. */
export interface Ending {
  readonly wrongs: readonly string[];
  readonly states: readonly Delivery['state'][];
}

/** Runs until every delivery has ended, and a little longer. */
export async function runScenario(scenario: Scenario): Promise<Ending> {
  const clock = createHandClock(STARTS);
  const store = createMemoryDeliveries();
  const platform = createPlatform(clock, scenario.setUp, scenario.fates);
  const world: World = { ...scenario, clock, store, platform, wrongs: [] };
  const workers = Array.from({ length: scenario.setUp.workers }, (_, index) =>
    createWorker(clock, scenario.fates, workOf(world), index * scenario.fates.time(TICK_MS)),
  );
  const started = clock.now().getTime();
  while (!isOver(world)) {
    const worker = workers.reduce((a, b) => (b.at() < a.at() ? b : a));
    if (worker.at() - started > LONGEST_MS) return ended(world, stuck(world));
    clock.advance(Math.max(0, worker.at() - clock.now().getTime()));
    await worker.step();
  }
  await wakeAll(world, workers);
  return ended(world, wrongsAtTheEnd(world, store.held(), platform));
}

function ended({ wrongs, store }: World, more: readonly string[]): Ending {
  return { wrongs: [...wrongs, ...more], states: store.held().map(({ state }) => state) };
}

/** Posts under way land, and workers that stood still go on: none of them may change anything any more. */
async function wakeAll({ clock }: World, workers: readonly Worker[]): Promise<void> {
  for (let step = 0; step < 4 * workers.length; step += 1) {
    const worker = workers.reduce((a, b) => (b.at() < a.at() ? b : a));
    clock.advance(Math.max(0, worker.at() - clock.now().getTime()));
    await worker.step();
  }
  clock.advance(TICK_MS);
}

function isOver({ store, owed }: World): boolean {
  const held = store.held();
  return held.length >= owed.length && held.every(({ state }) => ENDED.has(state));
}

function stuck({ store }: World): string[] {
  return store
    .held()
    .filter(({ state }) => !ENDED.has(state))
    .map(({ id, state, reason }) => `${id} is stuck as ${state}: ${reason}`);
}

/** What a worker does: one round, as the minute tick does it, and rest until the next. */
function workOf(world: World): (operate: Operate, fresh: boolean) => Promise<number> {
  const { store, mutant, setUp, owed, clock } = world;
  const shared = mutant?.store?.(store) ?? store;
  return async (operate, fresh) => {
    const deliveries = operatedDeliveries(shared, operate);
    if (fresh && setUp.workers === 1) await deliveries.expire(HOME, AFTER_ALL_LEASES);
    await deliveries.plan(HOME, owed, clock.now());
    const parts = partsOf(world, deliveries, operate);
    await deliverDue(mutant?.parts?.(parts) ?? parts);
    const next = nextMoment(store.held(), TIMINGS)?.getTime() ?? 0;
    return Math.max(TICK_MS, next - clock.now().getTime());
  };
}

function partsOf(world: World, deliveries: Deliveries, operate: Operate): DeliverParts<Said> {
  const { clock, setUp, outdated } = world;
  const poster = posterOf(world, operate);
  return {
    group: HOME,
    deliveries,
    clock,
    monotonic: () => clock.now().getTime(),
    timings: TIMINGS,
    posterOf: () => poster,
    wait: (ms) => operate(() => {}, ms),
    repeatParked: () => setUp.repeat,
    compose: async ({ deliveries: due, repeated }, now) => {
      await operate(() => {});
      const over = due.filter(({ id }) => (outdated?.get(id) ?? Number.POSITIVE_INFINITY) <= now.getTime());
      const ids = due
        .filter((delivery) => !over.includes(delivery))
        .slice(0, MOST_IN_A_MESSAGE)
        .map(({ id }) => id);
      const drop = over.map(({ id }) => ({ id, reason: 'The date has moved.' }));
      return { keep: ids, drop, content: ids.length === 0 ? null : { ids, repeated } };
    },
  };
}

/** A poster that, like the real one, makes its reply before the request leaves. */
function posterOf({ platform, clock, store, fates, wrongs }: World, operate: Operate): Poster<Said> {
  return {
    post: async (place, said, name, mayLeave) => {
      await operate(() => {});
      if (!mayLeave()) return { type: 'not-sent', reason: 'too long between intent and post' };
      wrongs.push(...departureWrongs(store.held(), said, clock.now()));
      const departed = platform.depart(place, said, name);
      return await operate(departed.answer, departed.takesMs);
    },
    find: async (place, name, since) => {
      const found = await operate(() =>
        fates.look() === 'fails' ? null : platform.find(place, name, since),
      );
      if (found === null) throw new Error('the look-up failed');
      return found;
    },
  };
}
