import type { IsoDay } from '../core/dates/days.ts';
import { lastDay } from '../core/dates/edtf.ts';
import { dateLabel } from '../core/dates/labels.ts';
import { findConflicts } from '../core/diary/conflicts.ts';
import type { Entry } from '../core/diary/entry.ts';
import { UserError } from '../core/errors.ts';
import type { Group } from '../core/ports/place.ts';
import type { Actor } from '../core/ports/review.ts';
import type { Report } from '../core/reports/report.ts';
import { unknownEntry } from './by-hand.ts';
import { withRevision } from './officer-revision.ts';
import { type ReviewParts, record, todayOf, viewOf } from './parts.ts';
import { isStanding, toldOf } from './place-in-diary.ts';
import { retryStale } from './retry.ts';

/** Pairs of entries that stand and cannot both be true, as long as one of them is not over; each pair once. */
export function disputesOf(
  entries: readonly Entry[],
  reports: readonly Report[],
  today: IsoDay,
): (readonly [Entry, Entry])[] {
  const standing = entries.filter(isStanding);
  const entryOf = new Map(
    standing.flatMap((entry) => {
      const told = toldOf(entry);
      return told === null ? [] : [[told, entry] as const];
    }),
  );
  const order = new Map(standing.map((entry, at) => [entry, at]));
  const pairs: (readonly [Entry, Entry])[] = [];
  for (const [date, others] of findConflicts([...entryOf.keys()], reports))
    for (const other of others) {
      const [a, b] = [entryOf.get(date), entryOf.get(other)];
      if (a === undefined || b === undefined || (order.get(a) ?? 0) >= (order.get(b) ?? 0)) continue;
      if (lastDay(date.edtf) >= today || lastDay(other.edtf) >= today) pairs.push([a, b]);
    }
  return pairs;
}

/** Lets one entry stand and cancels the others, all or none. Throws `UserError` when nothing is to be settled. */
export async function settle(
  parts: ReviewParts,
  group: Group,
  { keep, others, by }: { readonly keep: string; readonly others: readonly string[]; readonly by: Actor },
): Promise<void> {
  const cancelled = await retryStale(async () => {
    const view = await viewOf(parts, group);
    const kept = view.find(keep);
    const current = kept?.revisions.at(-1);
    if (kept === null || current === undefined) throw unknownEntry(keep);
    if (!isStanding(kept))
      throw new UserError(
        'settle-cancelled',
        `“${current.what}” was cancelled in the meantime.`,
        'Look at the dates again, and settle it then.',
      );
    const when = dateLabel(current.edtf, current.time);
    const changes = [...new Set(others)]
      .filter((id) => id !== keep)
      .flatMap((id) => {
        const entry = view.find(id);
        if (entry === null) throw unknownEntry(id);
        if (!isStanding(entry)) return [];
        const revised = withRevision(entry, todayOf(parts), {
          status: 'cancelled',
          reason: `an officer settled that it is ${when}`,
          evidence: { type: 'officer', note: `settled: ${when}` },
        });
        return [{ entry: revised, expected: entry.revisions.length }];
      });
    if (changes.length === 0)
      throw new UserError('settled-already', 'That is settled already.', 'Nothing more is needed.');
    await parts.diary.save(group, changes);
    return changes.map(({ entry }) => entry.id);
  });
  await record(parts, group, by, { action: 'settled', about: keep });
  for (const id of cancelled) await record(parts, group, by, { action: 'cancelled', about: id });
}
