import type { CommandContext } from '../../src/core/chat/command.ts';
import type { IsoDay } from '../../src/core/dates/days.ts';
import { firstDay, isDayExact, lastDay } from '../../src/core/dates/edtf.ts';
import { dateLabel } from '../../src/core/dates/labels.ts';
import { findConflicts } from '../../src/core/diary/conflicts.ts';
import type { Entry } from '../../src/core/diary/entry.ts';
import { createEntryIndex, type EntryIndex } from '../../src/core/diary/entry-index.ts';
import { entriesOf, tellsOf } from '../../src/core/diary/merge.ts';
import { type Standing, standingOf } from '../../src/core/diary/standing.ts';
import { accountsOf, tallySentence } from '../../src/core/diary/tally.ts';
import type { Evidence, Kind, Topic } from '../../src/core/reports/fact.ts';
import { reportOf, sourceName } from '../../src/core/reports/questions.ts';
import type { Report } from '../../src/core/reports/report.ts';
import type { Knowledge } from './as-of.ts';
import { checkNotes } from './unchecked.ts';

/** One line of a list of dates: a diary entry as it stands, or a date that nobody has checked yet. */
export interface Dated {
  readonly id: string;
  readonly edtf: string;
  readonly time: string | null;
  readonly kind: Kind;
  readonly topic: Topic;
  readonly what: string;
  readonly rule: string;
  readonly certain: string;
  readonly notes: readonly string[];
  /** The day on which it became known as it stands. */
  readonly since: IsoDay;
  readonly evidence: readonly Evidence[];
  readonly first: string;
  readonly last: string;
  /** What a list is sorted by: the first day where days are given, else the last that it can be. */
  readonly soonest: string;
  /** The timetable that it was entered with by hand. */
  readonly timetable?: string;
  /** How many reports say what of it, where more than one tells of it. */
  readonly tally?: string;
}

/** A date as it is known from one day on, until another day's news takes its place. */
interface Spell {
  readonly date: Dated;
  readonly from: IsoDay;
  readonly until: IsoDay | null;
}

/** Every date known on the day, ahead or past, soonest first, each with what contradicts it. Cancelled entries are left out. */
export async function datesKnown(ctx: CommandContext, known: Knowledge): Promise<readonly Dated[]> {
  const entries = await ctx.diary.entries(ctx.group);
  // Worked out anew only when the diary or the reports have changed: ten thousand entries take a while.
  const spells = ctx.memo.of(spellsOf, entries, known.all);
  const byDay = ctx.memo.of(createByDay, spells, known.all);
  return byDay(known.day);
}

/** People ask as of today, and of a day or two besides. */
const KEPT_DAYS = 4;

/** The dates known on a day; those of the days asked for last are kept. */
function createByDay(
  spells: readonly Spell[],
  reports: readonly Report[],
): (day: IsoDay) => readonly Dated[] {
  const contradicted = contradictions(spells, reports);
  const kept = new Map<IsoDay, readonly Dated[]>();
  return (day) => {
    const held = kept.get(day) ?? datesOn(day, spells, contradicted, reports);
    kept.delete(day);
    kept.set(day, held);
    const oldest = kept.keys().next().value;
    if (kept.size > KEPT_DAYS && oldest !== undefined) kept.delete(oldest);
    return held;
  };
}

function datesOn(
  day: IsoDay,
  spells: readonly Spell[],
  contradicted: ReadonlyMap<Spell, readonly Spell[]>,
  reports: readonly Report[],
): Dated[] {
  return spells
    .filter((spell) => isKnownOn(spell, day))
    .map((spell) => {
      const others = (contradicted.get(spell) ?? []).filter((other) => isKnownOn(other, day));
      return others.length === 0 ? spell.date : withContradictions(spell.date, others, reports);
    });
}

function isKnownOn({ from, until }: Spell, day: IsoDay): boolean {
  return from <= day && (until === null || day < until);
}

function spellsOf(entries: readonly Entry[], reports: readonly Report[]): Spell[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const told = entries.flatMap((entry) => entrySpells(entry, [], byId));
  return [...told, ...uncheckedSpells(entries, reports)].sort((a, b) => bySoonest(a.date, b.date));
}

/** The entry as it stood after each day on which something was told of it. */
function entrySpells(entry: Entry, notes: readonly string[], reports: ReadonlyMap<string, Report>): Spell[] {
  const days = [...new Set(entry.revisions.map((revision) => revision.on))].sort();
  return days.flatMap((from, at) => {
    const standing = standingOf(entry, from);
    if (standing === null || standing.status !== 'stands') return [];
    const tally = tallyBy(entry, from, reports);
    const said = tally === null || isUnanimous(tally) ? [] : [tally];
    const date = withSpan(standing, [...movedNotes(standing.before), ...said, ...notes]);
    return [{ date: tally === null ? date : { ...date, tally }, from, until: days[at + 1] ?? null }];
  });
}

/** What nobody has checked is not counted. */
const NO_REPORTS: ReadonlyMap<string, Report> = new Map();
const stopAtEnd = /\.$/u;
const unanimous = /^(?:Both|All)\b/u;

/** "2 of 3 reports say midday", of the reports that were public by that day; null where fewer than two tell of it. */
function tallyBy(entry: Entry, day: IsoDay, reports: ReadonlyMap<string, Report>): string | null {
  const revisions = entry.revisions.filter(({ on }) => on <= day);
  const accounts = accountsOf({ ...entry, revisions }, (id) => reports.get(id) ?? null);
  return reports.size === 0 ? null : (tallySentence(accounts)?.replace(stopAtEnd, '') ?? null);
}

function isUnanimous(tally: string): boolean {
  return unanimous.test(tally);
}

/** Dates that nobody has checked, told by one report or several, each until the diary knows of the same thing. */
function uncheckedSpells(entries: readonly Entry[], reports: readonly Report[]): Spell[] {
  const checked = createEntryIndex(entries);
  return entriesOf(reports, 'unchecked').flatMap((entry) => {
    const known = knownFrom(entry, checked);
    return entrySpells(entry, checkNotes('unchecked'), NO_REPORTS).flatMap((spell) => {
      if (known !== null && known <= spell.from) return [];
      return [{ ...spell, until: earlier(spell.until, known) }];
    });
  });
}

/** The first day on which the diary knew of what the unchecked date tells; null when it does not. */
function knownFrom(unchecked: Entry, checked: EntryIndex): IsoDay | null {
  const said = unchecked.revisions.at(-1);
  if (said === undefined) return null;
  const reports = unchecked.revisions.flatMap(({ evidence }) => reportOf(evidence) ?? []);
  return (
    checked
      .near(said)
      .filter((entry) => reports.some((report) => tellsOf(entry, said, report)))
      .flatMap((entry) => entry.revisions.map((revision) => revision.on))
      .sort()[0] ?? null
  );
}

function earlier(a: IsoDay | null, b: IsoDay | null): IsoDay | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** Spells whose dates cannot both be true, as two readers of one meeting told them. */
function contradictions(spells: readonly Spell[], reports: readonly Report[]): Map<Spell, Spell[]> {
  const spellOf = new Map(spells.map((spell) => [spell.date, spell]));
  const conflicts = findConflicts([...spellOf.keys()], reports);
  const spellsFor = (dates: readonly Dated[]) => dates.flatMap((date) => spellOf.get(date) ?? []);
  return new Map(
    [...conflicts].flatMap(([date, others]) =>
      spellsFor([date]).map((spell) => [spell, spellsFor(others)] as const),
    ),
  );
}

/** "the reports disagree: Notes, by P. Invented, says Friday 16 May 2025" */
function withContradictions(date: Dated, others: readonly Spell[], reports: readonly Report[]): Dated {
  const notes = others.map(({ date: other }) => {
    const report = reports.find(({ id }) => other.evidence.some((each) => reportOf(each) === id));
    const source = report === undefined ? 'another report' : sourceName(report);
    return `the reports disagree: ${source}, says ${dateLabel(other.edtf, other.time)}`;
  });
  return { ...date, notes: [...date.notes, ...notes] };
}

function withSpan(
  date: Omit<Dated, 'notes' | 'first' | 'last' | 'soonest'>,
  notes: readonly string[],
): Dated {
  const { id, edtf, time, kind, topic, what, rule, certain, since, evidence, timetable } = date;
  return {
    id,
    edtf,
    time,
    kind,
    topic,
    what,
    rule,
    certain,
    since,
    evidence,
    notes,
    first: firstDay(edtf),
    last: lastDay(edtf),
    soonest: isDayExact(edtf) ? firstDay(edtf) : lastDay(edtf),
    ...(timetable === undefined ? {} : { timetable }),
  };
}

function movedNotes(before: Standing['before']): string[] {
  return before === null ? [] : [`moved from ${dateLabel(before.edtf, before.time)}`];
}

/** A date without its day comes after the days of its month, season or year: nothing says that it is sooner. So does a year after its last month. */
function bySoonest(a: Dated, b: Dated): number {
  return (
    compare(a.soonest, b.soonest) ||
    compare(a.last, b.last) ||
    compare(b.first, a.first) ||
    compare(a.time ?? '', b.time ?? '')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
