import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeliverParts } from '../../src/reminders/deliver.ts';
import { temporaryFolder } from '../store/json/temporary-folder.ts';
import {
  createMemoryWorld,
  runSchedule,
  SIMULATED_ENTRIES,
  SIMULATED_START,
  SIMULATED_SUBSCRIPTIONS,
  scheduleArb,
} from '../support/reminder-simulation.ts';
import { openReminderWorld } from '../support/reminder-world.ts';

/**
 * A failure prints fast-check's seed and path: give both to `fc.assert` as `{ seed, path }` to see it again.
 * A longer proof by hand: `SIMULATED_RUNS=20000 npx vitest run tests/reminders/simulation.test.ts`
 */
const MEMORY_RUNS = Number(process.env.SIMULATED_RUNS ?? 300);
const FILE_RUNS = 30;
const MUTANT_RUNS = 1_500;
const LONGEST_RUN_MS = 60_000 + MEMORY_RUNS * 20;

describe.each([
  ['can be read: each reminder is visible once', true],
  ['cannot be read: none is visible twice, and each that is not surely there is parked with a reason', false],
])('any schedule of deaths, sleeps and lost answers, where history %s', (_name, readable) => {
  it('with the store in files', async () => {
    await fc.assert(
      fc.asyncProperty(scheduleArb(readable), async (schedule) => {
        const world = await openReminderWorld({
          dir: await temporaryFolder(),
          now: SIMULATED_START,
          entries: SIMULATED_ENTRIES,
          subscriptions: SIMULATED_SUBSCRIPTIONS,
        });
        expect(await runSchedule(world, schedule)).toEqual([]);
      }),
      { numRuns: FILE_RUNS },
    );
  });

  it(
    'with the same transitions in memory, many more',
    async () => {
      await fc.assert(
        fc.asyncProperty(scheduleArb(readable), async (schedule) => {
          expect(await runSchedule(createMemoryWorld(), schedule)).toEqual([]);
        }),
        { numRuns: MEMORY_RUNS },
      );
    },
    LONGEST_RUN_MS,
  );
});

/** Rules of the design broken one at a time: the simulation must see each. */
const MUTANTS: Readonly<Record<string, (parts: DeliverParts) => DeliverParts>> = {
  'no intent before the post': (parts) => ({
    ...parts,
    deliveries: { ...parts.deliveries, begin: async () => true },
  }),
  'a lost answer taken for a failure': (parts) => ({
    ...parts,
    deliveries: {
      ...parts.deliveries,
      finish: async (group, ids, token, finish) =>
        await parts.deliveries.finish(
          group,
          ids,
          token,
          finish.state === 'unsure' ? { ...finish, state: 'planned' } : finish,
        ),
    },
  }),
  'a look-up at once, while the post may still be landing': (parts) => ({
    ...parts,
    deliveries: {
      ...parts.deliveries,
      takeOver: async (group, _begunBy, now, leaseEnds) =>
        await parts.deliveries.takeOver(group, now, now, leaseEnds),
    },
  }),
  'no look-up before the second post': (parts) => ({
    ...parts,
    posterOf: (place) => {
      const poster = parts.posterOf(place);
      return poster === undefined ? undefined : { ...poster, find: async () => ({ type: 'not-found' }) };
    },
  }),
  'an answer that is not written down': (parts) => ({
    ...parts,
    deliveries: { ...parts.deliveries, finish: async () => true },
  }),
};

describe('the simulation sees a broken rule', () => {
  it.each(Object.entries(MUTANTS))('%s', async (_name, mutant) => {
    const schedules = fc.sample(scheduleArb(true), { numRuns: MUTANT_RUNS, seed: 20_240_312 });
    let faults: readonly string[] = [];
    for (const schedule of schedules) {
      if (faults.length === 0) faults = await runSchedule(createMemoryWorld(mutant), schedule);
    }
    expect(faults).not.toEqual([]);
  });
});
