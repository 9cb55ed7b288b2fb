import type { Deliveries } from '../core/ports/deliveries.ts';
import {
  added,
  begun,
  claimable,
  expired,
  finished,
  type Held,
  lookable,
  planned,
  pruned,
  replaced,
  retold,
  without,
} from './json/delivery-changes.ts';

/** Deliveries in memory, and what it holds at this moment. */
export interface MemoryDeliveries extends Deliveries {
  held(): Held;
}

/** The real transitions of the store in files, without its files: for thousands of runs. What it holds outlives a process. */
export function createMemoryDeliveries(): MemoryDeliveries {
  let held: Held = [];
  let claims = 0;
  const claim = (leaseEnds: Date) => {
    claims += 1;
    return { token: `claim-${claims}`, leaseEnds };
  };
  return {
    held: () => held,
    plan: async (_group, owed, now) => {
      held = planned(held, owed, now);
    },
    add: async (_group, owed) => {
      held = added(held, owed);
    },
    claim: async (_group, now, leaseEnds, limit) => {
      const taken = claimable(held, now, limit, claim(leaseEnds));
      held = replaced(held, taken);
      return taken;
    },
    begin: async (_group, ids, token, message, at) => {
      const posting = begun(held, ids, token, message, at);
      held = replaced(held, posting ?? []);
      return posting !== null;
    },
    finish: async (_group, ids, token, finish) => {
      const ended = finished(held, ids, token, finish);
      held = replaced(held, ended);
      return ended.length > 0;
    },
    expire: async (_group, now) => {
      held = replaced(held, expired(held, now));
    },
    takeOver: async (_group, begunBy, now, leaseEnds) => {
      const taken = lookable(held, begunBy, now, claim(leaseEnds));
      held = replaced(held, taken);
      return taken;
    },
    tell: async (_group, ids, told) => {
      held = replaced(held, retold(held, ids, told));
    },
    find: async (_group, { states }) =>
      states === undefined ? held : held.filter(({ state }) => states.includes(state)),
    forget: async (_group, channel) => {
      const kept = without(held, channel);
      const gone = held.length - kept.length;
      held = kept;
      return gone;
    },
    prune: async (_group, before) => {
      const kept = pruned(held, before);
      const gone = held.length - kept.length;
      held = kept;
      return gone;
    },
  };
}
