import { isDeepStrictEqual } from 'node:util';
import { isSameThing } from '../core/diary/agreement.ts';
import type { Entry, Revision } from '../core/diary/entry.ts';
import { createEntryIndex } from '../core/diary/entry-index.ts';
import { standingOf } from '../core/diary/standing.ts';
import { oneLine } from './shortened.ts';

export type EntryPlan =
  | { readonly outcome: 'unchanged' | 'differ' }
  | {
      readonly outcome: 'added' | 'grown';
      readonly save: { readonly entry: Entry; readonly expected: number };
    };

type Said = Pick<Revision, 'edtf' | 'time' | 'kind' | 'topic' | 'what' | 'status'>;

/** After every day there is: how an entry stands with all its revisions. */
const LAST_DAY = '9999-12-31';

/**
 * Says what becomes of an entry that comes in, beside those held. `others` are held ones that the file does not name: one of them that tells of the same
 * thing on the same date is the same entry, made here under another id.
 */
export function createEntryPlanner(held: readonly Entry[], others: readonly Entry[]) {
  const byId = new Map(held.map((entry) => [entry.id, entry]));
  const index = createEntryIndex(others);
  return {
    plan(entry: Entry): EntryPlan {
      const own = byId.get(entry.id);
      if (own !== undefined) return planHeld(entry, own);
      const now = sayingOf(entry);
      const same = index.near(now).find((other) => isSameDate(sayingOf(other), now));
      if (same === undefined) return { outcome: 'added', save: { entry, expected: 0 } };
      return planMore(same, vouching(entry, same)) ?? { outcome: 'unchanged' };
    },
  };
}

function planHeld(entry: Entry, held: Entry): EntryPlan {
  if (startsWith(held.revisions, entry.revisions)) return { outcome: 'unchanged' };
  if (startsWith(entry.revisions, held.revisions))
    return planMore(held, entry.revisions.slice(held.revisions.length)) ?? { outcome: 'unchanged' };
  const more = planMore(held, vouching(entry, held));
  return more ?? { outcome: saysTheSame(sayingOf(entry), sayingOf(held)) ? 'unchanged' : 'differ' };
}

function planMore(held: Entry, more: readonly Revision[]): EntryPlan | null {
  if (more.length === 0) return null;
  const entry = { ...held, revisions: [...held.revisions, ...more] };
  return { outcome: 'grown', save: { entry, expected: held.revisions.length } };
}

/** Sources of the file that give the very date that stands here, and are not held: they stand behind it in its own words. */
function vouching(entry: Entry, held: Entry): Revision[] {
  const { edtf, time, kind, topic, what, status } = sayingOf(held);
  const known = held.revisions.map(({ evidence }) => evidence);
  return entry.revisions
    .filter(
      (revision) =>
        revision.by === 'report' &&
        revision.edtf === edtf &&
        revision.time === time &&
        revision.status === status &&
        !known.some((evidence) => isDeepStrictEqual(evidence, revision.evidence)),
    )
    .map((revision) => ({ ...revision, kind, topic, what }));
}

function isSameDate(a: Said, b: Said): boolean {
  return a.edtf === b.edtf && a.time === b.time && a.status === b.status && isSameThing(a, b);
}

/** A table has everything in one line. */
function saysTheSame(a: Said, b: Said): boolean {
  return isDeepStrictEqual({ ...a, what: oneLine(a.what) }, { ...b, what: oneLine(b.what) });
}

function sayingOf(entry: Entry): Said {
  const standing = standingOf(entry, LAST_DAY);
  if (standing === null) throw new Error(`The diary entry ${entry.id} has no revision.`);
  const { edtf, time, kind, topic, what, status } = standing;
  return { edtf, time, kind, topic, what, status };
}

function startsWith(all: readonly Revision[], beginning: readonly Revision[]): boolean {
  return beginning.every((revision, at) => isDeepStrictEqual(revision, all[at]));
}
