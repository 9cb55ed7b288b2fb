import type { Deliveries } from '../../src/core/ports/deliveries.ts';
import type { Poster } from '../../src/core/ports/poster.ts';
import type { DeliverParts } from '../../src/reminders/deliver.ts';
import type { HandClock } from './hand-clock.ts';

/** What happens to the process at one operation on the store or the platform. */
export type Fate = 'goes-on' | 'dies-before' | 'dies-after' | 'sleeps';

/** The process is gone: nothing that it still does reaches the store or the platform. */
export class ProcessDied extends Error {
  constructor() {
    super('the process died');
    this.name = 'ProcessDied';
  }
}

const SLEEPS_MS = 45_000;

/** The same parts in the hands of a process that may die or fall asleep at any operation, as `next` decides. */
export function mortalParts(parts: DeliverParts, clock: HandClock, next: () => Fate): DeliverParts {
  let dead = false;
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    const fate = dead ? 'dies-before' : next();
    if (fate === 'dies-before') dead = true;
    if (dead) throw new ProcessDied();
    if (fate === 'sleeps') clock.advance(SLEEPS_MS);
    const result = await work();
    if (fate === 'dies-after') dead = true;
    if (dead) throw new ProcessDied();
    return result;
  };
  return {
    ...parts,
    deliveries: mortalDeliveries(parts.deliveries, step),
    posterOf: (place) => {
      const poster = parts.posterOf(place);
      return poster === undefined ? undefined : mortalPoster(poster, step);
    },
  };
}

type Step = <T>(work: () => Promise<T>) => Promise<T>;

function mortalDeliveries(store: Deliveries, step: Step): Deliveries {
  return {
    plan: (...given) => step(() => store.plan(...given)),
    claim: (...given) => step(() => store.claim(...given)),
    begin: (...given) => step(() => store.begin(...given)),
    finish: (...given) => step(() => store.finish(...given)),
    expire: (...given) => step(() => store.expire(...given)),
    takeOver: (...given) => step(() => store.takeOver(...given)),
    find: (...given) => step(() => store.find(...given)),
    prune: (...given) => step(() => store.prune(...given)),
  };
}

/** A process that sleeps between its last look at the clock and the post is beyond what one process can see; the rest is not. */
function mortalPoster(poster: Poster, step: Step): Poster {
  return {
    post: (...given) => step(() => poster.post(...given)),
    find: (...given) => step(() => poster.find(...given)),
  };
}
