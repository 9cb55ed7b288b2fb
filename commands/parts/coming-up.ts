import type { CommandContext } from '../../src/core/chat/command.ts';
import type { IsoDay } from '../../src/core/dates/days.ts';
import { firstDay, isDayExact, lastDay } from '../../src/core/dates/edtf.ts';
import type { Entry } from '../../src/core/diary/entry.ts';
import { isDiaryItem, tellsOf } from '../../src/core/diary/merge.ts';
import { standingOf } from '../../src/core/diary/standing.ts';
import type { DateItem, Evidence, Kind, Topic } from '../../src/core/reports/fact.ts';
import { publicOn, reportOf } from '../../src/core/reports/questions.ts';
import type { Report } from '../../src/core/reports/report.ts';
import type { Knowledge } from './as-of.ts';
import { checkNotes } from './unchecked.ts';

/** One line of a list of dates: a diary entry as it stands, or a date that nobody has checked yet. */
export interface Dated {
  readonly edtf: string;
  readonly time: string | null;
  readonly kind: Kind;
  readonly topic: Topic;
  readonly what: string;
  readonly rule: string;
  readonly certain: string;
  readonly notes: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly first: string;
  readonly last: string;
  /** What a list is sorted by: the first day where days are given, else the last that it can be. */
  readonly soonest: string;
}

/** A date as it is known from one day on, until another day's news takes its place. */
interface Spell {
  readonly date: Dated;
  readonly from: IsoDay;
  readonly until: IsoDay | null;
}

/** Every date known on the day, ahead or past, soonest first. Cancelled entries are left out. */
export async function datesKnown(ctx: CommandContext, known: Knowledge): Promise<Dated[]> {
  const entries = await ctx.diary.entries(ctx.group);
  // Worked out anew only when the diary or the reports have changed: ten thousand entries take a while.
  return ctx.memo
    .of(spellsOf, entries, known.all)
    .filter(({ from, until }) => from <= known.day && (until === null || known.day < until))
    .map(({ date }) => date);
}

function spellsOf(entries: readonly Entry[], reports: readonly Report[]): Spell[] {
  return [...entries.flatMap(entrySpells), ...uncheckedSpells(entries, reports)].sort((a, b) =>
    bySoonest(a.date, b.date),
  );
}

/** The entry as it stood after each day on which something was told of it. */
function entrySpells(entry: Entry): Spell[] {
  const days = [...new Set(entry.revisions.map((revision) => revision.on))].sort();
  return days.flatMap((from, at) => {
    const standing = standingOf(entry, from);
    if (standing === null || standing.status !== 'stands') return [];
    const date = withSpan(standing, movedNotes(standing.before !== null));
    return [{ date, from, until: days[at + 1] ?? null }];
  });
}

/** Dates that nobody has checked, each until the diary knows of the same thing. */
function uncheckedSpells(entries: readonly Entry[], reports: readonly Report[]): Spell[] {
  const candidatesOf = createCandidates(entries);
  return reports.flatMap((report) =>
    report.facts.dates
      .filter((item) => item.check === 'unchecked' && isDiaryItem(item))
      .map((item) => ({
        date: withSpan({ ...item, evidence: [item.evidence] }, checkNotes(item.check)),
        from: publicOn(report),
        until: knownFrom(candidatesOf(report, item).filter((entry) => tellsOf(entry, item, report.id))),
      })),
  );
}

/** The first day on which any of the entries was known; null when there are none. */
function knownFrom(entries: readonly Entry[]): IsoDay | null {
  return entries.flatMap((entry) => entry.revisions.map((revision) => revision.on)).sort()[0] ?? null;
}

/** Finds the only entries that can tell of an item: those of its date, and those of its report. */
function createCandidates(entries: readonly Entry[]): (report: Report, item: DateItem) => Entry[] {
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    const keys = entry.revisions.map(({ evidence }) => `report ${reportOf(evidence) ?? ''}`);
    for (const key of new Set([...keys, `date ${entry.revisions.at(-1)?.edtf ?? ''}`])) {
      const held = byKey.get(key);
      if (held === undefined) byKey.set(key, [entry]);
      else held.push(entry);
    }
  }
  return (report, item) => [
    ...(byKey.get(`date ${item.edtf}`) ?? []),
    ...(byKey.get(`report ${report.id}`) ?? []),
  ];
}

function withSpan(
  date: Omit<Dated, 'notes' | 'first' | 'last' | 'soonest'>,
  notes: readonly string[],
): Dated {
  const { edtf, time, kind, topic, what, rule, certain, evidence } = date;
  return {
    edtf,
    time,
    kind,
    topic,
    what,
    rule,
    certain,
    evidence,
    notes,
    first: firstDay(edtf),
    last: lastDay(edtf),
    soonest: isDayExact(edtf) ? firstDay(edtf) : lastDay(edtf),
  };
}

function movedNotes(moved: boolean): string[] {
  return moved ? ['this date has moved'] : [];
}

/** A date without its day comes after the days of its month, season or year: nothing says that it is sooner. */
function bySoonest(a: Dated, b: Dated): number {
  return compare(a.soonest, b.soonest) || compare(a.last, b.last) || compare(a.time ?? '', b.time ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
