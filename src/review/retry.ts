import { UserError } from '../core/errors.ts';
import { StaleWriteError } from '../core/ports/library.ts';

const MOST_TRIES = 5;

/** Does the work anew, on what is held then, when somebody else saved the same thing in between. Throws `UserError` `busy` after five tries. */
export async function retryStale<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StaleWriteError)) throw error;
      if (tries === MOST_TRIES)
        throw new UserError(
          'busy',
          'Somebody else is changing the same thing.',
          'Try it again in a minute.',
          { cause: error },
        );
    }
  }
}
