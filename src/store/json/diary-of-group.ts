import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Entry, entrySchema } from '../../core/diary/entry.ts';
import type { Diary } from '../../core/ports/diary.ts';
import { StaleWriteError } from '../../core/ports/library.ts';
import type { StoreFiles } from './store-files.ts';

const storedDiarySchema = z.strictObject({ entries: z.array(entrySchema) });
type Changes = Parameters<Diary['save']>[1];

/** `Diary` for one group. */
export interface DiaryOfGroup {
  load(): Promise<void>;
  entries(): readonly Entry[];
  save(changes: Changes): Promise<void>;
}

/** The file holds only what the group added: for an entry of a bundled report, the revisions beyond the bundled ones. */
export function createDiaryOfGroup(
  folder: string,
  files: StoreFiles,
  bundled: readonly Entry[],
): DiaryOfGroup {
  const bundledById = new Map(bundled.map((entry) => [entry.id, entry]));
  const value = files.value<z.infer<typeof storedDiarySchema>>(`${folder}/diary.json`, storedDiarySchema, {
    entries: [],
  });
  let joined: { readonly from: readonly Entry[]; readonly all: readonly Entry[] } | null = null;

  return {
    load: () => value.load(),
    entries() {
      const from = value.read().entries;
      if (joined?.from !== from) joined = { from, all: joinAll(bundledById, from) };
      return joined.all;
    },
    async save(changes) {
      const checked = changes.map(({ entry, expected }) => ({ entry: entrySchema.parse(entry), expected }));
      if (new Set(checked.map(({ entry }) => entry.id)).size < checked.length) {
        throw new Error('A diary entry stands twice in one save.');
      }
      await value.change((stored) => {
        const own = new Map(stored.entries.map((entry) => [entry.id, entry]));
        for (const { entry, expected } of checked) {
          const base = bundledById.get(entry.id)?.revisions ?? [];
          const held = [...base, ...(own.get(entry.id)?.revisions ?? [])];
          refuseUnlessGrown(entry, held, expected);
          own.set(entry.id, { id: entry.id, revisions: entry.revisions.slice(base.length) });
        }
        return [checked.length === 0 ? stored : { entries: [...own.values()] }, undefined];
      });
    },
  };
}

/** Revisions are only ever added: what a reminder was once sent for can always be shown again. */
function refuseUnlessGrown(entry: Entry, held: Entry['revisions'], expected: number): void {
  if (held.length !== expected) throw new StaleWriteError(`The diary entry ${entry.id}`);
  const kept = entry.revisions.slice(0, held.length);
  if (entry.revisions.length <= held.length || !isDeepStrictEqual(kept, held)) {
    throw new Error(`The diary entry ${entry.id} must keep the revisions it had and add to them.`);
  }
}

function joinAll(bundled: ReadonlyMap<string, Entry>, stored: readonly Entry[]): readonly Entry[] {
  const all = new Map(bundled);
  for (const entry of stored) {
    const base = bundled.get(entry.id);
    all.set(
      entry.id,
      base === undefined ? entry : { ...base, revisions: [...base.revisions, ...entry.revisions] },
    );
  }
  return [...all.values()];
}
