import type { Clock } from './core/ports/clock.ts';
import type { Deliveries, Delivery } from './core/ports/deliveries.ts';
import { type Group, placeKey } from './core/ports/place.ts';
import type { StatusReport } from './core/ports/status.ts';
import { isActive, type Subscriptions } from './core/ports/subscriptions.ts';

export interface StatusParts {
  readonly store: {
    readonly deliveries: Pick<Deliveries, 'find'>;
    readonly subscriptions: Pick<Subscriptions, 'list'>;
  };
  readonly clock: Clock;
  readonly version: string;
  readonly startedAt: Date;
  readonly lastTick: () => Date | null;
  /** Where the files of the store are. */
  readonly folder: string;
}

/** Whether the bot is well, with what has not gone out and what comes next; what waits for a place that is off or paused does not come. */
export async function statusReport(group: Group, parts: StatusParts): Promise<StatusReport> {
  const { store, clock, version, startedAt, lastTick, folder } = parts;
  const troubled = await store.deliveries.find(group, { states: ['planned', 'unsure', 'parked', 'dead'] });
  const active = new Set(
    (await store.subscriptions.list(group)).filter(isActive).map(({ place }) => placeKey(place)),
  );
  const planned = troubled.filter(({ state, place }) => state === 'planned' && active.has(placeKey(place)));
  const now = clock.now();
  return {
    version,
    startedAt,
    lastTick: lastTick(),
    store: `files in ${folder}`,
    troubled: troubled.filter((delivery) => delivery.state !== 'planned' || isHeldUp(delivery, now)),
    next: planned.toSorted((a, b) => a.due.localeCompare(b.due))[0] ?? null,
  };
}

/** Whether it waits though its time has come, for a reason that was written down. */
function isHeldUp({ due, reason }: Delivery, now: Date): boolean {
  return reason !== null && Date.parse(due) <= now.getTime();
}
