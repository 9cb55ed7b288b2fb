import { toQueues } from './batches.ts';
import { postNext } from './post-next.ts';
import { createRound, type DeliverParts, type DeliverSummary, type Round } from './round-state.ts';
import { settleUnsure } from './settle.ts';

const CLAIM_AT_ONCE = 200;

/**
 * Posts what is due, once: claims it, writes the intent down, posts, writes the outcome down. What is due in one place goes out in as few
 * messages as hold it. A lost answer leaves a delivery `unsure`, and it is looked up before anything is posted again.
 */
export async function deliverDue<Content>(parts: DeliverParts<Content>): Promise<DeliverSummary> {
  const round = createRound(parts);
  await parts.deliveries.expire(parts.group, parts.clock.now());
  await settleUnsure(round);
  let claimed = CLAIM_AT_ONCE;
  // What could not go out waits, so that it is not claimed again before others had their turn.
  while (claimed === CLAIM_AT_ONCE && !round.isOver()) claimed = await deliverClaimed(round);
  return round.summary;
}

/** Claims and posts; how many were claimed. */
async function deliverClaimed<Content>(round: Round<Content>): Promise<number> {
  const { parts, timings } = round;
  // Before the claim, so that its lease is never thought to hold longer than it does.
  const claimedAt = round.monotonic();
  const now = parts.clock.now();
  const leaseEnds = new Date(now.getTime() + timings.leaseMs);
  const claimed = await parts.deliveries.claim(parts.group, now, leaseEnds, CLAIM_AT_ONCE);
  const lease = { ends: leaseEnds, endsMonotonic: claimedAt + timings.leaseMs };
  let queues = toQueues(claimed);
  // One message of each place in turn, so that a place with many holds up no other.
  while (queues.length > 0) {
    for (const queue of queues) await postNext(round, queue, lease);
    queues = queues.filter(({ open, fresh }) => open.length > 0 || fresh !== null);
  }
  return Math.min(claimed.length, CLAIM_AT_ONCE);
}
