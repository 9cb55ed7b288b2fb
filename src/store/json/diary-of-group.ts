import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { IsoDay } from '../../core/dates/days.ts';
import { type Entry, entrySchema } from '../../core/diary/entry.ts';
import type { Diary } from '../../core/ports/diary.ts';
import { StaleWriteError } from '../../core/ports/library.ts';
import { type ItemOf, isToldBy } from '../forget-report.ts';
import {
  type Base,
  countKept,
  forgotten,
  joinDiary,
  joinEntry,
  keptOf,
  type Parts,
  type RemovedReports,
  type Touched,
  touchedBy,
} from '../join-diary.ts';
import type { RemovedOfGroup } from './removed-of-group.ts';
import type { StoreFiles } from './store-files.ts';

const storedDiarySchema = z.strictObject({ entries: z.array(entrySchema) });
type Stored = z.infer<typeof storedDiarySchema>;
type Changes = Parameters<Diary['save']>[1];

/** Since entries may belong to a timetable. */
const VERSION = 2;

/** `Diary` for one group. */
export interface DiaryOfGroup {
  load(): Promise<void>;
  entries(): readonly Entry[];
  /** What this group itself holds, as its file has it: of an entry of others, the revisions that it added. */
  own(): readonly Entry[];
  save(changes: Changes): Promise<void>;
  forget(report: string, on: IsoDay): Promise<Touched>;
  /** Whether anything of the report is still in the file. */
  tellsOf(report: string): boolean;
  /** Gives the file's copy what the file holds. */
  renewCopy(): Promise<void>;
  /** The report may come back: what removing it did is told no more. */
  readmit(report: string): void;
}

/** What a diary is joined from. `others` are the entries that the group has not made itself: the same list until they change. */
export interface DiaryParts {
  readonly others: () => readonly Entry[];
  readonly removed: RemovedOfGroup;
  /** The date items of what comes with the bot, which never change, and of all that the group holds. */
  readonly bundledItem: ItemOf;
  readonly heldItem: ItemOf;
}

/** The file holds only what the group added: for an entry of others, the revisions beyond theirs. */
export function createDiaryOfGroup(folder: string, files: StoreFiles, given: DiaryParts): DiaryOfGroup {
  const { removed } = given;
  const value = files.value<Stored>(`${folder}/diary.json`, storedDiarySchema, { entries: [] }, VERSION);
  const partsOf = createParts(given);
  const touched = new Map<string, Touched>();
  let joined: { readonly from: Stored; readonly parts: Parts; readonly all: readonly Entry[] } | null = null;

  return {
    load: () => value.load(),
    own: () => value.read().entries,
    entries() {
      const from = value.read();
      const parts = partsOf();
      if (joined?.from !== from || joined.parts !== parts)
        joined = { from, parts, all: joinDiary(parts, from.entries) };
      return joined.all;
    },
    async save(changes) {
      const checked = changes.map(({ entry, expected }) => ({ entry: entrySchema.parse(entry), expected }));
      if (new Set(checked.map(({ entry }) => entry.id)).size < checked.length) {
        throw new Error('A diary entry stands twice in one save.');
      }
      await value.change((stored) => [
        checked.length === 0 ? stored : { entries: grown(stored.entries, checked, partsOf()) },
        undefined,
      ]);
    },
    async forget(report, on) {
      const going = new Map([[report, on], ...removed.byId()]);
      const { base } = partsOf();
      // Before the file itself: what is still in the file is found at the next start, should this be cut short.
      await value.eraseDamaged();
      const now = await value.change((stored) => [
        forgetIn(stored, base, going, given.heldItem),
        touchedBy(report, base, stored.entries, going),
      ]);
      await value.renewCopy();
      const all = joinTouched(touched.get(report), now);
      touched.set(report, all);
      return all;
    },
    tellsOf(report) {
      const one = new Set([report]);
      return value.read().entries.some(({ revisions }) => revisions.some((each) => isToldBy(each, one)));
    },
    renewCopy: () => value.renewCopy(),
    readmit: (report) => {
      touched.delete(report);
    },
  };
}

/** The parts, worked out anew only when one of them has changed. */
function createParts({ others, removed, bundledItem }: DiaryParts): () => Parts {
  let last: (Parts & { readonly from: readonly Entry[] }) | null = null;
  return () => {
    const [from, gone] = [others(), removed.byId()];
    if (last?.from !== from || last.removed !== gone) {
      const base = last?.from === from ? last.base : new Map(from.map((entry) => [entry.id, entry]));
      last = { from, base, kept: keptOf(base, gone, bundledItem), removed: gone };
    }
    return last;
  };
}

/** The stored entries with the new revisions; what is there already is kept as it was saved. */
function grown(stored: readonly Entry[], changes: Changes, parts: Parts): Entry[] {
  const own = new Map(stored.map((entry) => [entry.id, entry]));
  for (const { entry, expected } of changes) {
    const before = own.get(entry.id);
    refuseUnlessGrown(entry, joinEntry(parts, entry.id, before)?.revisions ?? [], expected);
    const added = entry.revisions.slice(countKept(parts, entry.id, before));
    if (added.some((revision) => isToldBy(revision, parts.removed))) throw toStale(entry);
    own.set(entry.id, { ...before, ...entry, revisions: [...(before?.revisions ?? []), ...added] });
  }
  return [...own.values()];
}

/** Revisions are only ever added: what a reminder was once sent for can always be shown again. */
function refuseUnlessGrown(entry: Entry, held: Entry['revisions'], expected: number): void {
  if (held.length !== expected) throw toStale(entry);
  const kept = entry.revisions.slice(0, held.length);
  if (entry.revisions.length <= held.length || !isDeepStrictEqual(kept, held)) {
    throw new Error(`The diary entry ${entry.id} must keep the revisions it had and add to them.`);
  }
}

function toStale(entry: Entry): StaleWriteError {
  return new StaleWriteError(`The diary entry ${entry.id}`);
}

function forgetIn(stored: Stored, base: Base, going: RemovedReports, itemOf: ItemOf): Stored {
  const entries = stored.entries.flatMap((own) => forgotten(own, base.get(own.id), going, itemOf) ?? []);
  const same =
    entries.length === stored.entries.length && entries.every((each, at) => each === stored.entries[at]);
  return same ? stored : { entries };
}

/** Removing the report may have done it already: asked again, the answer is the same. */
function joinTouched(before: Touched | undefined, now: Touched): Touched {
  const gone = new Set([...(before?.gone ?? []), ...now.gone]);
  const shrunk = new Set([...(before?.shrunk ?? []), ...now.shrunk]);
  return { shrunk: [...shrunk].filter((id) => !gone.has(id)), gone: [...gone] };
}
