import type { Deliveries } from '../../src/core/ports/deliveries.ts';
import type { Operate } from './worker.ts';

/** The store in the hands of a worker that may die, fail or stand still at any call of it. */
export function operatedDeliveries(store: Deliveries, operate: Operate): Deliveries {
  return {
    plan: (...given) => operate(() => store.plan(...given)),
    add: (...given) => operate(() => store.add(...given)),
    claim: (...given) => operate(() => store.claim(...given)),
    begin: (...given) => operate(() => store.begin(...given)),
    finish: (...given) => operate(() => store.finish(...given)),
    expire: (...given) => operate(() => store.expire(...given)),
    takeOver: (...given) => operate(() => store.takeOver(...given)),
    tell: (...given) => operate(() => store.tell(...given)),
    find: (...given) => operate(() => store.find(...given)),
    forget: (...given) => operate(() => store.forget(...given)),
    prune: (...given) => operate(() => store.prune(...given)),
  };
}
