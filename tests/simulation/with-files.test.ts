import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/core/ports/deliveries.ts';
import { HOME } from '../../src/core/ports/place.ts';
import type { Poster } from '../../src/core/ports/poster.ts';
import type { Subscription } from '../../src/core/ports/subscriptions.ts';
import { remindRound } from '../../src/reminders/round.ts';
import { openJsonStore } from '../../src/store/json/json-store.ts';
import { temporaryFolder } from '../store/json/temporary-folder.ts';
import { createHandClock, MINUTE_MS, SECOND_MS } from '../support/hand-clock.ts';
import { dateEntry, NO_BANK_HOLIDAYS, samplePlace, subscriptionOf } from '../support/reminder-samples.ts';
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
const CHANNELS = ['branch', 'ward'];
const ALONE = SET_UPS.filter(({ workers }) => workers === 1);

interface Lived {
  readonly setUp: SetUp;
  readonly seed: number;
  readonly platform: SimulatedPlatform;
  readonly held: readonly Delivery[];
}

/** A bot with the planner, the composer and the store in files, whose process dies and starts again, until every delivery has ended. */
async function liveThrough(setUp: SetUp, seed: number): Promise<Lived> {
  const clock = createHandClock(STARTS);
  const dir = await temporaryFolder();
  const fates = createRandomFates(createRandom(seed), setUp);
  const platform = createPlatform(clock, setUp, fates);
  const open = () =>
    openJsonStore({
      dir,
      clock,
      bundled: { reports: [], entries: ENTRIES, events: [], sources: [] },
      warn: () => {},
    });
  let store = await open();
  for (const subscription of subscriptionsOn(setUp)) await store.subscriptions.save(HOME, subscription, 0);
  const round = async (operate: Operate, fresh: boolean): Promise<number> => {
    if (fresh) {
      store = await open();
      await store.deliveries.expire(HOME, AFTER_ALL_LEASES);
    }
    await remindRound({
      group: HOME,
      deliveries: operatedDeliveries(store.deliveries, operate),
      diary: store.diary,
      subscriptions: store.subscriptions,
      settings: store.settings,
      library: store.library,
      audit: store.audit,
      bankHolidays: NO_BANK_HOLIDAYS,
      clock,
      monotonic: clock.monotonic,
      wait: (ms) => operate(() => {}, ms),
      posterOf: () => posterOf(platform, fates, operate),
    });
    return MINUTE_MS;
  };
  const worker = createWorker(clock, fates, round, SECOND_MS);
  let held: readonly Delivery[] = [];
  for (let step = 0; step < MOST_STEPS && !hasEnded(held); step += 1) {
    clock.advance(Math.max(0, worker.at() - clock.now().getTime()));
    await worker.step();
    held = await store.deliveries.find(HOME, {});
  }
  clock.advance(MINUTE_MS);
  return { setUp, seed, platform, held };
}

function subscriptionsOn({ platform }: SetUp): Subscription[] {
  return CHANNELS.map((channel) =>
    subscriptionOf(samplePlace(channel, platform), { leads: [0], time: '09:15' }),
  );
}

function hasEnded(held: readonly Delivery[]): boolean {
  const isAll = held.length === CHANNELS.length * ENTRIES.length;
  return isAll && held.every(({ state }) => state === 'sent' || state === 'parked' || state === 'dead');
}

function wrongsOf({ setUp, seed, platform, held }: Lived): string[] {
  const wrongs = held.flatMap(({ about, place, state, reason }) => {
    const entry = about.type === 'reminder' ? about.entry : 'no entry';
    const times = platform
      .visible()
      .filter((message) => message.place.endsWith(place.channel) && message.said.ids.includes(entry)).length;
    const isRefused = reason?.includes('The platform said') === true;
    const isRight = {
      sent: times === 1,
      dead: times === 0 && isRefused,
      parked: times <= 1 && (isRefused || !setUp.readable),
    };
    const right = state === 'sent' || state === 'dead' || state === 'parked' ? isRight[state] : false;
    return right ? [] : [`${entry} in ${place.channel} is ${state} (${reason}), visible ${times} times`];
  });
  return [...(hasEnded(held) ? [] : ['something has not ended']), ...wrongs].map(
    (wrong) => `seed ${seed}: ${wrong}`,
  );
}

function posterOf(platform: SimulatedPlatform, fates: Fates, operate: Operate): Poster {
  return {
    post: async (place, content, name, mayLeave) => {
      await operate(() => {});
      if (!mayLeave()) return { type: 'not-sent', reason: 'too long between intent and post' };
      const text = JSON.stringify(content);
      const ids = ENTRIES.map(({ id }) => id).filter((id) => text.includes(`"id":"${id}"`));
      const said = { ids, repeated: content.repeated === true };
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
    for (const seed of SEEDS) wrongs.push(...wrongsOf(await liveThrough(setUp, seed)));
    expect(wrongs).toEqual([]);
  });
});
