import { parseEdtf } from '../dates/edtf.ts';
import type { Entry } from './entry.ts';

type Key = string;
/** A date that spans more months than this is looked for as it is written. */
const MOST_MONTHS = 5;

/** Finds the few entries that can tell of a date, among thousands: those of its topic in one of its months. */
export interface EntryIndex {
  /** Adds the entry, or puts it in the place of the one with its id. */
  put(entry: Entry): void;
  /** In the order in which they were first put. */
  near(date: { readonly edtf: string; readonly topic: string }): Entry[];
  all(): Entry[];
}

/** An index of these entries. */
export function createEntryIndex(entries: readonly Entry[] = []): EntryIndex {
  const byId = new Map<string, Entry>();
  const idsAt = new Map<Key, Set<string>>();
  const put = (entry: Entry): void => {
    byId.set(entry.id, entry);
    const current = entry.revisions.at(-1);
    if (current === undefined) return;
    for (const key of keysOf(current)) {
      const ids = idsAt.get(key);
      if (ids === undefined) idsAt.set(key, new Set([entry.id]));
      else ids.add(entry.id);
    }
  };
  for (const entry of entries) put(entry);
  return {
    put,
    near: (date) => {
      const ids = new Set(keysOf(date).flatMap((key) => [...(idsAt.get(key) ?? [])]));
      return [...ids].flatMap((id) => byId.get(id) ?? []);
    },
    all: () => [...byId.values()],
  };
}

function keysOf({ edtf, topic }: { readonly edtf: string; readonly topic: string }): Key[] {
  const value = parseEdtf(edtf);
  if (value === null) return [`${topic} ${edtf}`];
  const first = monthNumber(value.first);
  const months = monthNumber(value.last) - first + 1;
  if (months > MOST_MONTHS) return [`${topic} ${edtf}`];
  return Array.from({ length: months }, (_, at) => `${topic} ${first + at}`);
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
