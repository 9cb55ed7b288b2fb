import type { IsoDay } from '../dates/days.ts';
import { parseEdtf } from '../dates/edtf.ts';
import type { Check, DateItem } from '../reports/fact.ts';
import { publicOn, reportOf, sourceName } from '../reports/questions.ts';
import type { Report } from '../reports/report.ts';
import { datesAgree, isLooserForm, isSameThing, moreExact, type Saying } from './agreement.ts';
import type { Entry, Revision } from './entry.ts';
import { createEntryIndex } from './entry-index.ts';

type Source = Pick<Report, 'id' | 'title' | 'reporter' | 'published' | 'meetingDate' | 'facts'>;

/** Whether a date belongs in the diary at all: it lay ahead of its meeting and is more than history. */
export function isDiaryItem(item: DateItem): boolean {
  return item.ahead && item.kind !== 'background';
}

/**
 * The diary that the date items of these reports make, the earliest report first: the confirmed ones, or those of another check. What
 * several reports tell of is one entry with several sources. Ids are made from the first report that tells of it.
 */
export function entriesOf(reports: readonly Report[], check: Check = 'confirmed'): Entry[] {
  const entries = createEntryIndex();
  for (const report of [...reports].sort(
    (a, b) => compare(publicOn(a), publicOn(b)) || compare(a.id, b.id),
  )) {
    for (const item of report.facts.dates) {
      if (item.check !== check || !isDiaryItem(item)) continue;
      const held = entries.near(item).find((entry) => tellsOf(entry, item, report.id));
      entries.put(held === undefined ? newEntry(report, item) : corroborated(held, report, item));
    }
  }
  return entries.all();
}

/**
 * A new entry from a date item; its id is `<report>.<item>`. Where the report itself says that the date was moved, the one it had before
 * is its first revision.
 */
export function newEntry(report: Source, item: DateItem): Entry {
  const former = report.facts.dates.find(({ superseded }) => superseded?.by === item.id);
  const told = revisionFrom(report, item, `first told in ${sourceName(report)}`);
  if (former?.superseded === undefined || datesAgree(former, item))
    return { id: `${report.id}.${item.id}`, revisions: [told] };
  const { edtf, time, certain, rule, evidence } = former;
  const before = { ...told, edtf, time, certain, rule, evidence };
  return {
    id: `${report.id}.${item.id}`,
    revisions: [before, { ...told, reason: former.superseded.reason }],
  };
}

/** The entry with one more source. Where the two dates agree and one is more exact, the entry now has that one. */
export function corroborated(entry: Entry, report: Source, item: DateItem): Entry {
  const current = entry.revisions.at(-1);
  const revision = revisionFrom(report, item, `also told in ${sourceName(report)}`);
  if (current === undefined) return { ...entry, revisions: [revision] };
  const { edtf, time } = moreExact(current, item);
  const { kind, topic, what } = current;
  const { certain, rule } = edtf === current.edtf ? current : item;
  return {
    ...entry,
    revisions: [...entry.revisions, { ...revision, edtf, time, kind, topic, what, certain, rule }],
  };
}

/**
 * The entry with the date that this report gives it instead. The revision is never older than the last one, or it would not be the one that counts.
 */
export function movedBy(entry: Entry, report: Source, item: DateItem): Entry {
  const told = revisionFrom(report, item, `moved: told in ${sourceName(report)}`);
  const current = entry.revisions.at(-1);
  if (current === undefined) return { ...entry, revisions: [told] };
  const { kind, topic, what } = current;
  const on = current.on > told.on ? current.on : told.on;
  return { ...entry, revisions: [...entry.revisions, { ...told, on, kind, topic, what }] };
}

/** The cancelled entry, standing again from that day as the report tells it. */
export function toldAgain(entry: Entry, report: Source, item: DateItem, on: IsoDay): Entry {
  const told = revisionFrom(report, item, `told in ${sourceName(report)}, and stands again`);
  const last = entry.revisions.at(-1)?.on ?? on;
  return { ...entry, revisions: [...entry.revisions, { ...told, on: last > on ? last : on }] };
}

/**
 * Whether the item tells of the same thing as the entry does now: the same topic and kind of thing, like words, and the same date; or
 * a looser form of it, either way between two reports, and within one report the month alone ("the July meeting" after "21 to 23 July").
 */
export function tellsOf(entry: Entry, item: Saying, report: string): boolean {
  const current = entry.revisions.at(-1);
  if (current === undefined || !isSameThing(current, item) || !datesAgree(current, item)) return false;
  const isSameReport = entry.revisions.some(({ evidence }) => reportOf(evidence) === report);
  return !isSameReport || current.edtf === item.edtf || isMonthOf(item, current);
}

/** One report that tells of the range and of a day in it may well mean two things; one that repeats the month does not. */
function isMonthOf(item: Saying, current: Revision): boolean {
  return parseEdtf(item.edtf)?.precision === 'month' && isLooserForm(item.edtf, current.edtf);
}

function revisionFrom(report: Source, item: DateItem, reason: string): Revision {
  const { edtf, time, kind, topic, what, certain, rule, evidence } = item;
  return {
    on: publicOn(report),
    by: 'report',
    reason,
    status: 'stands',
    edtf,
    time,
    kind,
    topic,
    what,
    certain,
    rule,
    evidence,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
