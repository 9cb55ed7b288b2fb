import type { Logger } from 'pino';
import { UserError } from './core/errors.ts';

/** Supervisors kill after ten seconds; what has not ended by then is given up, and the store is safe at every moment. */
const STOP_WITHIN_MS = 9_000;

/** What ends the bot: a signal, or a store that can no longer be trusted to keep what it is told. */
export interface Ending {
  /** From now on the first cause calls `stop`; when that takes too long the process exits with 1. */
  begin(stop: () => void): void;
  /** For what a person was told: ends the bot when the store has failed. */
  readonly onRefusal: (error: UserError) => void;
  /** For a platform that will not let the bot work any more. */
  readonly onLost: (error: UserError) => void;
  /** Resolves when something has ended the bot. */
  readonly reached: Promise<void>;
  /** For what went wrong in the background (a round of reminders, the search index): logged, and as `onRefusal`. */
  readonly onFault: (error: unknown) => void;
  /** Why the bot must end with exit code 1; null for a signal or end of input. */
  fault(): UserError | null;
}

export function createEnding(log: Logger): Ending {
  let fault: UserError | null = null;
  let end = (): void => {};
  let reach = (): void => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const onLost = (error: UserError): void => {
    fault ??= error;
    end();
  };
  const onRefusal = (error: UserError): void => {
    if (error.code.startsWith('store-')) onLost(error);
  };
  return {
    begin: (stop) => {
      let isEnding = false;
      end = () => {
        if (isEnding) return;
        isEnding = true;
        setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
        stop();
        reach();
      };
      // Not `once`: while a file is being written write-file-atomic listens too, and kills when it is the only one left.
      process.on('SIGTERM', end);
      process.on('SIGINT', end);
      if (fault !== null) end();
    },
    onRefusal,
    onLost,
    reached,
    onFault: (error) => {
      log.error({ err: error }, 'work in the background failed');
      if (error instanceof UserError) onRefusal(error);
    },
    fault: () => fault,
  };
}
