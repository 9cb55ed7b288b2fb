import type { Group } from '../../core/ports/place.ts';
import type { Source, Sources, Watch } from '../../core/ports/sources.ts';

/** A source with how watching it goes. */
export interface Watched {
  readonly source: Source;
  readonly watch: Watch;
}

/** What is kept of watching. Changes come one after the other, each made from what is held then. */
export interface WatchRecord {
  list(group: Group): Promise<readonly Watched[]>;
  /** Null when there is no such source (any more). */
  find(group: Group, id: string): Promise<Watched | null>;
  /** Durable once it resolves. Nothing is written when `change` gives back what it got, or when there is no such source: then it is null. */
  change(group: Group, id: string, change: (watch: Watch) => Watch): Promise<Watch | null>;
}

export function createWatchRecord(sources: Pick<Sources, 'list' | 'keep'>): WatchRecord {
  let last: Promise<unknown> = Promise.resolve();

  const find = async (group: Group, id: string): Promise<Watched | null> =>
    (await sources.list(group)).find(({ source }) => source.id === id) ?? null;
  const changeNow = async (
    group: Group,
    id: string,
    change: (watch: Watch) => Watch,
  ): Promise<Watch | null> => {
    const found = await find(group, id);
    if (found === null) return null;
    const changed = change(found.watch);
    if (changed !== found.watch) await sources.keep(group, changed);
    return changed;
  };

  return {
    list: (group) => sources.list(group),
    find,
    change: async (group, id, change) => {
      const mine = last.then(() => changeNow(group, id, change));
      last = mine.catch(() => {});
      return await mine;
    },
  };
}
