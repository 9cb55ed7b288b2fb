import type { Entry, Revision } from '../../src/core/diary/entry.ts';
import { corroborated, newEntry } from '../../src/core/diary/merge.ts';
import type { DateItem } from '../../src/core/reports/fact.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { sampleReport } from './samples.ts';

/** A report that tells of one date, in words that stand nowhere else: `<id>words`. */
export function toldReport(id: string, edtf: string, changes: Partial<DateItem> = {}): Report {
  const text = `${id}words close then.`;
  const item: DateItem = {
    id: 'd1',
    check: 'confirmed',
    evidence: { type: 'quote', report: id, quote: text, start: 0, end: text.length },
    words: 'then',
    edtf,
    time: null,
    kind: 'deadline',
    topic: 'selection',
    what: `${id}words close`,
    ahead: true,
    certain: 'stated',
    rule: 'the day is written in full',
    ...changes,
  };
  const report = sampleReport(id, '2024-03-12', `Title of ${id}words`);
  return {
    ...report,
    text,
    blocks: [{ type: 'paragraph', text, start: 0, end: text.length }],
    facts: { ...report.facts, dates: [item] },
  };
}

/** The entry that the first report makes, which the others vouch for. */
export function entryToldBy(first: Report, ...others: readonly Report[]): Entry {
  return others.reduce(
    (entry, report) => corroborated(entry, report, itemOf(report)),
    newEntry(first, itemOf(first)),
  );
}

/** The entry as an officer changed it, in the words that it had. */
export function changedByOfficer(entry: Entry, changes: Partial<Revision> = {}): Entry {
  const last = entry.revisions.at(-1);
  if (last === undefined) throw new Error('An entry has a revision.');
  const changed: Revision = {
    ...last,
    on: '2024-04-02',
    by: 'officer',
    reason: 'moved by a week',
    evidence: { type: 'officer', note: 'by letter' },
    ...changes,
  };
  return { ...entry, revisions: [...entry.revisions, changed] };
}

function itemOf(report: Report): DateItem {
  const [item] = report.facts.dates;
  if (item === undefined) throw new Error('The report tells of no date.');
  return item;
}
