import type { Clock } from './core/ports/clock.ts';

/** The real time; or, when `start` is given (`NEC_NOW`), a clock set to it now that runs on at the real pace. */
export function createClock(start: Date | null): Clock {
  if (start === null) return { now: () => new Date() };
  const setAt = performance.now();
  return { now: () => new Date(start.getTime() + (performance.now() - setAt)) };
}
