import type { IsoDay } from '../dates/days.ts';
import type { Evidence } from '../reports/fact.ts';
import { datesAgree } from './agreement.ts';
import type { Entry, Revision } from './entry.ts';

/**
 * An entry as it stood on a day: the newest revision by then, with the evidence of every revision by then that says the same.
 * `held` is how many revisions there were by then; `before` is the date it had before it moved, if it did.
 */
export interface Standing extends Omit<Revision, 'evidence' | 'on' | 'by' | 'reason'> {
  readonly id: string;
  readonly since: IsoDay;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  readonly before: { readonly edtf: string; readonly time: string | null } | null;
  /** The timetable that it was entered with by hand. */
  readonly timetable?: string;
}

/** The entry as known on `asOf`; null when nothing was known of it by then. */
export function standingOf(entry: Entry, asOf: IsoDay): Standing | null {
  const known = entry.revisions.filter((revision) => revision.on <= asOf).sort(byDay);
  const current = known.at(-1);
  if (current === undefined) return null;
  const { evidence: _evidence, on, by: _by, ...rest } = current;
  const moved = known.findLast((revision) => !saysTheSame(revision, current));
  return {
    ...rest,
    id: entry.id,
    since: on,
    evidence: bestEvidence(known.filter((revision) => saysTheSame(revision, current))),
    before: moved === undefined ? null : { edtf: moved.edtf, time: moved.time },
    ...(entry.timetable === undefined ? {} : { timetable: entry.timetable }),
  };
}

/** All that stands on `asOf`, cancelled entries included. */
export function standings(entries: readonly Entry[], asOf: IsoDay): Standing[] {
  return entries.flatMap((entry) => standingOf(entry, asOf) ?? []);
}

/** Every source once in its best form: where a report's exact sentence is held, its paragraph number says no more. */
function bestEvidence(revisions: readonly Revision[]): Evidence[] {
  const evidence = revisions.map((revision) => revision.evidence);
  const quoted = new Set(evidence.map((each) => (each.type === 'quote' ? each.report : null)));
  return evidence.filter((each) => each.type !== 'paragraph' || !quoted.has(each.report));
}

function byDay(a: Revision, b: Revision): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0;
}

/** A date that a report only gives more exactly ("in July", then "21 July") has not moved; one that an officer changed has. */
function saysTheSame(a: Revision, b: Revision): boolean {
  if (a.status !== b.status) return false;
  if (a.edtf === b.edtf && a.time === b.time) return true;
  return a.by === 'report' && b.by === 'report' && datesAgree(a, b);
}
