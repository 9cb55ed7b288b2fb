import { createHash } from 'node:crypto';
import type { Watch } from '../../core/ports/sources.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Sources are asked at other minutes than each other, and not all bots at once. */
const MOST_JITTER_MS = HOUR_MS / 4;
const LONGEST_BACK_OFF_MS = DAY_MS;
/** A server that wants to be left alone for longer is asked again after so long all the same. */
const LONGEST_WAIT_MS = 7 * DAY_MS;

/** When a source that answered is asked again: after an hour and up to a quarter of one more, always the same for the same id. */
export function nextAfterAnswer(id: string, now: Date): string {
  return new Date(now.getTime() + HOUR_MS + jitterOf(id)).toISOString();
}

/** After so many failures in a row: 1, 2, 4, 8, 16 and then 24 hours, or as long as the server asked for where that is longer. */
export function nextAfterFailure(
  id: string,
  now: Date,
  failures: number,
  retryAfterSeconds: number | null,
): string {
  const backOff = Math.min(HOUR_MS * 2 ** (failures - 1), LONGEST_BACK_OFF_MS);
  const asked = Math.min((retryAfterSeconds ?? 0) * 1_000, LONGEST_WAIT_MS);
  return new Date(now.getTime() + Math.max(backOff, asked) + jitterOf(id)).toISOString();
}

/** Whether a source that is on is to be asked. A moment further off than any wait was written by a clock that went wrong. */
export function isDue({ next }: Pick<Watch, 'next'>, now: Date): boolean {
  if (next === null) return true;
  const wait = Date.parse(next) - now.getTime();
  return wait <= 0 || wait > LONGEST_WAIT_MS + MOST_JITTER_MS;
}

/** The first moment at which an officer may have it asked: an hour after it was last asked, or when it is due after a failure. Null when it may be now. */
export function mayBeAskedFrom(watch: Pick<Watch, 'asked' | 'next' | 'failures'>, now: Date): Date | null {
  if (isDue(watch, now)) return null;
  const { asked, next, failures } = watch;
  const hour = asked === null || failures > 0 ? null : new Date(Date.parse(asked) + HOUR_MS);
  const from = hour ?? new Date(next ?? now);
  return from > now ? from : null;
}

function jitterOf(id: string): number {
  const share = createHash('sha256').update(id).digest().readUInt32BE(0) / 2 ** 32;
  return Math.floor(share * MOST_JITTER_MS);
}
