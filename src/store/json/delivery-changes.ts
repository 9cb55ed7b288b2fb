import type { Delivery, Finish, Owed } from '../../core/ports/deliveries.ts';

/** All deliveries of one group, in the order in which they were first planned. */
export type Held = readonly Delivery[];

/** Who holds a delivery now, and until when. */
export interface Claim {
  readonly token: string;
  readonly leaseEnds: Date;
}

const FREE = { token: null, leaseEnds: null } as const;
const UNTRIED = { ...FREE, message: null, begun: null } as const;

/**
 * What is owed is there once, planned ones as `owed` has them now, and planned ones that are owed no more and whose time has
 * not come are gone; the same list comes back when it was so already.
 */
export function planned(held: Held, owed: readonly Owed[], now: Date): Held {
  const wanted = new Map(owed.map((each) => [each.id, each]));
  const kept = held.flatMap((delivery) => {
    const want = wanted.get(delivery.id);
    wanted.delete(delivery.id);
    if (delivery.state !== 'planned') return [delivery];
    if (want === undefined) return isReached(delivery.due, now) ? [delivery] : [];
    return [isOwed(delivery, want) ? delivery : { ...delivery, ...want }];
  });
  const added = [...wanted.values()].map(toDelivery);
  const same =
    added.length === 0 && kept.length === held.length && kept.every((each, at) => each === held[at]);
  return same ? held : [...kept, ...added];
}

/** The planned ones due by `now`, oldest first and at most `limit`, as claimed. */
export function claimable(held: Held, now: Date, limit: number, claim: Claim): Delivery[] {
  return held
    .filter((delivery) => delivery.state === 'planned' && Date.parse(delivery.due) <= now.getTime())
    .sort(byDue)
    .slice(0, Math.max(0, limit))
    .map((delivery) => ({ ...delivery, ...toFields(claim), state: 'claimed' }));
}

/** The unsure ones begun by `begunBy` that nobody holds any longer, under the new claim. */
export function lookable(held: Held, begunBy: Date, now: Date, claim: Claim): Delivery[] {
  return held
    .filter(
      (delivery) =>
        delivery.state === 'unsure' &&
        isReached(delivery.begun, begunBy) &&
        isReached(delivery.leaseEnds, now),
    )
    .map((delivery) => ({ ...delivery, ...toFields(claim) }));
}

/** `changed` in the places of those with the same ids. */
export function replaced(held: Held, changed: readonly Delivery[]): Held {
  if (changed.length === 0) return held;
  const byId = new Map(changed.map((delivery) => [delivery.id, delivery]));
  return held.map((delivery) => byId.get(delivery.id) ?? delivery);
}

/** All of `ids` as posting; null when any of them is no longer claimed under the token. */
export function begun(
  held: Held,
  ids: readonly string[],
  token: string,
  message: string,
  at: Date,
): Delivery[] | null {
  const mine = underToken(held, ids, token).filter((delivery) => delivery.state === 'claimed');
  if (mine.length < new Set(ids).size) return null;
  return mine.map((delivery) => ({ ...delivery, state: 'posting', message, begun: at.toISOString() }));
}

/** Those of `ids` still under the token, ended or given back. A token is held only while claimed, posting or unsure. */
export function finished(held: Held, ids: readonly string[], token: string, finish: Finish): Delivery[] {
  return underToken(held, ids, token).map((delivery) => ({ ...delivery, ...endOf(finish) }));
}

/** Takes back what a stopped or late worker holds: it can change nothing afterwards, for its token is gone. */
export function expired(held: Held, now: Date): Delivery[] {
  return held.flatMap((delivery) => {
    if (delivery.leaseEnds === null || !isReached(delivery.leaseEnds, now)) return [];
    if (delivery.state === 'claimed') return [{ ...delivery, ...UNTRIED, state: 'planned' as const }];
    const reason = 'The answer to the post was not recorded in time.';
    if (delivery.state === 'posting') return [{ ...delivery, ...FREE, state: 'unsure' as const, reason }];
    return delivery.state === 'unsure' ? [{ ...delivery, ...FREE }] : [];
  });
}

export function pruned(held: Held, before: Date): Held {
  const kept = held.filter(
    (delivery) =>
      !(
        (delivery.state === 'sent' || delivery.state === 'dead' || delivery.state === 'parked') &&
        delivery.finished !== null &&
        Date.parse(delivery.finished) < before.getTime()
      ),
  );
  return kept.length === held.length ? held : kept;
}

function toDelivery(owed: Owed): Delivery {
  return { ...owed, ...UNTRIED, state: 'planned', finished: null, ref: null, reason: null };
}

function toFields(claim: Claim): { token: string; leaseEnds: string } {
  return { token: claim.token, leaseEnds: claim.leaseEnds.toISOString() };
}

function endOf(finish: Finish): Partial<Delivery> {
  switch (finish.state) {
    case 'sent':
      return { ...FREE, state: 'sent', ref: finish.ref, finished: finish.at.toISOString(), reason: null };
    case 'dead':
    case 'parked':
      return { ...FREE, state: finish.state, reason: finish.reason, finished: finish.at.toISOString() };
    case 'unsure':
      return { ...FREE, state: 'unsure', reason: finish.reason };
    case 'planned':
      return { ...UNTRIED, state: 'planned', reason: finish.reason };
  }
}

function underToken(held: Held, ids: readonly string[], token: string): Delivery[] {
  const wanted = new Set(ids);
  return held.filter((delivery) => delivery.token === token && wanted.has(delivery.id));
}

function isOwed(delivery: Delivery, owed: Owed): boolean {
  const { place } = delivery;
  return (
    place.platform === owed.place.platform &&
    place.tenant === owed.place.tenant &&
    place.channel === owed.place.channel &&
    delivery.entry === owed.entry &&
    delivery.edtf === owed.edtf &&
    delivery.time === owed.time &&
    delivery.lead === owed.lead &&
    delivery.due === owed.due
  );
}

/** Nothing to wait for counts as reached. */
function isReached(instant: string | null, now: Date): boolean {
  return instant === null || Date.parse(instant) <= now.getTime();
}

/** Instants are compared as numbers: `08:00:00Z` and `08:00:00.000Z` are the same one. */
function byDue(a: Delivery, b: Delivery): number {
  return Date.parse(a.due) - Date.parse(b.due) || (a.id < b.id ? -1 : 1);
}
