import { z } from 'zod';
import { UserError } from '../../core/errors.ts';
import {
  type Source,
  type Sources,
  sourceSchema,
  type Watch,
  watchSchema,
} from '../../core/ports/sources.ts';
import type { StoreFiles } from './store-files.ts';

const storedSourcesSchema = z.strictObject({ added: z.array(sourceSchema), watches: z.array(watchSchema) });
type Stored = z.infer<typeof storedSourcesSchema>;
type Listed = Awaited<ReturnType<Sources['list']>>;

const NEVER_ASKED: Omit<Watch, 'id'> = {
  on: false,
  etag: null,
  lastModified: null,
  asked: null,
  next: null,
  failures: 0,
  fault: null,
  seen: [],
  found: [],
};

/** `Sources` for one group. */
export interface SourcesOfGroup {
  load(): Promise<void>;
  list(): Listed;
  keep(watch: Watch): Promise<void>;
  add(source: Source): Promise<void>;
  remove(id: string): Promise<boolean>;
}

/**
 * The file holds what officers added, and how watching goes. `add` throws `UserError` `source-known` for an id or a feed that is
 * there already, `keep` throws `source-unknown`.
 */
export function createSourcesOfGroup(
  folder: string,
  files: StoreFiles,
  bundled: readonly Source[],
): SourcesOfGroup {
  const value = files.value<Stored>(`${folder}/sources.json`, storedSourcesSchema, {
    added: [],
    watches: [],
  });
  let joined: { readonly from: Stored; readonly all: Listed } | null = null;

  return {
    load: () => value.load(),
    list() {
      const from = value.read();
      if (joined?.from !== from) joined = { from, all: joinAll(bundled, from) };
      return joined.all;
    },
    async keep(watch) {
      const checked = watchSchema.parse(watch);
      await value.change((stored) => {
        if (![...bundled, ...stored.added].some(({ id }) => id === checked.id)) throw toUnknown(checked.id);
        return [{ ...stored, watches: [...without(stored.watches, checked.id), checked] }, undefined];
      });
    },
    async add(source) {
      const checked = sourceSchema.parse(source);
      await value.change((stored) => {
        refuseKnown(checked, [...bundled, ...stored.added]);
        // A source that came with an earlier version may have left its watch here.
        const watches = without(stored.watches, checked.id);
        return [{ added: [...stored.added, checked], watches }, undefined];
      });
    },
    async remove(id) {
      return await value.change((stored) => {
        const added = without(stored.added, id);
        if (added.length === stored.added.length) return [stored, false];
        return [{ added, watches: without(stored.watches, id) }, true];
      });
    },
  };
}

function without<T extends { readonly id: string }>(all: readonly T[], id: string): T[] {
  return all.filter((each) => each.id !== id);
}

/** A source of the officers' that a later version brings along is the bundled one. */
function joinAll(bundled: readonly Source[], { added, watches }: Stored): Listed {
  const watchById = new Map(watches.map((watch) => [watch.id, watch]));
  const bundledIds = new Set(bundled.map(({ id }) => id));
  const own = added.filter(({ id }) => !bundledIds.has(id));
  const toListed = (by: 'bundled' | 'officers') => (source: Source) => ({
    source,
    watch: watchById.get(source.id) ?? { id: source.id, ...NEVER_ASKED },
    by,
  });
  return [...bundled.map(toListed('bundled')), ...own.map(toListed('officers'))];
}

function refuseKnown({ id, feed }: Source, known: readonly Source[]): void {
  const same = known.find((each) => each.id === id || each.feed === feed);
  if (same === undefined) return;
  const what =
    same.id === id
      ? `There is a source called ${id} already.`
      : `The source ${same.id} has this address already.`;
  throw new UserError('source-known', what, 'Switch that one on, or choose another name and address.');
}

function toUnknown(id: string): UserError {
  return new UserError('source-unknown', `There is no source called ${id}.`, 'See the list of sources.');
}
