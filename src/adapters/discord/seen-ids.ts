/** How long an id is remembered, and how many at most; the oldest go first. */
const REMEMBERED_MS = 15 * 60_000;
const REMEMBERED_MOST = 10_000;

/** Ids of interactions that were taken up. */
export interface SeenIds {
  /** True the first time within 15 minutes that this id comes. */
  isNew(id: string): boolean;
}

export function createSeenIds(now: () => number = Date.now): SeenIds {
  const seen = new Map<string, number>();
  return {
    isNew: (id) => {
      const at = now();
      for (const [old, time] of seen) {
        if (at - time < REMEMBERED_MS && seen.size < REMEMBERED_MOST) break;
        seen.delete(old);
      }
      if (seen.has(id)) return false;
      seen.set(id, at);
      return true;
    },
  };
}
