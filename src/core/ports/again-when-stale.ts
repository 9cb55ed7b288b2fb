import { StaleWriteError } from './library.ts';

const MOST_TRIES = 4;

/** Does the work, which reads and then saves, anew when somebody else saved in between. Rejects like it, at last also with `StaleWriteError`. */
export async function againWhenStale<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StaleWriteError) || tries === MOST_TRIES) throw error;
    }
  }
}
