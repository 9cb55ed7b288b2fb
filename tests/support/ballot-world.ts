import type { Delivery } from '../../src/core/ports/deliveries.ts';
import { HOME } from '../../src/core/ports/place.ts';
import type { Subscription } from '../../src/core/ports/subscriptions.ts';
import { temporaryFolder } from '../store/json/temporary-folder.ts';
import { dateEntry, samplePlace, subscriptionOf } from './reminder-samples.ts';
import { openReminderWorld, type ReminderWorld, type WorldOptions } from './reminder-world.ts';

export const BRANCH = samplePlace('branch');
export const WARD = samplePlace('ward');
export const BALLOT = dateEntry('ballot', '2024-03-12');
/** The ballot is reminded of on 27 February, 10 March and 12 March, at nine. */
export const FIRST = '2024-02-27T09:00:00Z';

/** The day before the first reminder, with nothing planned yet. */
export async function ballotWorld(options: Partial<WorldOptions> = {}): Promise<ReminderWorld> {
  return await openReminderWorld({
    dir: await temporaryFolder(),
    now: '2024-02-26T12:00:00Z',
    entries: [BALLOT],
    subscriptions: [subscriptionOf(BRANCH)],
    ...options,
  });
}

/** A world at the moment when the first reminder of the ballot has fallen due. */
export async function ballotWorldAtFirst(options: Partial<WorldOptions> = {}): Promise<ReminderWorld> {
  const opened = await ballotWorld(options);
  await opened.round();
  opened.clock.set(FIRST);
  return opened;
}

/** The delivery that is due first. Throws when nothing was planned. */
export async function firstDelivery(opened: ReminderWorld): Promise<Delivery> {
  const [delivery] = (await opened.deliveries()).toSorted((a, b) => a.due.localeCompare(b.due));
  if (delivery === undefined) throw new Error('nothing was planned');
  return delivery;
}

/** Changes what the branch wants. */
export async function changeWish(opened: ReminderWorld, wish: Partial<Subscription>): Promise<void> {
  const { subscriptions } = opened.store();
  const held = await subscriptions.find(HOME, BRANCH);
  if (held === null) throw new Error('the place has no subscription');
  await subscriptions.save(HOME, { ...held.value, ...wish }, held.revision);
}
