import type { CommandContext } from '../../src/core/chat/command.ts';
import { firstDay, isDayExact, lastDay } from '../../src/core/dates/edtf.ts';
import type { Entry } from '../../src/core/diary/entry.ts';
import { isDiaryItem, tellsOf } from '../../src/core/diary/merge.ts';
import { standings } from '../../src/core/diary/standing.ts';
import type { Evidence, Kind, Topic } from '../../src/core/reports/fact.ts';
import type { Knowledge } from './as-of.ts';
import { checkNotes, shown } from './unchecked.ts';

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

/** Every date known on the day, ahead or past, soonest first. Cancelled entries are left out. */
export async function datesKnown(ctx: CommandContext, known: Knowledge): Promise<Dated[]> {
  const entries = await ctx.diary.entries(ctx.group);
  const confirmed = standings(entries, known.day)
    .filter((standing) => standing.status === 'stands')
    .map((standing) => withSpan(standing, movedNotes(standing.before !== null)));
  return [...confirmed, ...uncheckedDates(entries, known)].sort(bySoonest);
}

function uncheckedDates(entries: readonly Entry[], known: Knowledge): Dated[] {
  return known.reports.flatMap((report) =>
    shown(report.facts.dates)
      .filter((item) => item.check === 'unchecked' && isDiaryItem(item))
      .filter((item) => !entries.some((entry) => tellsOf(entry, item, report.id)))
      .map((item) => withSpan({ ...item, evidence: [item.evidence] }, checkNotes(item.check))),
  );
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
