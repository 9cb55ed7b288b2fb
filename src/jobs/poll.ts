import { schedule } from 'node-cron';

/** Half past each minute: reminders, which come on the minute, go first. */
const EVERY_MINUTE = '30 * * * * *';
const TOLERANCE_MS = 59_000;

export interface PollParts {
  /** One look at whatever is due. */
  readonly poll: () => Promise<unknown>;
  readonly onFault: (error: unknown) => void;
}

export interface Polling {
  /** No new polls; resolves when the one under way has ended. */
  stop(): Promise<void>;
}

/** Polls every minute, in UTC, never two at a time. One that fails is told, and the next one comes all the same. */
export function startPolling({ poll, onFault }: PollParts): Polling {
  let underWay: Promise<void> | null = null;
  let stopped = false;

  const round = async (): Promise<void> => {
    try {
      await poll();
    } catch (error) {
      onFault(error);
    }
  };
  const task = schedule(
    EVERY_MINUTE,
    async () => {
      if (stopped || underWay !== null) return;
      underWay = round();
      await underWay;
      underWay = null;
    },
    {
      timezone: 'UTC',
      missedExecutionTolerance: TOLERANCE_MS,
      logger: {
        info: () => {},
        warn: () => {},
        debug: () => {},
        error: (what, why) => onFault(why ?? what),
      },
    },
  );

  return {
    stop: async () => {
      stopped = true;
      await task.destroy();
      await underWay;
    },
  };
}
