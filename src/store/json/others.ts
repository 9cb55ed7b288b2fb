import type { Entry } from '../../core/diary/entry.ts';

/** The bundled entries and those of everyone, those of one id as one entry; the same list until everyone's change. */
export function createOthers(
  bundled: readonly Entry[],
  forEveryone: () => readonly Entry[],
): () => readonly Entry[] {
  let joined: { readonly from: readonly Entry[]; readonly all: readonly Entry[] } | null = null;
  return () => {
    const from = forEveryone();
    if (from.length === 0) return bundled;
    if (joined?.from !== from) joined = { from, all: joinAll(bundled, from) };
    return joined.all;
  };
}

function joinAll(bundled: readonly Entry[], added: readonly Entry[]): readonly Entry[] {
  const all = new Map(bundled.map((entry) => [entry.id, entry]));
  for (const entry of added) {
    const revisions = [...(all.get(entry.id)?.revisions ?? []), ...entry.revisions];
    all.set(entry.id, { ...all.get(entry.id), ...entry, revisions });
  }
  return [...all.values()];
}
