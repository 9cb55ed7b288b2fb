import type { BankHolidays } from '../../src/core/dates/working-days.ts';
import type { Entry } from '../../src/core/diary/entry.ts';
import type { Delivery } from '../../src/core/ports/deliveries.ts';
import { HOME, type Platform } from '../../src/core/ports/place.ts';
import type { Subscription } from '../../src/core/ports/subscriptions.ts';
import { type RemindParts, remindRound } from '../../src/reminders/round.ts';
import { createRoundMemory } from '../../src/reminders/round-memory.ts';
import type { DeliverSummary } from '../../src/reminders/round-state.ts';
import { type JsonStore, openJsonStore } from '../../src/store/json/json-store.ts';
import { createFakePlatform, type FakePlatform } from './fake-platform.ts';
import { createHandClock, type HandClock } from './hand-clock.ts';
import { NO_BANK_HOLIDAYS } from './reminder-samples.ts';

export interface WorldOptions {
  /** The store's folder. */
  readonly dir: string;
  readonly now: string;
  readonly entries: readonly Entry[];
  readonly subscriptions: readonly Subscription[];
  /** The platforms that are connected: Discord alone, when it is not said. */
  readonly connected?: readonly Platform[];
  readonly bankHolidays?: BankHolidays;
}

/** A bot that reminds on fake platforms: the real store in files, and a clock moved by hand. */
export interface ReminderWorld {
  readonly clock: HandClock;
  readonly platform: FakePlatform;
  /** The store that is open now. */
  store(): JsonStore;
  parts(): RemindParts;
  /** One round, as the minute tick does it; `changes` are parts that are not the usual ones. */
  round(changes?: Partial<RemindParts>): Promise<DeliverSummary>;
  /** The process is gone, with all it had in memory, and another one starts. */
  restart(): Promise<void>;
  /** Each delivery in the order of planning. */
  deliveries(): Promise<readonly Delivery[]>;
}

/** Later than every lease: at start nobody else works on the files. */
const AFTER_ALL_LEASES = new Date('9999-12-31T00:00:00Z');

export async function openReminderWorld(options: WorldOptions): Promise<ReminderWorld> {
  const { dir, entries, subscriptions, connected = ['discord'], bankHolidays = NO_BANK_HOLIDAYS } = options;
  const clock = createHandClock(options.now);
  const platform = createFakePlatform(clock);
  const open = (): Promise<JsonStore> =>
    openJsonStore({
      dir,
      bundled: { reports: [], entries: [...entries], events: [], sources: [] },
      clock,
      warn: () => {},
    });
  let store = await open();
  let memory = createRoundMemory();
  for (const subscription of subscriptions) await store.subscriptions.save(HOME, subscription, 0);
  const parts = (): RemindParts => ({
    group: HOME,
    deliveries: store.deliveries,
    diary: store.diary,
    subscriptions: store.subscriptions,
    settings: store.settings,
    library: store.library,
    audit: store.audit,
    bankHolidays,
    memory,
    clock,
    monotonic: clock.monotonic,
    wait: async (ms) => clock.advance(ms),
    posterOf: (place) => (connected.includes(place.platform) ? platform.poster : undefined),
  });
  return {
    clock,
    platform,
    store: () => store,
    parts,
    round: (changes = {}) => remindRound({ ...parts(), ...changes }),
    restart: async () => {
      store = await open();
      memory = createRoundMemory();
      await store.deliveries.expire(HOME, AFTER_ALL_LEASES);
    },
    deliveries: () => store.deliveries.find(HOME, {}),
  };
}
