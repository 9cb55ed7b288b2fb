import { UserError } from '../../core/errors.ts';

/** What all files of one store share: whether it still may be used, and what is still being written. */
export interface StoreState {
  /** Throws what has gone wrong, once a write has failed, and `stopping` for calls from outside after `close`. */
  check(): void;
  /** Throws what has gone wrong, once a write has failed. What was let in before `close` may still be written. */
  checkWrites(): void;
  /** Waits for a write; when it fails, the whole store has failed, for memory may then be ahead of the disk. */
  written(write: Promise<void>): Promise<void>;
  /** Lets the writes under way finish and refuses everything from now on. */
  close(): Promise<void>;
}

export function createStoreState(): StoreState {
  const underWay = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | null = null;
  let closed = false;

  function checkWrites(): void {
    if (failure !== null) throw failure.error;
  }

  return {
    checkWrites,
    check() {
      checkWrites();
      if (closed) throw new UserError('stopping', 'nec-bot is stopping.', 'Try again when it is back.');
    },
    async written(write) {
      underWay.add(write);
      try {
        await write;
      } catch (error) {
        failure ??= { error };
        throw error;
      } finally {
        underWay.delete(write);
      }
    },
    async close() {
      closed = true;
      await Promise.allSettled(underWay);
    },
  };
}
