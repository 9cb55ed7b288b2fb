import type { IsoDay } from '../core/dates/days.ts';
import type { Entry, Revision } from '../core/diary/entry.ts';
import { reportOf } from '../core/reports/questions.ts';
import { type ItemOf, isToldBy, tombstoneOf, withoutReports } from './forget-report.ts';

/** The reports that were removed, each with the day. */
export type RemovedReports = ReadonlyMap<string, IsoDay>;

/** Entries that a group has not made itself, by their ids, as they were before anything was removed. */
export type Base = ReadonlyMap<string, Entry>;

/** What a group's diary is joined from. `kept` is the base without what was removed: an entry may have no revision left in it. */
export interface Parts {
  readonly base: Base;
  readonly kept: Base;
  readonly removed: RemovedReports;
}

/** Ids of entries that lost a revision: some left, or none. */
export interface Touched {
  readonly shrunk: readonly string[];
  readonly gone: readonly string[];
}

/** The base without the reports that were removed; itself when none was. */
export function keptOf(base: Base, removed: RemovedReports, itemOf: ItemOf): Base {
  if (removed.size === 0) return base;
  return new Map([...base].map(([id, entry]) => [id, withRevisions(entry, removed, itemOf)]));
}

/** Every entry of the base and of the group's own, the base first; those of one id are one entry, with the base's revisions before the others. */
export function joinDiary(parts: Parts, own: readonly Entry[]): readonly Entry[] {
  const ownById = new Map(own.map((entry) => [entry.id, entry]));
  const joined = [...parts.base.keys()].map((id) => joinEntry(parts, id, ownById.get(id)));
  for (const entry of own) if (!parts.base.has(entry.id)) joined.push(joinEntry(parts, entry.id, entry));
  return joined.flatMap((entry) => entry ?? []);
}

/** One entry as it is shown; null when there is none of that id. Where nothing that was told is left, one cancelled revision stands for it. */
export function joinEntry({ base, kept, removed }: Parts, id: string, own: Entry | undefined): Entry | null {
  const first = base.get(id) ?? own;
  if (first === undefined) return null;
  const before = kept.get(id);
  if (own === undefined && before !== undefined && before.revisions.length > 0) return before;
  const revisions = [...(before?.revisions ?? []), ...ownKept(own, removed)];
  const timetable = own?.timetable ?? first.timetable;
  return {
    id,
    revisions: revisions.length === 0 ? [tombstoneIn(first, removed)] : revisions,
    ...(timetable === undefined ? {} : { timetable }),
  };
}

/** How many of the shown revisions are told by what is held; none of an entry of which only the cancelled revision is left. */
export function countKept({ kept, removed }: Parts, id: string, own: Entry | undefined): number {
  return (kept.get(id)?.revisions.length ?? 0) + ownKept(own, removed).length;
}

/** What the group itself holds of the entry once these reports are removed; null when that is nothing. The very same entry when nothing changes. */
export function forgotten(
  own: Entry,
  base: Entry | undefined,
  removed: RemovedReports,
  itemOf: ItemOf,
): Entry | null {
  const before = base?.revisions ?? [];
  const all = [...before, ...own.revisions];
  const kept = withoutReports(all, removed, itemOf);
  if (kept === all) return own;
  const revisions = kept.slice(before.filter((revision) => !isToldBy(revision, removed)).length);
  if (revisions.length > 0) return { ...own, revisions };
  return base === undefined ? { ...own, revisions: [tombstoneIn(own, removed)] } : null;
}

/** The entries that have a revision of this report: those that keep another once all these are removed, and those that do not. */
export function touchedBy(
  report: string,
  base: Base,
  own: readonly Entry[],
  removed: RemovedReports,
): Touched {
  const revisions = new Map([...base].map(([id, entry]) => [id, entry.revisions]));
  for (const entry of own) revisions.set(entry.id, [...(revisions.get(entry.id) ?? []), ...entry.revisions]);
  const touched: { shrunk: string[]; gone: string[] } = { shrunk: [], gone: [] };
  const one = new Set([report]);
  for (const [id, all] of revisions) {
    if (!all.some((revision) => isToldBy(revision, one))) continue;
    touched[all.every((revision) => isToldBy(revision, removed)) ? 'gone' : 'shrunk'].push(id);
  }
  return touched;
}

function ownKept(own: Entry | undefined, removed: RemovedReports): Revision[] {
  return (own?.revisions ?? []).filter((revision) => !isToldBy(revision, removed));
}

function withRevisions(entry: Entry, removed: RemovedReports, itemOf: ItemOf): Entry {
  const revisions = withoutReports(entry.revisions, removed, itemOf);
  return revisions === entry.revisions ? entry : { ...entry, revisions: [...revisions] };
}

/** The day is that of the last removal that touched the entry: until then something told of it. */
function tombstoneIn({ revisions }: Entry, removed: RemovedReports): Revision {
  const days = revisions.map(({ evidence }) => removed.get(reportOf(evidence) ?? '') ?? '');
  const last = revisions.at(-1);
  if (last === undefined) throw new Error('A diary entry has no revision.');
  return tombstoneOf(
    last,
    days.reduce((a, b) => (a > b ? a : b)),
  );
}
