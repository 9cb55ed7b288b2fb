import { createHash } from 'node:crypto';
import type { Delivery } from '../core/ports/deliveries.ts';
import { type Place, placeKey } from '../core/ports/place.ts';

/** Deliveries of one place that go, or went, out as one message. */
export interface Batch {
  readonly place: Place;
  readonly token: string;
  readonly deliveries: readonly Delivery[];
}

/** What one place is owed now. */
export interface PlaceQueue {
  readonly place: Place;
  /** Messages tried before that may stand there: each goes again as it was, or not at all. */
  readonly open: Batch[];
  /** What was never tried, oldest first. */
  fresh: Batch | null;
}

/** What was claimed, by place, in the order in which it fell due. */
export function toQueues(claimed: readonly Delivery[]): PlaceQueue[] {
  return batched(claimed, ({ place }) => placeKey(place)).map(({ place, deliveries }) => ({
    place,
    open: byMessage(deliveries.filter(({ opened }) => opened !== null)),
    fresh: byMessage(deliveries.filter(({ opened }) => opened === null))[0] ?? null,
  }));
}

/** The deliveries of each message together. */
export function byMessage(deliveries: readonly Delivery[]): Batch[] {
  return batched(deliveries, ({ message, place }) => `${message ?? 'none'} ${placeKey(place)}`);
}

export function idsOf({ deliveries }: Pick<Batch, 'deliveries'>): string[] {
  return deliveries.map(({ id }) => id);
}

/**
 * The name of the post that carries these: the same deliveries always make the same one, so a platform that drops a second post of a name
 * posts them once. 24 characters fit into Discord's nonce of at most 25 (Create Message, August 2026).
 */
export function messageName(ids: readonly string[]): string {
  return createHash('sha256')
    .update([...ids].sort().join('\n'))
    .digest('hex')
    .slice(0, 24);
}

function batched(deliveries: readonly Delivery[], keyOf: (delivery: Delivery) => string): Batch[] {
  const batches = new Map<string, Batch & { readonly deliveries: Delivery[] }>();
  for (const delivery of deliveries) {
    const key = keyOf(delivery);
    const batch = batches.get(key);
    if (batch !== undefined) batch.deliveries.push(delivery);
    else if (delivery.token !== null)
      batches.set(key, { place: delivery.place, token: delivery.token, deliveries: [delivery] });
  }
  return [...batches.values()];
}
