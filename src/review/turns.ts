import type { Group } from '../core/ports/place.ts';

/** Does one piece of work of a group at a time, in the order in which they came; one that fails does not stop those after it. */
export type Turns = <Value>(group: Group, work: () => Promise<Value>) => Promise<Value>;

/**
 * Two who decide at the same moment then both get their way: a store shows what is being written only once it is durable, so trying again at once
 * would meet the same stale state.
 */
export function createTurns(): Turns {
  const last = new Map<Group, Promise<unknown>>();
  return async (group, work) => {
    const turn = (last.get(group) ?? Promise.resolve()).then(work);
    const over = turn.catch(() => {});
    last.set(group, over);
    try {
      return await turn;
    } finally {
      if (last.get(group) === over) last.delete(group);
    }
  };
}
