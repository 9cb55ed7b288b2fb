import type { DateItem, Evidence } from '../reports/fact.ts';
import { reportOf } from '../reports/questions.ts';
import { datesAgree, isLooserForm, isSameThing } from './agreement.ts';
import type { Entry, Revision } from './entry.ts';

/** The reports that any revision of the entry comes from, each once, in the order in which they came. */
export function reportsOf(entry: Entry): string[] {
  return [...new Set(entry.revisions.flatMap(({ evidence }) => reportOf(evidence) ?? []))];
}

/** The entry that this date of the report made or stands behind already, whatever became of it since; null when there is none. */
export function findOwnEntry(entries: readonly Entry[], report: string, item: DateItem): Entry | null {
  const made = entries.find(({ id }) => id === `${report}.${item.id}`);
  return made ?? entries.find((entry) => isVouchedFor(entry, report, item)) ?? null;
}

/** Whether a revision of the entry comes from this very date of the report: the entry may say another date by now. */
export function isVouchedFor(entry: Entry, report: string, item: DateItem): boolean {
  return entry.revisions.some((revision) => isFrom(revision, report, item));
}

function isFrom(revision: Revision, report: string, item: DateItem): boolean {
  if (reportOf(revision.evidence) !== report || !isSameThing(revision, item) || !datesAgree(revision, item))
    return false;
  // A source that says it less exactly is kept with the date that the entry had.
  const isLooser = isLooserForm(item.edtf, revision.edtf) && isSamePlace(revision.evidence, item.evidence);
  return revision.edtf === item.edtf || isLooser;
}

/** Whether both are the same words of the same report. */
function isSamePlace(a: Evidence, b: Evidence): boolean {
  if (a.type === 'quote' && b.type === 'quote') return a.report === b.report && a.quote === b.quote;
  if (a.type !== 'paragraph' || b.type !== 'paragraph') return false;
  return a.report === b.report && a.paragraph === b.paragraph && a.words === b.words;
}
