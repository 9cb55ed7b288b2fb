import type { IsoDay } from '../core/dates/days.ts';
import { datesAgree, moreExact } from '../core/diary/agreement.ts';
import type { Revision } from '../core/diary/entry.ts';
import type { DateItem, Evidence } from '../core/reports/fact.ts';
import { reportOf } from '../core/reports/questions.ts';

type Revisions = readonly Revision[];
type Said = Pick<Revision, 'edtf' | 'time' | 'kind' | 'topic' | 'what' | 'certain' | 'rule'>;

/** The date item that stands behind a revision, as its own report tells it; null when it is not held any more. */
export type ItemOf = (evidence: Evidence) => DateItem | null;

/** What a date is called when its words came from a report that was removed, and what is left of it has none of its own. */
const WITHOUT_WORDS = 'A date from a report that was removed';

/** Whether the revision stands on one of these reports. */
export function isToldBy(revision: Revision, reports: { has(report: string): boolean }): boolean {
  const report = reportOf(revision.evidence);
  return report !== null && reports.has(report);
}

/**
 * The revisions that stand on none of these reports, in order. Where one took its date or its words over from a report that goes, it now has
 * those of its own report: nothing may stand on evidence that does not say it. The very same list when none goes.
 */
export function withoutReports(
  revisions: Revisions,
  reports: { has(report: string): boolean },
  itemOf: ItemOf,
): Revisions {
  const goes = (revision: Revision): boolean => isToldBy(revision, reports);
  const words = new Set(revisions.filter(goes).map(({ what }) => what));
  if (words.size === 0) return revisions;
  const kept: Revision[] = [];
  for (const revision of revisions) {
    if (!goes(revision)) kept.push({ ...revision, ...ownSaying(revision, kept.at(-1), words, itemOf) });
  }
  return kept;
}

/** What is left of an entry that nothing tells of any more: its id, its date, and that it holds no longer. */
export function tombstoneOf(last: Revision, on: IsoDay): Revision {
  const { edtf, time, kind, topic } = last;
  return {
    on,
    by: 'officer',
    reason: 'The report that told of it was removed.',
    status: 'cancelled',
    edtf,
    time,
    kind,
    topic,
    what: WITHOUT_WORDS,
    certain: 'stated',
    rule: 'the report was removed',
    evidence: { type: 'officer', note: 'The report that told of it was removed.' },
  };
}

function ownSaying(
  revision: Revision,
  before: Revision | undefined,
  gone: ReadonlySet<string>,
  itemOf: ItemOf,
): Partial<Said & Pick<Revision, 'reason'>> {
  const item = revision.by === 'report' ? itemOf(revision.evidence) : null;
  if (item === null) return gone.has(revision.what) ? { what: before?.what ?? WITHOUT_WORDS } : {};
  const { edtf, time, kind, topic, what, certain, rule } = item;
  if (before !== undefined) return inWordsOf(before, item);
  return { edtf, time, kind, topic, what, certain, rule, reason: asFirst(revision.reason) };
}

/** An entry stays in the words of who told of it first; a date that agrees with the one before is the more exact of both. */
function inWordsOf(before: Revision, item: DateItem): Said {
  const { kind, topic, what } = before;
  const { edtf, time } = datesAgree(before, item) ? moreExact(before, item) : item;
  const { certain, rule } = edtf === before.edtf ? before : item;
  return { edtf, time, kind, topic, what, certain, rule };
}

function asFirst(reason: string): string {
  return reason.startsWith('also told in ') ? reason.replace('also', 'first') : reason;
}
