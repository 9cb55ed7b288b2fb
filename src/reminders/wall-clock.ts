import type { IsoDay } from '../core/dates/days.ts';
import { londonInstant } from '../core/dates/london.ts';

/** Instants of London wall times, each worked out once: asking the time zone is slow, and places share their hours. */
export interface WallClock {
  /** Milliseconds of the epoch. Throws RangeError for a bad day or time. */
  at(day: IsoDay, time: string): number;
}

/** So many days and times of day are remembered; then it begins anew. */
const MOST = 50_000;

export function createWallClock(): WallClock {
  const known = new Map<string, number>();
  return {
    at: (day, time) => {
      const key = `${day} ${time}`;
      const held = known.get(key);
      if (held !== undefined) return held;
      if (known.size >= MOST) known.clear();
      const instant = londonInstant(day, time).getTime();
      known.set(key, instant);
      return instant;
    },
  };
}
