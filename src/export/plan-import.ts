import { isDeepStrictEqual } from 'node:util';
import { eventId, type KnownEvent } from '../core/dates/known-event.ts';
import type { Entry, Revision } from '../core/diary/entry.ts';
import type { Held } from '../core/ports/library.ts';
import { type LibraryContent, withoutText } from '../core/reports/library-file.ts';
import type { Report } from '../core/reports/report.ts';
import type { ImportCounts } from './import-counts.ts';
import { type HeldContent, ownEntries } from './own-content.ts';
import { createEntryPlanner } from './plan-entry.ts';

/**
 * What comes in: a whole file, or a part of one. `fileReports` are the ids of all reports of the file; `without`, those whose dates are not wanted. A diary
 * holds the entries that came with the bot it is from, a library none of them.
 */
export interface Incoming extends LibraryContent {
  readonly from: 'library' | 'diary';
  readonly fileReports: readonly string[];
  readonly without: readonly string[];
}

/** What is asked of other parts of the house. */
export interface ImportHelp {
  /** The held report that this one is again, under another id. */
  findSame(report: Report, held: readonly Report[]): Report | null;
  /** The revisions without those that these reports tell. */
  withoutReports(
    revisions: readonly Revision[],
    reports: ReadonlySet<string>,
    held: readonly Report[],
  ): readonly Revision[];
}

export interface Present extends HeldContent {
  readonly removed: readonly string[];
}

/** What is to be saved, and what becomes of each thing in the file. */
export interface ImportPlan {
  readonly reports: readonly { readonly report: Report; readonly expected: number }[];
  readonly entries: readonly { readonly entry: Entry; readonly expected: number }[];
  readonly events: readonly KnownEvent[];
  readonly counts: ImportCounts;
  /** Reports that were left out: removed here, or held under another id. */
  readonly left: readonly string[];
}

type ReportOutcome = keyof ImportCounts['reports'];

/**
 * What taking in a library changes: what is not held is added, what is held stays as it is; only a text, or revisions, that the file has beside it are
 * added to it. Planned again once it is saved, nothing is left to do.
 */
export function planImport(incoming: Incoming, present: Present, help: ImportHelp): ImportPlan {
  const reports = planReports(incoming, present, help);
  const gone = new Set([...present.removed, ...incoming.without, ...reports.left]);
  const known = [...incoming.reports, ...present.reports.map(({ value }) => value)];
  const entries = planEntries(incoming, present, (revisions) => help.withoutReports(revisions, gone, known));
  const events = planEvents(incoming.events, present);
  return {
    reports: reports.saves,
    entries: entries.saves,
    events: events.saves,
    counts: { reports: reports.counts, entries: entries.counts, events: events.counts },
    left: reports.left,
  };
}

function planReports({ reports, fileReports }: Incoming, present: Present, help: ImportHelp) {
  const held = new Map(present.reports.map((each) => [each.value.id, each]));
  const removed = new Set(present.removed);
  const inFile = new Set(fileReports);
  const others = present.reports.map(({ value }) => value).filter(({ id }) => !inFile.has(id));
  const counts = { added: 0, completed: 0, unchanged: 0, differ: 0, left: 0 };
  const saves: { report: Report; expected: number }[] = [];
  const left: string[] = [];
  for (const report of reports) {
    const own = held.get(report.id);
    const isTwin = own === undefined && help.findSame(report, others) !== null;
    const outcome = removed.has(report.id) || isTwin ? 'left' : reportOutcome(report, own);
    counts[outcome] += 1;
    if (outcome === 'left') left.push(report.id);
    if (outcome === 'added' || outcome === 'completed') saves.push({ report, expected: own?.revision ?? 0 });
  }
  return { counts, saves, left };
}

/** What officers decided about a bundled report takes the place of the bundled one; what is decided here stands. */
function reportOutcome(report: Report, held: Held<Report> | undefined): ReportOutcome {
  if (held === undefined) return 'added';
  if (isDeepStrictEqual(report, held.value)) return 'unchanged';
  if (held.revision === 0) return 'added';
  if (isDeepStrictEqual(withoutText(report), held.value)) return 'completed';
  return isDeepStrictEqual(report, withoutText(held.value)) ? 'unchanged' : 'differ';
}

function planEntries(
  { entries, from }: Incoming,
  present: Present,
  clean: (revisions: readonly Revision[]) => readonly Revision[],
) {
  const inFile = new Set(entries.map(({ id }) => id));
  const others = ownEntries(present.entries, present.bundled).filter(({ id }) => !inFile.has(id));
  const planner = createEntryPlanner(present.entries, others);
  const held = new Set(present.entries.map(({ id }) => id));
  const counts = { added: 0, grown: 0, unchanged: 0, differ: 0, left: 0 };
  const saves: { entry: Entry; expected: number }[] = [];
  for (const entry of entries) {
    const revisions = [...clean(entry.revisions)];
    const isLeft = revisions.length === 0 || (from === 'diary' && isBundledElsewhere(entry, held));
    const plan = isLeft ? ({ outcome: 'left' } as const) : planner.plan({ ...entry, revisions });
    counts[plan.outcome] += 1;
    if ('save' in plan) saves.push(plan.save);
  }
  return { counts, saves: joinedById(saves) };
}

/** An entry that another edition of the bot brings and this one does not: it may have been wrong. */
function isBundledElsewhere({ id, revisions }: Entry, held: ReadonlySet<string>): boolean {
  return !held.has(id) && revisions.every(({ evidence }) => evidence.type === 'paragraph');
}

/** Two entries of the file may be told by one that is held: it then gains the revisions of both. */
function joinedById(saves: readonly { entry: Entry; expected: number }[]) {
  const byId = new Map<string, { entry: Entry; expected: number }>();
  for (const { entry, expected } of saves) {
    const before = byId.get(entry.id);
    const revisions = [
      ...(before?.entry.revisions ?? []),
      ...entry.revisions.slice(before === undefined ? 0 : expected),
    ];
    byId.set(entry.id, { entry: { ...entry, revisions }, expected });
  }
  return [...byId.values()];
}

function planEvents(events: readonly KnownEvent[], { events: held }: Present) {
  const officers = new Map(held.flatMap(({ id, by, ...event }) => (by === 'officers' ? [[id, event]] : [])));
  const counts = { added: 0, unchanged: 0, differ: 0 };
  const saves = events.filter((event) => {
    const own = officers.get(eventId(event));
    const outcome = own === undefined ? 'added' : isDeepStrictEqual(own, event) ? 'unchanged' : 'differ';
    counts[outcome] += 1;
    return outcome === 'added';
  });
  return { counts, saves };
}
