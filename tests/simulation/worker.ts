import type { HandClock } from '../support/hand-clock.ts';
import type { Fates } from './fates.ts';

/** Runs one operation of a worker when its time has come: `takesMs` after it was asked for, or later. */
export type Operate = <T>(effect: () => T | Promise<T>, takesMs?: number) => Promise<T>;

/** Resolves with how long the worker rests, in milliseconds; rejects when something failed. `fresh`: it has just been started. */
export type Work = (operate: Operate, fresh: boolean) => Promise<number>;

interface Operation {
  readonly effect: () => unknown;
  readonly takesMs: number;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** What a worker does next, and when. */
type Next =
  | { readonly do: 'start'; readonly fresh: boolean }
  | { readonly do: 'operate'; readonly operation: Operation; readonly paused: boolean }
  | { readonly do: 'answer'; readonly operation: Operation; readonly value: unknown };

/** A process whose every operation may fail, be slow, or be its last. */
export interface Worker {
  /** When it does something next. */
  at(): number;
  /** Does it; resolves when it waits for its next operation, or rests. */
  step(): Promise<void>;
}

const RESTARTS_AFTER_MS = 20_000;
const FAILED_REST_MS = 60_000;

export function createWorker(clock: HandClock, fates: Fates, work: Work, startsAfterMs: number): Worker {
  let at = clock.now().getTime() + startsAfterMs;
  let next: Next = { do: 'start', fresh: true };
  /** Called when the worker waits, rests or has failed. */
  let quiet: () => void = () => {};
  let life = 0;

  const plan = (then: Next, afterMs: number): void => {
    at = clock.now().getTime() + afterMs;
    next = then;
    quiet();
  };
  const untilQuiet = (act: () => void): Promise<void> =>
    new Promise((resolve) => {
      quiet = resolve;
      act();
    });
  const die = (): void => {
    // Whatever the dead one was waiting for never comes.
    life += 1;
    plan({ do: 'start', fresh: true }, 500 + fates.time(RESTARTS_AFTER_MS));
  };
  const start = (fresh: boolean): void => {
    const mine = life;
    const operate: Operate = (effect, takesMs = fates.time(200)) =>
      new Promise((resolve, reject) => {
        if (mine !== life) return;
        const operation = { effect, takesMs, resolve: resolve as (value: unknown) => void, reject };
        plan({ do: 'operate', operation, paused: false }, takesMs);
      });
    work(operate, fresh).then(
      (restMs) => {
        if (mine === life) plan({ do: 'start', fresh: false }, restMs);
      },
      () => {
        if (mine === life) plan({ do: 'start', fresh: false }, FAILED_REST_MS);
      },
    );
  };
  const perform = async (operation: Operation, paused: boolean): Promise<void> => {
    const fate = paused ? 'goes-on' : fates.operation();
    if (fate === 'dies-before') return die();
    if (fate === 'fails-before')
      return await untilQuiet(() => operation.reject(new Error('the operation failed')));
    if (typeof fate === 'object' && 'pausesBefore' in fate)
      return plan({ do: 'operate', operation, paused: true }, fate.pausesBefore);
    const value = await operation.effect();
    if (fate === 'dies-after') return die();
    if (fate === 'fails-after')
      return await untilQuiet(() => operation.reject(new Error('the operation was done and failed')));
    if (typeof fate === 'object') return plan({ do: 'answer', operation, value }, fate.pausesAfter);
    await untilQuiet(() => operation.resolve(value));
  };

  return {
    at: () => at,
    step: async () => {
      const now = next;
      if (now.do === 'start') await untilQuiet(() => start(now.fresh));
      else if (now.do === 'answer') await untilQuiet(() => now.operation.resolve(now.value));
      else await perform(now.operation, now.paused);
    },
  };
}
