import type { Place } from '../ports/place.ts';
import { failedReply, type Reply } from './reply.ts';

/** How many questions a minute are answered. */
export interface RateLimits {
  readonly person: number;
  readonly tenant: number;
}

/** The questions of the last minute, of each person and each server or workspace. */
export interface Rates {
  /** Null when the question may be answered, which is then counted; otherwise the seconds until another may be asked. */
  take(place: Pick<Place, 'platform' | 'tenant'>, person: string): number | null;
}

const MINUTE_MS = 60_000;
/** No more people and tenants than this are counted at a time; past it, those counted longest ago are let go. */
const MOST_COUNTED = 10_000;

/**
 * Counts in memory alone. Ids are forgotten within a minute of the last question, also when nobody asks again. `now` is in milliseconds;
 * `later` does something after so many of them.
 */
export function createRates(
  limits: RateLimits,
  now: () => number = () => performance.now(),
  later: (work: () => void, ms: number) => void = afterwards,
): Rates {
  const asked = new Map<string, number[]>();
  let isTidying = false;

  const recent = (key: string, time: number): number[] =>
    (asked.get(key) ?? []).filter((at) => time - at < MINUTE_MS);
  /** The one counted longest ago comes first, so the first that is recent ends the work. */
  const tidy = (): void => {
    const time = now();
    for (const [key, times] of asked) {
      const age = time - (times.at(-1) ?? 0);
      if (age < MINUTE_MS) {
        later(tidy, MINUTE_MS - age);
        return;
      }
      asked.delete(key);
    }
    isTidying = false;
  };
  const count = (key: string, times: readonly number[], time: number): void => {
    asked.delete(key);
    asked.set(key, [...times, time]);
    const [oldest] = asked.keys();
    if (asked.size > MOST_COUNTED && oldest !== undefined) asked.delete(oldest);
    if (!isTidying) later(tidy, MINUTE_MS);
    isTidying = true;
  };

  return {
    take: ({ platform, tenant }, person) => {
      const time = now();
      const keys = [
        { key: `${platform}/${tenant}/${person}`, most: limits.person },
        { key: `${platform}/${tenant}`, most: limits.tenant },
      ].map(({ key, most }) => ({ key, most, times: recent(key, time) }));
      const waits = keys.flatMap(({ most, times }) => {
        const oldest = times.at(-most);
        return times.length < most || oldest === undefined ? [] : [MINUTE_MS - (time - oldest)];
      });
      if (waits.length > 0) return Math.ceil(Math.max(...waits) / 1_000);
      for (const { key, times } of keys) count(key, times, time);
      return null;
    },
  };
}

/** Nothing waits for it: the process may end before. */
function afterwards(work: () => void, ms: number): void {
  setTimeout(work, ms).unref();
}

/** What somebody reads who asks more than that. */
export function tooManyReply(seconds: number): Reply {
  return failedReply(
    'Wait a moment',
    'warning',
    'That is a lot of questions at once.',
    `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  );
}
