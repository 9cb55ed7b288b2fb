import fc from 'fast-check';
import type { Delivery } from '../../src/core/ports/deliveries.ts';
import { HOME, placeKey } from '../../src/core/ports/place.ts';
import type { DeliverParts } from '../../src/reminders/deliver.ts';
import { planReminders } from '../../src/reminders/plan.ts';
import { remindRound } from '../../src/reminders/round.ts';
import { createFakePlatform, type FakePlatform, type PostAnswer } from './fake-platform.ts';
import { createHandClock, type HandClock, MINUTE_MS, SECOND_MS } from './hand-clock.ts';
import { createMemoryDeliveries } from './memory-deliveries.ts';
import { type Fate, mortalParts, ProcessDied } from './mortal-parts.ts';
import { dateEntry, samplePlace, subscriptionOf } from './reminder-samples.ts';

/** What goes wrong, in order: with the process at each operation, with each post, and how long it is to the next round. */
export interface Schedule {
  readonly fates: readonly Fate[];
  readonly answers: readonly PostAnswer[];
  readonly gapsMs: readonly number[];
  readonly readable: boolean;
}

/** What is simulated: where deliveries are kept is up to the test. */
export interface Simulated {
  readonly clock: HandClock;
  readonly platform: FakePlatform;
  parts(): DeliverParts;
  restart(): Promise<void>;
  deliveries(): Promise<readonly Delivery[]>;
}

const WEIGHTED_FATES: readonly Fate[] = [
  ...Array<Fate>(8).fill('goes-on'),
  'dies-before',
  'dies-after',
  'dies-after',
  'sleeps',
];
const ANSWERS: readonly PostAnswer[] = [
  'sent',
  'not-sent',
  'rate-limited',
  'unknown-with-effect',
  'unknown-without-effect',
  'unknown-landing-late',
  'throws-with-effect',
  'throws-without-effect',
];

export function scheduleArb(readable: boolean): fc.Arbitrary<Schedule> {
  return fc.record({
    fates: fc.array(fc.constantFrom(...WEIGHTED_FATES), { maxLength: 80 }),
    answers: fc.array(fc.constantFrom(...ANSWERS), { maxLength: 12 }),
    gapsMs: fc.array(
      fc.constantFrom(1, 5, 20, 59, 61, 100, 301).map((seconds) => seconds * SECOND_MS),
      {
        minLength: 1,
        maxLength: 15,
      },
    ),
    readable: fc.constant(readable),
  });
}

/** Two places are owed the same three dates: two fall due at nine, one a quarter of an hour later. */
export const SIMULATED_START = '2024-03-12T08:58:00Z';
export const SIMULATED_ENTRIES = [
  dateEntry('ballot', '2024-03-12', { time: '17:00' }),
  dateEntry('agm', '2024-03-12', { time: '19:00' }),
  dateEntry('motions', '2024-03-12', { time: '10:15' }),
];
/** An hour before 10:15 is a quarter past nine. */
export const SIMULATED_SUBSCRIPTIONS = [samplePlace('branch'), samplePlace('ward')].map((place) =>
  subscriptionOf(place, { leads: [0], time: '09:20' }),
);

/** Rounds after the trouble: enough to settle what is unsure, and past every lease. */
const CALM_GAPS_MS = [61, 61, 301, 61, 61, 1_800, 61, 61, 301, 61].map((seconds) => seconds * SECOND_MS);

/** Runs the schedule, then calm rounds, and returns all that is wrong at the end; nothing is, when the promises are kept. */
export async function runSchedule(world: Simulated, schedule: Schedule): Promise<string[]> {
  const owed = planReminders(SIMULATED_ENTRIES, SIMULATED_SUBSCRIPTIONS, new Date(SIMULATED_START));
  const fates = [...schedule.fates];
  world.platform.answerPosts(...schedule.answers);
  world.platform.answerFinds(schedule.readable ? 'truly' : 'cannot-look');
  for (const gap of [0, 20 * MINUTE_MS, ...schedule.gapsMs]) {
    world.clock.advance(gap);
    await roundUntilDeath(world, () => fates.shift() ?? 'goes-on');
  }
  for (const gap of CALM_GAPS_MS) {
    world.clock.advance(gap);
    await roundUntilDeath(world, () => 'goes-on');
  }
  const held = new Map((await world.deliveries()).map((delivery) => [delivery.id, delivery]));
  return owed.flatMap(({ id }) => faultOf(held.get(id), world.platform, schedule.readable));
}

async function roundUntilDeath(world: Simulated, next: () => Fate): Promise<void> {
  try {
    await remindRound(mortalParts(world.parts(), world.clock, next));
  } catch (error) {
    if (!(error instanceof ProcessDied)) throw error;
    await world.restart();
  }
}

function faultOf(delivery: Delivery | undefined, platform: FakePlatform, readable: boolean): string[] {
  if (delivery === undefined) return ['a reminder was never written down'];
  const { entry, place, state, reason } = delivery;
  const name = `${entry} in ${placeKey(place)} (${state}: ${reason})`;
  const times = platform
    .visible(place)
    .filter(({ reminder }) => reminder.entries.some(({ id }) => id === entry)).length;
  if (times > 1) return [`${name} is visible ${times} times`];
  if (state === 'sent') return times === 1 ? [] : [`${name} is said to be sent and is not there`];
  if (readable) return [`${name} did not end as sent`];
  return state === 'parked' && reason !== null ? [] : [`${name} is neither sent nor parked with a reason`];
}

/** The simulated world without files; `alter` may break the store on purpose. */
export function createMemoryWorld(
  alter: (parts: DeliverParts) => DeliverParts = (parts) => parts,
): Simulated {
  const clock = createHandClock(SIMULATED_START);
  const platform = createFakePlatform(clock);
  const deliveries = createMemoryDeliveries();
  const parts: DeliverParts = {
    group: HOME,
    deliveries,
    diary: { entries: async () => SIMULATED_ENTRIES, save: async () => {} },
    subscriptions: {
      list: async () => SIMULATED_SUBSCRIPTIONS,
      find: async (_group, place) => {
        const value = SIMULATED_SUBSCRIPTIONS.find((each) => placeKey(each.place) === placeKey(place));
        return value === undefined ? null : { value, revision: 1 };
      },
      save: async () => {},
    },
    clock,
    posterOf: () => platform.poster,
  };
  return {
    clock,
    platform,
    parts: () => alter(parts),
    restart: async () => await deliveries.expire(HOME, new Date('9999-12-31T00:00:00Z')),
    deliveries: () => deliveries.find(HOME, {}),
  };
}
