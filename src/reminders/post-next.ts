import type { Delivery } from '../core/ports/deliveries.ts';
import type { Place } from '../core/ports/place.ts';
import type { Poster, PostOutcome } from '../core/ports/poster.ts';
import { type Batch, idsOf, messageName, type PlaceQueue } from './batches.ts';
import { type Departure, departureFault, type Lease } from './departure.ts';
import { postOrUnknown } from './platform-answers.ts';
import type { Round } from './round-state.ts';
import { keepSpacing } from './spacing.ts';
import { droppedFinish, type Past, postFinish, waitedUntil } from './verdicts.ts';

/** Posts the next message of a place and takes it off the queue; or gives back all that is queued, when nothing may be posted there. */
export async function postNext<Content>(
  round: Round<Content>,
  queue: PlaceQueue,
  lease: Lease,
): Promise<void> {
  const stop = round.stopped(queue.place);
  const batch = queue.open.shift() ?? queue.fresh;
  if (batch === null) return;
  const [first] = batch.deliveries;
  if (batch === queue.fresh) queue.fresh = null;
  if (first === undefined) return;
  const past = { open: first.opened !== null, repeated: first.repeated };
  if (stop !== null) {
    const { reason, until } = stop;
    await round.finish(batch.deliveries, batch.token, {
      state: 'planned',
      reason,
      open: past.open,
      notBefore: until,
    });
    return;
  }
  const { message, left } = await composeMessage(round, batch, past);
  if (past.open)
    await round.finish(left, batch.token, droppedFinish(past, LEFT_OUT, round.parts.clock.now()));
  else if (left.length > 0) queue.fresh = { ...batch, deliveries: left };
  if (message !== null) await postMessage(round, message, lease);
}

const LEFT_OUT = 'It did not fit into the message any more.';

interface Message<Content> {
  readonly batch: Batch;
  readonly past: Past;
  readonly content: Content;
}

/** The next message, after those that need not go out have ended; and what waits for one of its own. */
async function composeMessage<Content>(
  round: Round<Content>,
  batch: Batch,
  past: Past,
): Promise<{ readonly message: Message<Content> | null; readonly left: readonly Delivery[] }> {
  const { place, token, deliveries } = batch;
  const now = round.parts.clock.now();
  const composed = await round.parts.compose({ place, deliveries, repeated: past.repeated }, now);
  const dropped = new Map(composed.drop.map(({ id, reason }) => [id, reason]));
  for (const delivery of deliveries) {
    const reason = dropped.get(delivery.id);
    if (reason !== undefined) await round.finish([delivery], token, droppedFinish(past, reason, now));
  }
  const { content } = composed;
  const keep = new Set(content === null ? [] : composed.keep);
  const kept = deliveries.filter(({ id }) => keep.has(id));
  const left = deliveries.filter(({ id }) => !keep.has(id) && !dropped.has(id));
  if (content === null || kept.length === 0) {
    // Nothing was said of what is left: asking again at once would not end.
    await round.finish(left, token, {
      state: 'planned',
      reason: 'nothing to post yet',
      open: past.open,
      notBefore: round.nextTry(),
    });
    return { message: null, left: [] };
  }
  return { message: { batch: { ...batch, deliveries: kept }, past, content }, left };
}

async function postMessage<Content>(
  round: Round<Content>,
  message: Message<Content>,
  lease: Lease,
): Promise<void> {
  const { parts } = round;
  const { batch, past } = message;
  const { place, token, deliveries } = batch;
  const poster = parts.posterOf(place);
  if (poster === undefined) {
    const reason = `${place.platform} is not connected`;
    const until = round.nextTry();
    round.stop(place, { reason, until });
    await round.finish(deliveries, token, { state: 'planned', reason, open: past.open, notBefore: until });
    return;
  }
  await keepSpacing(round, place);
  const outcome = await postOnce(round, message, poster, lease);
  if (outcome === null) return;
  const at = parts.clock.now();
  await round.finish(deliveries, token, postFinish(outcome, past, at, round.nextTry()));
  await heed(round, place, outcome, at);
}

/** The durable intent, then the post; null when the message is no longer ours. */
async function postOnce<Content>(
  { parts, timings, monotonic }: Round<Content>,
  { batch, past, content }: Message<Content>,
  poster: Poster<Content>,
  lease: Lease,
): Promise<PostOutcome | null> {
  const [first] = batch.deliveries;
  if (first === undefined) return null;
  const name = first.message ?? messageName(idsOf(batch));
  const begunMonotonic = monotonic();
  const begun = parts.clock.now();
  if (!(await parts.deliveries.begin(parts.group, idsOf(batch), batch.token, name, begun))) return null;
  const departure: Departure = { begun, begunMonotonic, lease, byNonce: past.open && !past.repeated, first };
  const fault = () => departureFault(departure, timings, parts.clock.now(), monotonic());
  const reason = fault();
  if (reason !== null) return { type: 'not-sent', reason };
  // In the same turn as the check: nothing may be awaited between them.
  return await postOrUnknown(poster, batch.place, content, name, () => fault() === null);
}

/** What an answer means for the rest of the round: order is kept in a channel, and a channel or tenant that refused is left alone. */
async function heed<Content>(
  { parts, stop, nextTry }: Round<Content>,
  place: Place,
  outcome: PostOutcome,
  at: Date,
): Promise<void> {
  switch (outcome.type) {
    case 'sent':
    case 'unknown':
      return;
    case 'not-sent':
      return stop(place, { reason: outcome.reason, until: nextTry() });
    case 'rate-limited': {
      const reason = 'The platform asks to wait.';
      return stop(place, { reason, until: waitedUntil(outcome.retryAfterSeconds, at) });
    }
    case 'refused':
    case 'gone':
      stop(place, { reason: outcome.reason, until: nextTry() });
      return await parts.onRefused?.(place, outcome.reason);
    case 'authorisation-lost':
      stop(place, { reason: outcome.reason, until: nextTry() }, 'tenant');
      return await parts.onAuthorisationLost?.(place, outcome.reason);
    default:
      outcome satisfies never;
  }
}
