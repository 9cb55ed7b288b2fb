import { type Delivery, type Finish, isAskedFor, type Owed } from '../../core/ports/deliveries.ts';
import { type Place, placeKey } from '../../core/ports/place.ts';

/** All deliveries of one group, in the order in which they were first planned. */
export type Held = readonly Delivery[];

/** Who holds a delivery now, and until when. */
export interface Claim {
  readonly token: string;
  readonly leaseEnds: Date;
}

const FREE = { token: null, leaseEnds: null } as const;
const UNTRIED = {
  ...FREE,
  message: null,
  begun: null,
  opened: null,
  notBefore: null,
  looks: 0,
  repeated: false,
  told: null,
} as const;

/** A wait for longer belongs to a clock that was set back since, and says nothing. */
const LONGEST_WAIT_MS = 86_400_000;

/**
 * What is owed is there once, planned ones as `owed` has them now, and planned ones that are owed no more and whose time has
 * not come are gone; the same list comes back when it was so already.
 */
export function planned(held: Held, owed: readonly Owed[], now: Date): Held {
  const wanted = new Map(owed.map((each) => [each.id, each]));
  const kept = held.flatMap((delivery) => {
    const want = wanted.get(delivery.id);
    wanted.delete(delivery.id);
    // Of one that is open a post may stand there: it is not for the plan to change or forget.
    if (delivery.state !== 'planned' || delivery.opened !== null) return [delivery];
    if (want === undefined) return isAskedFor(delivery) || isReached(delivery.due, now) ? [delivery] : [];
    return [isOwed(delivery, want) ? delivery : { ...delivery, ...want }];
  });
  const added = [...wanted.values()].map(toDelivery);
  const same =
    added.length === 0 && kept.length === held.length && kept.every((each, at) => each === held[at]);
  return same ? held : [...kept, ...added];
}

/** With one that is owed besides; the same list when it is there already. */
export function added(held: Held, owed: Owed): Held {
  return held.some(({ id }) => id === owed.id) ? held : [...held, toDelivery(owed)];
}

/** Without those of that channel; the same list when there are none. */
export function without(held: Held, { platform, channel }: Pick<Place, 'platform' | 'channel'>): Held {
  const kept = held.filter(({ place }) => place.platform !== platform || place.channel !== channel);
  return kept.length === held.length ? held : kept;
}

/** The planned ones due by `now` in places that need not wait, oldest first and at most `limit`, as claimed; an open message never in parts. */
export function claimable(held: Held, now: Date, limit: number, claim: Claim): Delivery[] {
  const planned = held.filter(({ state, due }) => state === 'planned' && Date.parse(due) <= now.getTime());
  const waiting = new Set(planned.flatMap((each) => (isWaiting(each, now) ? [placeKey(each.place)] : [])));
  const free = waiting.size === 0 ? planned : planned.filter(({ place }) => !waiting.has(placeKey(place)));
  const due = free.sort(byDue);
  const first = due.slice(0, Math.max(0, limit));
  const open = new Set(first.flatMap(({ message }) => message ?? []));
  const rest = open.size === 0 ? [] : due.slice(first.length).filter(({ message }) => isIn(open, message));
  return [...first, ...rest].map((delivery) => ({ ...delivery, ...toFields(claim), state: 'claimed' }));
}

/** The unsure ones begun by `begunBy` that nobody holds any longer and that need not wait, under the new claim. */
export function lookable(held: Held, begunBy: Date, now: Date, claim: Claim): Delivery[] {
  return held
    .filter(
      (delivery) =>
        delivery.state === 'unsure' &&
        isReached(delivery.begun, begunBy) &&
        isReached(delivery.leaseEnds, now) &&
        !isWaiting(delivery, now),
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
  const begun = at.toISOString();
  return mine.map((delivery) => ({
    ...delivery,
    state: 'posting',
    message,
    begun,
    opened: delivery.opened ?? begun,
    notBefore: null,
  }));
}

/** Those of `ids` still under the token, ended or given back. A token is held only while claimed, posting or unsure. */
export function finished(held: Held, ids: readonly string[], token: string, finish: Finish): Delivery[] {
  return underToken(held, ids, token).map((delivery) => ({ ...delivery, ...endOf(finish, delivery) }));
}

/** Takes back what a stopped or late worker holds: it can change nothing afterwards, for its token is gone. */
export function expired(held: Held, now: Date): Delivery[] {
  return held.flatMap((delivery) => {
    const freed = freedBy(delivery, now);
    const known = freed ?? delivery;
    if (known.state !== 'unsure' || known.token !== null || isReached(known.begun, now)) return freed ?? [];
    return [{ ...known, begun: now.toISOString(), opened: dayBefore(now) }];
  });
}

/** The delivery without its lease, when that has ended; null otherwise. */
function freedBy(delivery: Delivery, now: Date): Delivery | null {
  if (delivery.leaseEnds === null || !isReached(delivery.leaseEnds, now)) return null;
  if (delivery.state === 'claimed')
    return { ...delivery, ...(delivery.opened === null ? UNTRIED : FREE), state: 'planned' };
  const reason = 'The answer to the post was not recorded in time.';
  if (delivery.state === 'posting') return { ...delivery, ...FREE, state: 'unsure', reason };
  return delivery.state === 'unsure' ? { ...delivery, ...FREE } : null;
}

function dayBefore(now: Date): string {
  return new Date(now.getTime() - LONGEST_WAIT_MS).toISOString();
}

/** The `sent` ones of `ids` with what their messages were edited to say. */
export function retold(held: Held, ids: readonly string[], told: string): Delivery[] {
  return held
    .filter(({ id, state, told: before }) => state === 'sent' && before !== told && ids.includes(id))
    .map((delivery) => ({ ...delivery, told }));
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

function endOf(finish: Finish, delivery: Delivery): Partial<Delivery> {
  switch (finish.state) {
    case 'sent':
      return { ...FREE, state: 'sent', ref: finish.ref, finished: finish.at.toISOString(), reason: null };
    case 'dead':
    case 'parked':
      return { ...FREE, state: finish.state, reason: finish.reason, finished: finish.at.toISOString() };
    case 'unsure': {
      const looks = delivery.looks + (finish.looked === true ? 1 : 0);
      return {
        ...FREE,
        state: 'unsure',
        reason: finish.reason,
        looks,
        notBefore: toInstant(finish.notBefore),
      };
    }
    case 'planned': {
      const kept =
        finish.open === true ? { ...FREE, repeated: delivery.repeated || finish.repeated === true } : UNTRIED;
      return { ...kept, state: 'planned', reason: finish.reason, notBefore: toInstant(finish.notBefore) };
    }
  }
}

function toInstant(moment: Date | undefined): string | null {
  return moment?.toISOString() ?? null;
}

function underToken(held: Held, ids: readonly string[], token: string): Delivery[] {
  const wanted = new Set(ids);
  return held.filter((delivery) => delivery.token === token && wanted.has(delivery.id));
}

function isOwed(delivery: Delivery, owed: Owed): boolean {
  return (
    delivery.due === owed.due &&
    isSame(delivery.place, owed.place) &&
    (delivery.about === owed.about || isSame(delivery.about, owed.about))
  );
}

/** Both are plain fields that a schema has read, so they stand in the same order. */
function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isIn(names: ReadonlySet<string>, name: string | null): boolean {
  return name !== null && names.has(name);
}

function isWaiting({ notBefore }: Delivery, now: Date): boolean {
  if (notBefore === null) return false;
  const left = Date.parse(notBefore) - now.getTime();
  return left > 0 && left <= LONGEST_WAIT_MS;
}

/** Nothing to wait for counts as reached. */
function isReached(instant: string | null, now: Date): boolean {
  return instant === null || Date.parse(instant) <= now.getTime();
}

/** Instants are compared as numbers: `08:00:00Z` and `08:00:00.000Z` are the same one. */
function byDue(a: Delivery, b: Delivery): number {
  return Date.parse(a.due) - Date.parse(b.due) || (a.id < b.id ? -1 : 1);
}
