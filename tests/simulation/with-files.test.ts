import { describe, expect, it } from 'vitest';
import { HOME } from '../../src/core/ports/place.ts';
import type { Poster } from '../../src/core/ports/poster.ts';
import { planReminders } from '../../src/reminders/plan.ts';
import { remindRound } from '../../src/reminders/round.ts';
import { openJsonStore } from '../../src/store/json/json-store.ts';
import { temporaryFolder } from '../store/json/temporary-folder.ts';
import { createHandClock, MINUTE_MS, SECOND_MS } from '../support/hand-clock.ts';
import { dateEntry, samplePlace, subscriptionOf } from '../support/reminder-samples.ts';
import { createRandomFates, type Fates } from './fates.ts';
import { operatedDeliveries } from './operated-deliveries.ts';
import { createPlatform, type SimulatedPlatform } from './platform.ts';
import { createRandom } from './random.ts';
import { SET_UPS, type SetUp } from './set-ups.ts';
import { createWorker, type Operate } from './worker.ts';

const STARTS = '2024-03-12T08:59:00Z';
const AFTER_ALL_LEASES = new Date('9999-12-31T00:00:00Z');
const SEEDS = [1, 2, 3, 4, 5, 6];
const MOST_STEPS = 5_000;
/** Two fall due at nine, one a quarter of an hour later: an hour before its own. */
const ENTRIES = [
  dateEntry('ballot', '2024-03-12', { time: '17:00' }),
  dateEntry('agm', '2024-03-12', { time: '19:00' }),
  dateEntry('motions', '2024-03-12', { time: '10:15' }),
];
const ALONE = SET_UPS.filter(({ workers }) => workers === 1);

/** A bot with the planner, the composer and the store in files, whose process dies and starts again. */
async function liveThrough(setUp: SetUp, seed: number): Promise<string[]> {
  const clock = createHandClock(STARTS);
  const dir = await temporaryFolder();
  const fates = createRandomFates(createRandom(seed), setUp);
  const platform = createPlatform(clock, setUp, fates);
  const subscriptions = ['branch', 'ward'].map((channel) =>
    subscriptionOf(samplePlace(channel, setUp.platform), { leads: [0], time: '09:15' }),
  );
  const open = () =>
    openJsonStore({
      dir,
      clock,
      bundled: { reports: [], entries: ENTRIES, events: [], sources: [] },
      warn: () => {},
    });
  let store = await open();
  for (const subscription of subscriptions) await store.subscriptions.save(HOME, subscription, 0);
  const worker = createWorker(
    clock,
    fates,
    async (operate, fresh) => {
      if (fresh) {
        store = await open();
        await store.deliveries.expire(HOME, AFTER_ALL_LEASES);
      }
      await remindRound({
        group: HOME,
        deliveries: operatedDeliveries(store.deliveries, operate),
        diary: store.diary,
        subscriptions: store.subscriptions,
        clock,
        monotonic: () => clock.now().getTime(),
        wait: (ms) => operate(() => {}, ms),
        posterOf: () => posterOf(platform, fates, operate),
      });
      return MINUTE_MS;
    },
    SECOND_MS,
  );
  const owed = planReminders(ENTRIES, subscriptions, clock.now());
  const ended = new Set(['sent', 'parked', 'dead']);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    clock.advance(Math.max(0, worker.at() - clock.now().getTime()));
    await worker.step();
    const held = await store.deliveries.find(HOME, {});
    if (held.length === owed.length && held.every(({ state }) => ended.has(state))) break;
  }
  clock.advance(MINUTE_MS);
  return (await store.deliveries.find(HOME, {})).flatMap(({ about, place, state, reason }) => {
    const times = platform
      .visible()
      .filter((message) => message.place.endsWith(place.channel) && message.said.ids.includes(about.entry));
    const what = `seed ${seed}: ${about.entry} in ${place.channel} is ${state} (${reason}) and visible ${times.length} times`;
    if (state === 'sent') return times.length === 1 ? [] : [what];
    if (state === 'dead') return times.length === 0 && reason?.startsWith('The platform said') ? [] : [what];
    const mayPark = !setUp.readable || reason?.includes('The platform said');
    return state === 'parked' && times.length <= 1 && mayPark ? [] : [what];
  });
}

function posterOf(platform: SimulatedPlatform, fates: Fates, operate: Operate): Poster {
  return {
    post: async (place, { entries, repeated }, name) => {
      const said = { ids: entries.map(({ id }) => id), repeated: repeated === true };
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

describe('whole rounds on the store in files, with a process that dies, fails, pauses and starts again', () => {
  it.each(ALONE.map((setUp) => [setUp.name, setUp] as const))('%s', async (_name, setUp) => {
    const wrongs: string[] = [];
    for (const seed of SEEDS) wrongs.push(...(await liveThrough(setUp, seed)));
    expect(wrongs).toEqual([]);
  });
});
