import { isDeepStrictEqual } from 'node:util';
import type { IsoDay } from '../core/dates/days.ts';
import { firstDay, isDayExact, lastDay } from '../core/dates/edtf.ts';
import type { Entry } from '../core/diary/entry.ts';
import { type Standing, standingOf } from '../core/diary/standing.ts';
import { isMonthOnly } from './wanted.ts';

/** What stands and is not over, from the soonest to a horizon; what has come in and gone since the list before it. */
export interface Ahead {
  readonly all: readonly Standing[];
  readonly before: readonly Standing[] | null;
  readonly added: readonly Standing[];
  readonly removed: readonly Standing[];
}

/** Follows a diary: what is the same as before is the very same object, so that only what changed is reckoned anew. */
export interface AheadOf {
  /** Of the diary as it was known on `today`, up to `horizon`. The same object while nothing changed. */
  at(entries: readonly Entry[], today: IsoDay, horizon: IsoDay): Ahead;
}

interface Known {
  readonly standing: Standing | null;
  readonly on: IsoDay;
  /** The day of the newest revision, known or still to come. */
  readonly newest: IsoDay;
}

export function createAhead(): AheadOf {
  let known = new Map<string, Known & { readonly entry: Entry }>();
  let from: { entries: readonly Entry[]; today: IsoDay; horizon: IsoDay } | null = null;
  let last: Ahead = { all: [], before: null, added: [], removed: [] };

  return {
    at: (entries, today, horizon) => {
      if (from?.entries === entries && from.today === today && from.horizon === horizon) return last;
      const next = new Map<string, Known & { readonly entry: Entry }>();
      for (const entry of entries)
        next.set(entry.id, { entry, ...knownOf(entry, known.get(entry.id), today) });
      known = next;
      from = { entries, today, horizon };
      last = changed(last, toAhead(next, today, horizon));
      return last;
    },
  };
}

/** As it was reckoned before, when that still holds. */
function knownOf(
  entry: Entry,
  before: (Known & { readonly entry: Entry }) | undefined,
  today: IsoDay,
): Known {
  if (before?.entry === entry && isStillSo(before, today)) return before;
  const standing = standingOf(entry, today);
  const same = before !== undefined && isDeepStrictEqual(before.standing, standing);
  const newest = entry.revisions.reduce((latest, { on }) => (on > latest ? on : latest), '');
  return { standing: same ? before.standing : standing, on: today, newest };
}

function isStillSo({ on, newest }: Known, today: IsoDay): boolean {
  return on === today || (newest <= on && newest <= today);
}

function toAhead(known: ReadonlyMap<string, Known>, today: IsoDay, horizon: IsoDay): Standing[] {
  const all: Standing[] = [];
  for (const { standing } of known.values())
    if (standing !== null && isRemindable(standing, today) && firstDay(standing.edtf) <= horizon)
      all.push(standing);
  return all;
}

/** Only a date with a day or a month that stands and is not over: a guess is told to nobody. */
function isRemindable({ status, edtf }: Standing, today: IsoDay): boolean {
  return status === 'stands' && lastDay(edtf) >= today && (isDayExact(edtf) || isMonthOnly(edtf));
}

function changed(last: Ahead, all: readonly Standing[]): Ahead {
  const [old, now] = [new Set(last.all), new Set(all)];
  const added = all.filter((standing) => !old.has(standing));
  const removed = last.all.filter((standing) => !now.has(standing));
  return added.length === 0 && removed.length === 0 ? last : { all, before: last.all, added, removed };
}
