import type { Platform } from '../core/ports/place.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** How long the state machine waits for what, in milliseconds. */
export interface Timings {
  /** How long a claim holds: more than the time to leave, the request’s own time-out and a margin. */
  readonly leaseMs: number;
  /** A post must leave within this of its durable intent, or it gets a new intent: others may look for it later. */
  readonly sendByMs: number;
  /** The longest that an adapter waits for the answer to a request. */
  readonly requestMs: number;
  /** How long after that a request may still take effect (12 s were seen), and clocks may differ. */
  readonly marginMs: number;
  /** “Not found” is not believed before this long after the intent: more than the time to leave, the time-out and a late landing. */
  readonly settleMs: number;
  /** How long a platform surely drops a second post of the same name. Discord says “a few minutes”; no other has it. */
  readonly nonceWindowMs: Readonly<Partial<Record<Platform, number>>>;
  /** How long apart posts to one channel are (Slack, “Rate limits”, August 2026: about one message a second). */
  readonly spacingMs: Readonly<Partial<Record<Platform, number>>>;
  /** What surely did not go out, and nobody said for how long, is tried again after this. */
  readonly retryMs: number;
  /** After a look-up that failed the next one waits so long, then twice as long each time, up to `lookAgainMostMs`. */
  readonly lookAgainMs: number;
  readonly lookAgainMostMs: number;
  /** Looking is given up after so many look-ups that failed, and not before `lookForMs` have passed since the post. */
  readonly lookTries: number;
  readonly lookForMs: number;
  /** A round begins nothing new after this; what is left waits for the next one. */
  readonly roundMs: number;
}

/** The timings that the simulation has proved to fit together (`tests/simulation`). */
export const TIMINGS: Timings = {
  leaseMs: 5 * MINUTE_MS,
  sendByMs: 20 * SECOND_MS,
  requestMs: 10 * SECOND_MS,
  marginMs: 15 * SECOND_MS,
  settleMs: MINUTE_MS,
  nonceWindowMs: { discord: 3 * MINUTE_MS },
  spacingMs: { slack: SECOND_MS },
  retryMs: MINUTE_MS,
  lookAgainMs: MINUTE_MS,
  lookAgainMostMs: HOUR_MS,
  lookTries: 10,
  lookForMs: 24 * HOUR_MS,
  roundMs: 45 * SECOND_MS,
};

/** The same with the waits after a post so many times shorter: for trials against servers that never let a post land late. */
export function hastened(timings: Timings, times: number): Timings {
  return {
    ...timings,
    settleMs: timings.settleMs / times,
    spacingMs: Object.fromEntries(
      Object.entries(timings.spacingMs).map(([platform, ms]) => [platform, ms / times]),
    ),
    retryMs: timings.retryMs / times,
    lookAgainMs: timings.lookAgainMs / times,
    lookAgainMostMs: timings.lookAgainMostMs / times,
  };
}
