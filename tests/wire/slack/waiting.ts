import { EventEmitter, on } from 'node:events';

const PATIENCE_MS = 20_000;

/** Waits for something to be so, looking again whenever it is told that something has happened. */
export interface Waiting {
  tell(): void;
  /** The first value that is not undefined. Rejects with `said` after a bounded time. */
  until<T>(what: string, find: () => T | undefined): Promise<T>;
}

export function createWaiting(said: () => string): Waiting {
  const happened = new EventEmitter();
  happened.setMaxListeners(0);
  return {
    tell: () => void happened.emit('something'),
    until: async (what, find) => {
      const changes = on(happened, 'something', { signal: AbortSignal.timeout(PATIENCE_MS) });
      try {
        for (;;) {
          const found = find();
          if (found !== undefined) return found;
          await changes.next();
        }
      } catch (error) {
        throw new Error(`Waited in vain for ${what}; ${said()}`, { cause: error });
      } finally {
        await changes.return?.();
      }
    },
  };
}
