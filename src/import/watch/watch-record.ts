import { UserError } from '../../core/errors.ts';
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
  /** Throws `UserError` `source-unknown`. */
  find(group: Group, id: string): Promise<Watched>;
  /** Durable once it resolves. Nothing is written when `change` gives back what it got. Throws `UserError` `source-unknown`. */
  change(group: Group, id: string, change: (watch: Watch) => Watch): Promise<Watch>;
}

export function createWatchRecord(sources: Pick<Sources, 'list' | 'keep'>): WatchRecord {
  let last: Promise<unknown> = Promise.resolve();

  const find = async (group: Group, id: string): Promise<Watched> => {
    const found = (await sources.list(group)).find(({ source }) => source.id === id);
    if (found === undefined)
      throw new UserError('source-unknown', `There is no source called ${id}.`, 'See the list of sources.');
    return found;
  };
  const changeNow = async (group: Group, id: string, change: (watch: Watch) => Watch): Promise<Watch> => {
    const { watch } = await find(group, id);
    const changed = change(watch);
    if (changed !== watch) await sources.keep(group, changed);
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
