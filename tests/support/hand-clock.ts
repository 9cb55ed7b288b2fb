import type { Clock } from '../../src/core/ports/clock.ts';

/** A clock that only moves when a test moves it. */
export interface HandClock extends Clock {
  /** The time of day jumps; no time passes. */
  set(instant: string): void;
  /** So much time passes. */
  advance(ms: number): void;
  /** Milliseconds that have passed, whatever the time of day did. */
  monotonic(): number;
}

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;

export function createHandClock(start: string): HandClock {
  let now = Date.parse(start);
  let passed = 0;
  return {
    now: () => new Date(now),
    set: (instant) => {
      now = Date.parse(instant);
    },
    advance: (ms) => {
      now += ms;
      passed += ms;
    },
    monotonic: () => passed,
  };
}
