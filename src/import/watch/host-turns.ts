import type { Clock } from '../../core/ports/clock.ts';
import { LaterError } from '../fetch/later-error.ts';

/** Waits so many milliseconds; rejects when it is broken off. */
export type Pause = (ms: number) => Promise<void>;

/** Lets one request at a time reach a host. */
export interface HostTurns {
  /** Does the job when the host is free and `gapMs` have passed since the end of its last one. Throws `LaterError` `web-pace` when that is too long to wait. */
  take<T>(host: string, gapMs: number, job: () => Promise<T>): Promise<T>;
}

interface Turn {
  /** Settles when the last job that was asked for has ended. Never rejects. */
  last: Promise<unknown>;
  endedAt: number;
  waiting: number;
}

/** A longer pause is not waited for: the source is asked again another time. */
const LONGEST_WAIT_MS = 60_000;
const MOST_HOSTS = 500;

export function createHostTurns({
  clock,
  pause,
}: {
  readonly clock: Clock;
  readonly pause: Pause;
}): HostTurns {
  const turns = new Map<string, Turn>();

  const inTurn = async <T>(host: string, turn: Turn, gapMs: number, job: () => Promise<T>): Promise<T> => {
    // A clock that was set back must not make anybody wait longer than the gap.
    const wait = Math.min(turn.endedAt + gapMs - clock.now().getTime(), gapMs);
    if (wait > LONGEST_WAIT_MS) throw tooLong(host, wait);
    if (wait > 0) await pause(wait);
    try {
      return await job();
    } finally {
      turn.endedAt = clock.now().getTime();
    }
  };
  const turnOf = (host: string): Turn => {
    const turn = turns.get(host) ?? {
      last: Promise.resolve(),
      endedAt: Number.NEGATIVE_INFINITY,
      waiting: 0,
    };
    turns.delete(host);
    turns.set(host, turn);
    if (turns.size > MOST_HOSTS) forgetOldest(turns);
    return turn;
  };

  return {
    take: async (host, gapMs, job) => {
      const turn = turnOf(host);
      turn.waiting += 1;
      const mine = turn.last.then(() => inTurn(host, turn, gapMs, job));
      turn.last = mine.then(
        () => {
          turn.waiting -= 1;
        },
        () => {
          turn.waiting -= 1;
        },
      );
      return await mine;
    },
  };
}

/** Never one that is at work, or a second request would reach its host. */
function forgetOldest(turns: Map<string, Turn>): void {
  for (const [host, { waiting }] of turns) {
    if (waiting > 0) continue;
    turns.delete(host);
    return;
  }
}

function tooLong(host: string, waitMs: number): LaterError {
  return new LaterError(
    'web-pace',
    `${host} asks programs to wait ${Math.ceil(waitMs / 60_000)} minutes between two pages.`,
    'Open the page in a browser, save it, and import the file.',
    Math.ceil(waitMs / 1_000),
  );
}
