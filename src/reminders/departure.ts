import type { Delivery } from '../core/ports/deliveries.ts';
import type { Timings } from './timings.ts';
import { isInNonceWindow } from './verdicts.ts';

/** Until when a claim holds, on the clock that others go by and on one that never jumps. */
export interface Lease {
  readonly ends: Date;
  readonly endsMonotonic: number;
}

/** A post that is about to leave. */
export interface Departure {
  /** When its intent was written down. */
  readonly begun: Date;
  readonly begunMonotonic: number;
  readonly lease: Lease;
  /** An earlier post may stand there, and only its name keeps this one from being seen twice. */
  readonly byNonce: boolean;
  /** One delivery of the message, as it was claimed. */
  readonly first: Delivery;
}

/** Why a post may not leave any more, in a few words; null when it may, provided that it leaves in this very turn. */
export function departureFault(
  { begun, begunMonotonic, lease, byNonce, first }: Departure,
  timings: Timings,
  now: Date,
  monotonic: number,
): string | null {
  const waited = Math.max(monotonic - begunMonotonic, now.getTime() - begun.getTime());
  if (waited > timings.sendByMs) return 'too long between intent and post';
  const left = Math.min(lease.endsMonotonic - monotonic, lease.ends.getTime() - now.getTime());
  if (left <= timings.requestMs + timings.marginMs) return 'too late in the claim to post';
  if (byNonce && !isInNonceWindow(first, timings, now)) return 'too late to be told from the first try';
  return null;
}
