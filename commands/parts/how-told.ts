import { toAction } from '../../src/core/chat/action.ts';
import { toCitation } from '../../src/core/chat/citations.ts';
import type { CommandContext } from '../../src/core/chat/command.ts';
import type { Block, Control, ListItem } from '../../src/core/chat/reply.ts';
import { timetablesOf } from '../../src/core/diary/timetables.ts';
import type { Topic } from '../../src/core/reports/fact.ts';
import { sourceName } from '../../src/core/reports/questions.ts';
import type { Knowledge } from './as-of.ts';
import { type Dated, datesKnown } from './coming-up.ts';
import { section } from './report-parts.ts';

const MOST_WAYS = 3;
/** Slack takes 75 characters on a button (Block Kit, August 2026). */
const LABEL_MOST = 75;

/** How something has gone, as far as reports told it: the steps of its timetables, each timetable with the sentences it is told in, and a button to it. */
export interface HowTold {
  readonly blocks: readonly Block[];
  readonly controls: readonly Control[];
}

/** The timetables of a topic that were known by the day, the newest first. */
export async function howTold(topic: Topic, known: Knowledge, ctx: CommandContext): Promise<HowTold> {
  const age = new Map(known.reports.map(({ id }, at) => [id, at]));
  // What officers entered is newer than any report.
  const ageOf = (report: string | null): number | undefined => (report === null ? -1 : age.get(report));
  const found = ctx.memo
    .of(timetablesOf<Dated>, await datesKnown(ctx, known), known.all)
    .filter((timetable) => timetable.topic === topic && ageOf(timetable.report) !== undefined)
    .sort((a, b) => (ageOf(a.report) ?? 0) - (ageOf(b.report) ?? 0))
    .slice(0, MOST_WAYS);
  const items = found.map(({ title, report, steps }): ListItem => {
    const source = known.all.find(({ id }) => id === report);
    const [first] = steps.flatMap(({ evidence }) => evidence);
    return {
      text: [
        { type: 'text', text: title, bold: true },
        { type: 'text', text: `: ${steps.map(({ what }) => what).join('; then ')}` },
      ],
      notes: source === undefined ? [] : [`as told in ${sourceName(source)}`],
      citations: first === undefined ? [] : [toCitation(first, known.all)],
    };
  });
  const controls = found.flatMap(({ id, title }): Control[] => {
    const label = `Show the timetable: ${title}`;
    const action = toAction({ root: 'nec', path: ['timetable'] }, { about: id });
    return action === null || label.length > LABEL_MOST ? [] : [{ type: 'button', label, action }];
  });
  return { blocks: section('How it has gone, as far as reports told it', items), controls };
}
