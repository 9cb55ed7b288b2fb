import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../../core/ports/log.ts';
import type { Connection } from './connection.ts';
import { faultSentence, type SlackFault, toSlackFault } from './fault.ts';

/** Keeps one connection to Slack open for as long as the bot runs. */
export interface Supervisor {
  /** Opens the first connection. Rejects when that fails, and then keeps nothing. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface SupervisorParts {
  readonly open: (
    events: Pick<Parameters<OpenConnection>[0], 'onGoodbye' | 'onGone'>,
    signal: AbortSignal,
  ) => Promise<Connection>;
  readonly log: Log;
  /** Slack will give no connection any more. */
  readonly onLost: (fault: SlackFault) => void;
  /** Milliseconds, for how long a connection lasted. */
  readonly now?: () => number;
  /** Rejects when the signal is given. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

type OpenConnection = typeof import('./connection.ts').openConnection;

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** One that lasted as long was a good one: the next is opened without any wait. */
const LASTED_MS = 30_000;

/**
 * Opens another connection before Slack closes this one, and keeps trying, with growing waits, for as long as Slack cannot be reached. No
 * promise is left unheld, so an outage of any length ends nothing.
 */
export function createSupervisor({
  open,
  log,
  onLost,
  now = () => performance.now(),
  wait: waitFor = (ms, signal) => delay(ms, undefined, { signal }),
}: SupervisorParts): Supervisor {
  const ending = new AbortController();
  const { signal } = ending;
  let current: Connection | null = null;
  let openedAt = 0;
  let failures = 0;
  let renewing: Promise<void> | null = null;
  /** Another connection is wanted than the one there is. */
  let isDue = false;

  const connect = async (): Promise<void> => {
    const previous = current;
    let isInUse = false;
    let isEnding = false as boolean;
    const end = (): void => {
      if (isInUse && !isEnding) renew();
      isEnding = true;
    };
    const next = await open(
      {
        onGoodbye: (reason) => {
          if (reason !== 'link_disabled' || !isInUse) return end();
          isEnding = true;
          onLost({ type: 'refused', code: 'link_disabled', needed: null, pointers: [] });
        },
        onGone: end,
      },
      signal,
    );
    current = next;
    openedAt = now();
    isInUse = true;
    void previous?.close();
    // It said goodbye before it could be used.
    if (isEnding) renew();
  };
  const renew = (): void => {
    if (signal.aborted) return;
    isDue = true;
    if (renewing !== null) return;
    failures = now() - openedAt < LASTED_MS ? failures + 1 : 0;
    renewing = keepTrying().finally(() => {
      renewing = null;
    });
  };
  /** The wait before the next attempt, in milliseconds; null when Slack will never let us in. */
  const waitAfterFault = (fault: SlackFault): number | null => {
    if (isFinal(fault)) {
      onLost(fault);
      return null;
    }
    failures += 1;
    const wait = fault.type === 'rate-limited' ? fault.retryAfterSeconds * 1_000 : waitAfter(failures);
    if (isWorthTelling(failures))
      log.warn(
        { event: 'reconnecting', platform: 'slack', failures },
        `${faultSentence(fault)} Trying again in ${wait / 1_000} s, and on.`,
      );
    return wait;
  };
  const keepTrying = async (): Promise<void> => {
    let wait: number | null = waitAfter(failures);
    while (wait !== null && !signal.aborted) {
      try {
        await waitFor(wait, signal);
        isDue = false;
        await connect();
        log.info({ event: 'reconnected', platform: 'slack' }, 'Connected to Slack again.');
        if (!isDue) return;
        failures += 1;
        wait = waitAfter(failures);
      } catch (error) {
        if (signal.aborted) return;
        wait = waitAfterFault(toSlackFault(error));
      }
    }
  };

  return {
    start: connect,
    stop: async () => {
      ending.abort();
      await renewing;
      await current?.close();
    },
  };
}

/** Slack said no to the token or the app itself; asking again would change nothing. */
function isFinal(fault: SlackFault): boolean {
  return fault.type === 'authorisation-lost' || fault.type === 'refused';
}

function waitAfter(failures: number): number {
  return failures === 0 ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
}

/** 1, 2, 4, 8, …: an outage of a day is told in a dozen lines. */
function isWorthTelling(failures: number): boolean {
  return Number.isInteger(Math.log2(failures));
}
