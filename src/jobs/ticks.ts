import { schedule } from 'node-cron';
import type { Clock } from '../core/ports/clock.ts';

const MS_PER_SECOND = 1_000;
const MINUTE_MS = 60 * MS_PER_SECOND;
/** node-cron calls a slot missed, and does not run it, when it is later than this (4.6, missedExecutionTolerance). */
const TOLERANCE_MS = 59 * MS_PER_SECOND;
const WATCH_EVERY_MS = 30 * MS_PER_SECOND;
/** Without a finished tick for this long the cron task is made anew. */
const STALLED_MS = 3 * MINUTE_MS;
const HUNG_MS = 10 * MINUTE_MS;

export interface TickParts {
  /** One round of work; resolves with the moment of the next thing due, if it is known. */
  readonly tick: () => Promise<Date | null>;
  readonly clock: Clock;
  readonly onFault: (error: unknown) => void;
  readonly onStall: () => void;
  /** No round has ended for ten minutes: only a new process can help. */
  readonly onHung: () => void;
}

export interface Ticks {
  /** When the last tick finished, by the clock; null before the first. */
  lastTick(): Date | null;
  /** Runs a round now, or after the one under way. */
  runNow(): Promise<void>;
  /** No new rounds; resolves when the one under way has ended. */
  stop(): Promise<void>;
}

/**
 * The schedule of reminders: a round every minute, in UTC (in Europe/London node-cron is silent for 61 minutes in autumn), one at
 * once, and one at the very moment when something falls due within the minute. A watchdog on the monotonic clock makes a task that fell silent anew.
 */
export function startTicks(parts: TickParts): Ticks {
  let lastTick: Date | null = null;
  let lastAlive = performance.now();
  let underWay: Promise<void> | null = null;
  let exact: NodeJS.Timeout | undefined;
  let stopped = false;

  const round = async (): Promise<void> => {
    const began = parts.clock.now();
    try {
      const next = await parts.tick();
      lastTick = parts.clock.now();
      aim(next, began);
    } catch (error) {
      parts.onFault(error);
    } finally {
      lastAlive = performance.now();
    }
  };
  const run = async (): Promise<void> => {
    if (stopped) return;
    underWay ??= round().finally(() => {
      underWay = null;
    });
    await underWay;
  };
  const aim = (next: Date | null, began: Date): void => {
    clearTimeout(exact);
    // What was due when the round began, and still is, could not be done: it waits for the minute.
    if (next === null || next <= began || stopped) return;
    const wait = next.getTime() - parts.clock.now().getTime();
    if (wait <= MINUTE_MS) exact = setTimeout(() => void run(), Math.max(wait, MS_PER_SECOND));
  };
  const everyMinute = () =>
    schedule('* * * * *', run, {
      timezone: 'UTC',
      noOverlap: true,
      missedExecutionTolerance: TOLERANCE_MS,
      logger: {
        info: () => {},
        warn: () => {},
        debug: () => {},
        error: (what, why) => parts.onFault(why ?? what),
      },
    });
  let task = everyMinute();
  const watchdog = setInterval(() => {
    const silent = performance.now() - lastAlive;
    if (silent >= HUNG_MS) parts.onHung();
    if (silent < STALLED_MS) return;
    parts.onStall();
    void task.destroy();
    task = everyMinute();
    void run();
  }, WATCH_EVERY_MS);

  return {
    lastTick: () => lastTick,
    runNow: async () => {
      if (underWay !== null) await underWay;
      await run();
    },
    stop: async () => {
      stopped = true;
      clearInterval(watchdog);
      clearTimeout(exact);
      await task.destroy();
      await underWay;
    },
  };
}
