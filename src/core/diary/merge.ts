import { parseEdtf } from '../dates/edtf.ts';
import type { DateItem } from '../reports/fact.ts';
import { publicOn, sourceName } from '../reports/questions.ts';
import type { Report } from '../reports/report.ts';
import type { Entry, Revision } from './entry.ts';

type Source = Pick<Report, 'id' | 'title' | 'reporter' | 'published' | 'meetingDate'>;

/** Whether a date belongs in the diary at all: it lay ahead of its meeting and is more than history. */
export function isDiaryItem(item: DateItem): boolean {
  return item.ahead && item.kind !== 'background';
}

/** The diary that the confirmed date items of these reports make, the earliest report first. Ids are made from the first report that tells of it. */
export function entriesOf(reports: readonly Report[]): Entry[] {
  const entries: Entry[] = [];
  for (const report of [...reports].sort(
    (a, b) => compare(publicOn(a), publicOn(b)) || compare(a.id, b.id),
  )) {
    for (const item of report.facts.dates) {
      if (item.check !== 'confirmed' || !isDiaryItem(item)) continue;
      const match = entries.findIndex((entry) => tellsOf(entry, item, report.id));
      const held = entries[match];
      if (held === undefined) entries.push(newEntry(report, item));
      else entries[match] = corroborated(held, report, item);
    }
  }
  return entries;
}

/** A new entry from a confirmed date item; its id is `<report>.<item>`. */
export function newEntry(report: Source, item: DateItem): Entry {
  return {
    id: `${report.id}.${item.id}`,
    revisions: [revisionFrom(report, item, `first told in ${sourceName(report)}`)],
  };
}

/** The entry with one more source for the date it has. */
export function corroborated(entry: Entry, report: Source, item: DateItem): Entry {
  const current = entry.revisions.at(-1);
  const revision = revisionFrom(report, item, `also told in ${sourceName(report)}`);
  if (current === undefined) return { ...entry, revisions: [revision] };
  const { edtf, time, kind, topic, what, certain, rule } = current;
  return {
    ...entry,
    revisions: [...entry.revisions, { ...revision, edtf, time, kind, topic, what, certain, rule }],
  };
}

/**
 * Whether the item tells of the same thing as the entry does now: the same topic and kind of thing, the same date (or, within one
 * report, a looser form of it: "the July meeting" after "21 to 23 July"), and half of the shorter one's words in common.
 */
export function tellsOf(entry: Entry, item: DateItem, report: string): boolean {
  const current = entry.revisions.at(-1);
  if (current === undefined || current.topic !== item.topic || current.kind !== item.kind) return false;
  const sameDate = current.edtf === item.edtf && (current.time === item.time || item.time === null);
  const sameReport = entry.revisions.some(
    ({ evidence }) => 'report' in evidence && evidence.report === report,
  );
  if (!sameDate && !(sameReport && item.time === null && isLooserForm(item.edtf, current.edtf))) return false;
  return sharedWords(current.what, item.what) >= 0.5;
}

function isLooserForm(loose: string, exact: string): boolean {
  const outer = parseEdtf(loose);
  const inner = parseEdtf(exact);
  if (outer === null || inner === null || outer.precision !== 'month' || inner.precision === 'month')
    return false;
  return outer.first <= inner.first && inner.last <= outer.last;
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

/** Words that say nothing of what a thing is. */
const EMPTY_WORDS = new Set([
  'the',
  'and',
  'for',
  'with',
  'its',
  'will',
  'has',
  'have',
  'from',
  'into',
  'that',
  'this',
  'meeting',
  'meetings',
]);
const wordPattern = /[\p{L}\p{N}]{3,}/gu;

/** The share of the shorter text's telling words that the other has too, 0 to 1. */
export function sharedWords(a: string, b: string): number {
  const [first, second] = [tellingWords(a), tellingWords(b)];
  const smaller = Math.min(first.size, second.size);
  if (smaller === 0) return 0;
  return [...first].filter((word) => second.has(word)).length / smaller;
}

function tellingWords(text: string): Set<string> {
  const words = text.toLowerCase().match(wordPattern) ?? [];
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
