import { toAction } from '../../src/core/chat/action.ts';
import { type Command, type CommandContext, lineOf } from '../../src/core/chat/command.ts';
import type { Block, Control, ListItem, Reply } from '../../src/core/chat/reply.ts';
import type { Values } from '../../src/core/chat/words.ts';
import { addDays, type IsoDay } from '../../src/core/dates/days.ts';
import { lastDay } from '../../src/core/dates/edtf.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import type { Check } from '../../src/core/reports/fact.ts';
import { publicOn, sourceName } from '../../src/core/reports/questions.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { type Knowledge, knowledgeOf, subtitlePart } from './as-of.ts';
import { noReportReply } from './no-report.ts';
import { section } from './report-parts.ts';
import { shown } from './unchecked.ts';

/** How long an ask or promise without a date counts as open: the NEC meets every two months, and half a year covers three meetings. */
const UNDATED_OPEN_DAYS = 183;

interface Task {
  readonly by: string | null;
  readonly check: Check;
}

interface Told<T> {
  readonly task: T;
  readonly report: Report;
}

/** What differs between asks and promises: where they stand in a report, how one is shown, and what each heading says. */
export interface TaskKind<T extends Task> {
  readonly title: string;
  readonly dated: string;
  readonly undated: string;
  readonly passed: string;
  /** What the question was narrowed to, so that those that follow from it are too. */
  readonly values?: Values;
  readonly tasksOf: (report: Report) => readonly T[];
  readonly toItem: (task: T, all: readonly Report[]) => ListItem;
  /** For those whose date has passed: the item with what later reports tell of it, or null when none tells anything. */
  readonly toAnswered?: (
    item: ListItem,
    task: T,
    report: Report,
    reports: readonly Report[],
  ) => ListItem | null;
  readonly answered?: string;
}

/** Open tasks, soonest first, then those without a date told in the last half year; passed ones when asked for. Never empty. */
export async function tasksReply<T extends Task>(
  ctx: CommandContext,
  command: Command,
  kind: TaskKind<T>,
  asked: { asOf: string | undefined; past: boolean },
): Promise<Reply> {
  const known = await knowledgeOf(ctx, asked.asOf);
  const newest = known.reports[0];
  if (newest === undefined) return noReportReply(kind.title, known);
  const told = known.reports.flatMap((report) =>
    shown(kind.tasksOf(report)).map((task): Told<T> => ({ task, report })),
  );
  const undatedSince = addDays(known.day, -UNDATED_OPEN_DAYS);
  const [open, passed] = parted(told, (item) => isOpen(item, known.day, undatedSince));
  const chosen = asked.past ? passed : open;
  const blocks = asked.past ? passedSections(chosen, kind, known) : openSections(chosen, kind);
  const head = { title: kind.title, ...subtitlePart(known.subtitle) };
  const { values = {} } = kind;
  const note = passedNote(asked.past ? 0 : passed.length, command, values, known);
  if (chosen.length > 0) return { ...head, blocks: [...blocks, ...note] };
  const text = `Nothing held here is ${asked.past ? 'past' : 'still open'}. The newest report held is ${sourceName(newest)}, of the meeting on ${dayLabel(newest.meetingDate)}.`;
  return {
    ...head,
    blocks: [{ type: 'paragraph', text }, ...note],
    controls: asked.past ? [] : openThen(passed[0]?.report, command, values),
  };
}

/** A button that shows what was open when the newest report that asks or promises anything came out. */
function openThen(report: Report | undefined, command: Command, values: Values): Control[] {
  if (report === undefined) return [];
  const action = toAction(command, { ...values, 'as-of': publicOn(report) });
  const label = `Show what was open on ${dayLabel(publicOn(report))}`;
  return action === null ? [] : [{ type: 'button', label, action }];
}

function isOpen<T extends Task>({ task, report }: Told<T>, day: IsoDay, undatedSince: IsoDay): boolean {
  return task.by === null ? publicOn(report) >= undatedSince : lastDay(task.by) >= day;
}

function openSections<T extends Task>(told: readonly Told<T>[], kind: TaskKind<T>): Block[] {
  const [dated, undated] = parted(told, ({ task }) => task.by !== null);
  return [
    ...section(kind.dated, dated.sort(bySoonest).map(itemOf(kind))),
    ...section(kind.undated, undated.map(itemOf(kind))),
  ];
}

/** What has passed, newest first; apart from it what a later report tells of again. */
function passedSections<T extends Task>(
  told: readonly Told<T>[],
  kind: TaskKind<T>,
  known: Knowledge,
): Block[] {
  const answered: ListItem[] = [];
  const [dated, undated]: [ListItem[], ListItem[]] = [[], []];
  for (const one of [...told].sort((a, b) => bySoonest(b, a))) {
    const item = itemOf(kind)(one);
    const answer = kind.toAnswered?.(item, one.task, one.report, known.reports) ?? null;
    (answer === null ? (one.task.by === null ? undated : dated) : answered).push(answer ?? item);
  }
  return [
    ...section(kind.answered ?? '', answered),
    ...section(kind.passed, dated),
    ...section(`${kind.undated}, told over half a year before`, undated),
  ];
}

function itemOf<T extends Task>(kind: TaskKind<T>): (told: Told<T>) => ListItem {
  return ({ task, report }) => kind.toItem(task, [report]);
}

function bySoonest<T extends Task>(a: Told<T>, b: Told<T>): number {
  return compare(a.task.by ?? '', b.task.by ?? '');
}

function passedNote(count: number, command: Command, values: Values, known: Knowledge): Block[] {
  if (count === 0) return [];
  const asOf = known.subtitle === undefined ? '' : ` as-of:${known.day}`;
  return [
    {
      type: 'paragraph',
      text: `${count} older ${count === 1 ? 'one has' : 'ones have'} passed: ${[lineOf(command), ...Object.values(values)].join(' ')} past${asOf}`,
      muted: true,
    },
  ];
}

function parted<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  const [first, second]: [T[], T[]] = [[], []];
  for (const item of items) (isFirst(item) ? first : second).push(item);
  return [first, second];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
