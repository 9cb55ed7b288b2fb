import type { IsoDay } from '../core/dates/days.ts';
import type { Entry, Revision } from '../core/diary/entry.ts';

/**
 * The entry with a revision by an officer, which says what the last one did but for `said`. It is never older than the last one, or it would not
 * be the one that counts.
 */
export function withRevision(
  entry: Entry,
  today: IsoDay,
  said: Partial<Omit<Revision, 'on' | 'by'>> & Pick<Revision, 'reason'>,
): Entry {
  const current = entry.revisions.at(-1);
  if (current === undefined) throw new RangeError(`The entry ${entry.id} has no revision.`);
  const on = current.on > today ? current.on : today;
  return { ...entry, revisions: [...entry.revisions, { ...current, ...said, on, by: 'officer' }] };
}
