import { createHash } from 'node:crypto';
import { londonDay } from '../core/dates/london.ts';
import { standings } from '../core/diary/standing.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Deliveries, Delivery } from '../core/ports/deliveries.ts';
import type { Diary } from '../core/ports/diary.ts';
import { type Group, type Place, placeKey } from '../core/ports/place.ts';
import type { Poster, PostOutcome, Reminder } from '../core/ports/poster.ts';
import type { Subscriptions } from '../core/ports/subscriptions.ts';
import { outdatedReason } from './outdated.ts';
import { findOrFail, postOrUnknown } from './platform-answers.ts';

/** How long a claim holds: more than the time to leave, the request's own time-out and a margin. */
const LEASE_MS = 300_000;
/** A post must leave within this of its durable intent, or it gets a new intent: others may look for it later. */
const SEND_BY_MS = 20_000;
/** "Not found" is not believed before this long after the intent: the post may still be landing. */
const SETTLE_MS = 60_000;
/** A reminder this much after its time says that it is late. */
const LATE_AFTER_MS = 15 * 60_000;
const CLAIM_AT_ONCE = 200;
/** Five dates with their sentences fit into 4,000 characters, the least that a platform takes. */
const MOST_IN_A_MESSAGE = 5;

export interface DeliverParts {
  readonly group: Group;
  readonly deliveries: Deliveries;
  readonly diary: Diary;
  readonly subscriptions: Subscriptions;
  readonly clock: Clock;
  /** The poster of the platform that a place is on; undefined when that platform is not connected. */
  readonly posterOf: (place: Place) => Poster | undefined;
}

/** What one round did, for the log. */
export interface DeliverSummary {
  sent: number;
  unsure: number;
  dead: number;
  parked: number;
  waiting: number;
}

/**
 * Posts what is due, once: claims it, writes the intent down, posts, writes the outcome down. What is due in one place goes out as one
 * message. A lost answer leaves a delivery `unsure`, and it is looked up before anything is posted again.
 */
export async function deliverDue(parts: DeliverParts): Promise<DeliverSummary> {
  const summary: DeliverSummary = { sent: 0, unsure: 0, dead: 0, parked: 0, waiting: 0 };
  await parts.deliveries.expire(parts.group, parts.clock.now());
  await settleUnsure(parts, summary);
  const now = parts.clock.now();
  const claimed = await parts.deliveries.claim(
    parts.group,
    now,
    new Date(now.getTime() + LEASE_MS),
    CLAIM_AT_ONCE,
  );
  for (const batch of byPlaceAndToken(claimed)) await deliverBatch(parts, batch, summary);
  return summary;
}

/** Asks the platform for what may or may not have been posted. */
async function settleUnsure(parts: DeliverParts, summary: DeliverSummary): Promise<void> {
  const now = parts.clock.now();
  const settled = new Date(now.getTime() - SETTLE_MS);
  const unsure = await parts.deliveries.takeOver(
    parts.group,
    settled,
    now,
    new Date(now.getTime() + LEASE_MS),
  );
  for (const batch of byMessage(unsure)) await settleBatch(parts, batch, summary);
}

async function settleBatch(parts: DeliverParts, batch: Batch, summary: DeliverSummary): Promise<void> {
  const { ids, token, place } = batch;
  const [first] = batch.deliveries;
  const poster = parts.posterOf(place);
  if (poster === undefined || first?.message == null || first.begun === null) return;
  const found = await findOrFail(poster, place, first.message, new Date(first.begun));
  const at = parts.clock.now();
  if (found.type === 'found') {
    summary.sent += ids.length;
    await parts.deliveries.finish(parts.group, ids, token, { state: 'sent', ref: found.ref, at });
  } else if (found.type === 'not-found') {
    await parts.deliveries.finish(parts.group, ids, token, {
      state: 'planned',
      reason: 'not found where it should stand',
    });
  } else if (found.type === 'failed') {
    summary.unsure += ids.length;
    await parts.deliveries.finish(parts.group, ids, token, { state: 'unsure', reason: found.reason });
  } else {
    summary.parked += ids.length;
    const reason = `We cannot tell whether it arrived: ${found.reason}`;
    await parts.deliveries.finish(parts.group, ids, token, { state: 'parked', reason, at });
  }
}

async function deliverBatch(parts: DeliverParts, claimed: Batch, summary: DeliverSummary): Promise<void> {
  const batch = await withoutOutdated(parts, claimed, summary);
  if (batch === null) return;
  const { ids, token, place } = batch;
  const poster = parts.posterOf(place);
  if (poster === undefined) {
    summary.waiting += ids.length;
    await parts.deliveries.finish(parts.group, ids, token, {
      state: 'planned',
      reason: `${place.platform} is not connected`,
    });
    return;
  }
  const begun = parts.clock.now();
  if (!(await parts.deliveries.begin(parts.group, ids, token, messageName(ids), begun))) return;
  if (parts.clock.now().getTime() - begun.getTime() > SEND_BY_MS) {
    await parts.deliveries.finish(parts.group, ids, token, {
      state: 'planned',
      reason: 'too long between intent and post',
    });
    return;
  }
  const outcome = await postOrUnknown(poster, place, batch.reminder, messageName(ids));
  await finishPost(parts, batch, outcome, summary);
}

async function finishPost(
  parts: DeliverParts,
  { ids, token }: Batch,
  outcome: PostOutcome,
  summary: DeliverSummary,
): Promise<void> {
  const at = parts.clock.now();
  switch (outcome.type) {
    case 'sent':
      summary.sent += ids.length;
      await parts.deliveries.finish(parts.group, ids, token, { state: 'sent', ref: outcome.ref, at });
      return;
    case 'not-sent':
    case 'authorisation-lost':
      summary.waiting += ids.length;
      await parts.deliveries.finish(parts.group, ids, token, { state: 'planned', reason: outcome.reason });
      return;
    case 'rate-limited': {
      summary.waiting += ids.length;
      const reason = `The platform asks to wait ${outcome.retryAfterSeconds} seconds.`;
      await parts.deliveries.finish(parts.group, ids, token, { state: 'planned', reason });
      return;
    }
    case 'refused':
    case 'gone':
      summary.dead += ids.length;
      await parts.deliveries.finish(parts.group, ids, token, { state: 'dead', reason: outcome.reason, at });
      return;
    case 'unknown':
      summary.unsure += ids.length;
      await parts.deliveries.finish(parts.group, ids, token, { state: 'unsure', reason: outcome.reason });
      return;
    default:
      outcome satisfies never;
  }
}

interface Batch {
  readonly place: Place;
  readonly token: string;
  readonly ids: readonly string[];
  readonly deliveries: readonly Delivery[];
}

/** The batch with what it says; deliveries whose date has passed, moved or gone end here, with the reason. Null when none is left. */
async function withoutOutdated(
  parts: DeliverParts,
  batch: Batch,
  summary: DeliverSummary,
): Promise<(Batch & { reminder: Reminder }) | null> {
  const now = parts.clock.now();
  const today = londonDay(now);
  const standing = new Map(
    standings(await parts.diary.entries(parts.group), today).map((entry) => [entry.id, entry]),
  );
  const wanted = await parts.subscriptions.find(parts.group, batch.place);
  const kept: Delivery[] = [];
  for (const delivery of batch.deliveries) {
    const off = wanted?.value.on === true ? null : 'Reminders were switched off here.';
    const reason = off ?? outdatedReason(delivery, standing.get(delivery.entry), now);
    if (reason === null) kept.push(delivery);
    else {
      summary.dead += 1;
      await parts.deliveries.finish(parts.group, [delivery.id], batch.token, {
        state: 'dead',
        reason,
        at: now,
      });
    }
  }
  if (kept.length === 0) return null;
  const entries = [...new Set(kept.map((delivery) => delivery.entry))].flatMap(
    (id) => standing.get(id) ?? [],
  );
  const late = kept.some((delivery) => now.getTime() - Date.parse(delivery.due) > LATE_AFTER_MS);
  return {
    ...batch,
    ids: kept.map((delivery) => delivery.id),
    deliveries: kept,
    reminder: { entries, late },
  };
}

/** What is due in one place goes out together, as far as one message holds it. */
function byPlaceAndToken(deliveries: readonly Delivery[]): Batch[] {
  const places = batched(deliveries, (delivery) => `${delivery.token} ${placeKey(delivery.place)}`);
  return places.flatMap((batch) => {
    const parts: Batch[] = [];
    for (let from = 0; from < batch.ids.length; from += MOST_IN_A_MESSAGE) {
      const to = from + MOST_IN_A_MESSAGE;
      parts.push({ ...batch, ids: batch.ids.slice(from, to), deliveries: batch.deliveries.slice(from, to) });
    }
    return parts;
  });
}

function byMessage(deliveries: readonly Delivery[]): Batch[] {
  return batched(deliveries, (delivery) => `${delivery.token} ${delivery.message}`);
}

function batched(deliveries: readonly Delivery[], keyOf: (delivery: Delivery) => string): Batch[] {
  const batches = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    const key = keyOf(delivery);
    batches.set(key, [...(batches.get(key) ?? []), delivery]);
  }
  return [...batches.values()].flatMap((members) => {
    const [first] = members;
    if (first?.token == null) return [];
    return [
      { place: first.place, token: first.token, ids: members.map(({ id }) => id), deliveries: members },
    ];
  });
}

/** The same deliveries always make the same name, so a platform that de-duplicates by it posts them once. */
function messageName(ids: readonly string[]): string {
  return createHash('sha256')
    .update([...ids].sort().join('\n'))
    .digest('hex')
    .slice(0, 24);
}
