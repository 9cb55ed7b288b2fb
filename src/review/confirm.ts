import type { Entry } from '../core/diary/entry.ts';
import { corroborated, isDiaryItem, newEntry, tellsOf } from '../core/diary/merge.ts';
import type { DateItem } from '../core/reports/fact.ts';
import type { Report } from '../core/reports/report.ts';

/**
 * The report with everything confirmed that its text states in full: dates whose day, month and year are printed, figures, and votes
 * with a tally. What had to be worked out, and what somebody must judge (decisions, asks, promises, people), stays unchecked.
 */
export function confirmStated(report: Report): Report {
  const { dates, figures, votes } = report.facts;
  return {
    ...report,
    facts: {
      ...report.facts,
      dates: dates.map((item) => (item.certain === 'stated' ? confirmed(item) : item)),
      figures: figures.map(confirmed),
      votes: votes.map((vote) => (vote.for === null || vote.against === null ? vote : confirmed(vote))),
    },
  };
}

function confirmed<T extends { readonly check: 'unchecked' | 'confirmed' | 'rejected' }>(fact: T): T {
  return fact.check === 'unchecked' ? { ...fact, check: 'confirmed' } : fact;
}

/** One entry that a report adds or vouches for, and how many revisions it had before (0: it is new). */
export interface DiaryChange {
  readonly entry: Entry;
  readonly expected: number;
}

/** What the report's confirmed dates change in the diary: new entries, and one more source for those it tells of again. */
export function diaryChanges(report: Report, entries: readonly Entry[]): DiaryChange[] {
  const changes = new Map<string, DiaryChange>();
  for (const item of report.facts.dates.filter((date) => date.check === 'confirmed' && isDiaryItem(date))) {
    const current = [...entries.map((entry) => changes.get(entry.id)?.entry ?? entry), ...newOnes(changes)];
    if (current.some((entry) => isVouchedFor(entry, report.id, item))) continue;
    const held = current.find(
      (entry) => entry.id === `${report.id}.${item.id}` || tellsOf(entry, item, report.id),
    );
    const entry = held === undefined ? newEntry(report, item) : corroborated(held, report, item);
    const expected = changes.get(entry.id)?.expected ?? held?.revisions.length ?? 0;
    changes.set(entry.id, { entry, expected });
  }
  return [...changes.values()];
}

function newOnes(changes: ReadonlyMap<string, DiaryChange>): Entry[] {
  return [...changes.values()].filter(({ expected }) => expected === 0).map(({ entry }) => entry);
}

/** Whether this report already stands behind the entry for this date, with as good evidence: reading a report twice adds nothing. */
function isVouchedFor(entry: Entry, report: string, item: DateItem): boolean {
  const vouching = entry.revisions.filter(
    ({ evidence }) =>
      evidence.type === item.evidence.type && 'report' in evidence && evidence.report === report,
  );
  if (entry.id === `${report}.${item.id}`) return vouching.length > 0;
  return vouching.some(({ edtf }) => edtf === item.edtf) && tellsOf(entry, item, report);
}
