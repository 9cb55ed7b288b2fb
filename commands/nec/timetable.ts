import { z } from 'zod';
import { toAction } from '../../src/core/chat/action.ts';
import { beginningOf } from '../../src/core/chat/beginning.ts';
import { toCitation } from '../../src/core/chat/citations.ts';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import type { Block, Control, ListItem, Reply } from '../../src/core/chat/reply.ts';
import { type Timetable, timetablesOf } from '../../src/core/diary/timetables.ts';
import { publicOn, sourceName } from '../../src/core/reports/questions.ts';
import { asOfOption, type Knowledge, knowledgeOf, subtitlePart } from '../parts/as-of.ts';
import { type Dated, datesKnown } from '../parts/coming-up.ts';
import { toDateItem } from '../parts/date-items.ts';
import { timelinePicture } from '../parts/date-pictures.ts';
import { noReportReply } from '../parts/no-report.ts';

const MOST_CHOICES = 25;
/** Slack takes 75 characters in the text of an option (Block Kit, August 2026). */
const LABEL_MOST = 75;

export const timetable: Command = defineCommand({
  root: 'nec',
  path: ['timetable'],
  description: 'Dates that belong together, in order, with the next step marked',
  options: z.object({
    about: z
      .string()
      .max(80)
      .optional()
      .describe('A topic or a word, such as npf or European')
      .meta({ rest: true, suggested: true }),
    'as-of': asOfOption,
  }),
  examples: ['/nec timetable npf as-of:2022-12-05', '/nec timetable European', '/nec timetable mayoral'],
  related: [
    { label: 'Show all dates ahead', path: ['deadlines'] },
    { label: 'Show what to do', path: ['todo'] },
  ],
  async suggest(ctx, _option, typed) {
    const known = await knowledgeOf(ctx, undefined);
    const words = typed.toLowerCase();
    return (await inOrder(ctx, known))
      .map((found) => ({ name: beginningOf(found.title, 100), value: found.id }))
      .filter(({ name }) => name.toLowerCase().includes(words))
      .slice(0, MOST_CHOICES);
  },
  async run(ctx, { about, 'as-of': asOf }) {
    const known = await knowledgeOf(ctx, asOf);
    if (known.reports.length === 0) return noReportReply('Timetables', known);
    const all = await inOrder(ctx, known);
    const fitting = about === undefined ? all : all.filter((found) => isAbout(found, about));
    const [chosen] = fitting;
    return chosen === undefined
      ? noneReply(about, all, known)
      : timetableReply(chosen, about === undefined ? all : fitting, known, ctx);
  },
});

type Found = Timetable<Dated>;

/** Those with a step ahead first, the newest told first among them. */
async function inOrder(ctx: CommandContext, known: Knowledge): Promise<Found[]> {
  const days = new Map(known.reports.map((report) => [report.id, publicOn(report)]));
  const isAhead = ({ steps }: Found): boolean =>
    steps.some(({ date }) => date !== null && date.last >= known.day);
  /** What officers entered is as new as the day. */
  const toldOn = ({ report }: Found): string => (report === null ? known.day : (days.get(report) ?? ''));
  const dates = await datesKnown(ctx, known);
  const told = ctx.memo
    .of(timetablesOf<Dated>, dates, known.all)
    .filter(({ report }) => report === null || days.has(report));
  return told.sort((a, b) => Number(isAhead(b)) - Number(isAhead(a)) || toldOn(b).localeCompare(toldOn(a)));
}

function isAbout(found: Found, about: string): boolean {
  const asked = about.toLowerCase();
  if (found.id === about || found.topic === asked) return true;
  const told = [found.title, ...found.steps.map(({ what }) => what)].join(' ').toLowerCase();
  return asked.split(' ').every((word) => told.includes(word));
}

function timetableReply(
  found: Found,
  others: readonly Found[],
  known: Knowledge,
  ctx: CommandContext,
): Reply {
  const { steps, title } = found;
  const dates = steps.flatMap(({ date }) => date ?? []);
  const next = dates.find(({ last }) => last >= known.day);
  const report = known.all.find(({ id }) => id === found.report);
  const where = next === undefined ? 'All of its dates have passed.' : `Next: ${next.what}.`;
  const source =
    found.report === null
      ? ' Entered by an officer.'
      : report === undefined
        ? ''
        : ` As told in ${sourceName(report)}.`;
  const blocks: Block[] = [
    { type: 'paragraph', text: `${steps.length} steps. ${where}${source}` },
    ...timelinePicture(title, dates, known.day),
    { type: 'list', ordered: true, items: steps.map((step) => toStepItem(step, next, known, ctx)) },
  ];
  const asOf = known.subtitle === undefined ? undefined : known.day;
  return {
    title,
    ...subtitlePart(known.subtitle),
    blocks,
    controls: otherControls(found, others, asOf),
  };
}

function toStepItem(
  { what, date, evidence }: Found['steps'][number],
  next: Dated | undefined,
  known: Knowledge,
  ctx: CommandContext,
): ListItem {
  if (date === null)
    return {
      text: [
        { type: 'text', text: 'No date told', bold: true },
        { type: 'text', text: `: ${what}` },
      ],
      citations: evidence.map((each) => toCitation(each, known.all)),
    };
  const { notes = [], ...rest } = toDateItem({ ...date, what }, known.day, ctx, known.all);
  return { ...rest, notes: date === next ? ['the next step', ...notes] : notes };
}

/** A choice of the other timetables; nothing when there is none. */
function otherControls(found: Found, others: readonly Found[], asOf: string | undefined): Control[] {
  const options = others
    .filter(({ id }) => id !== found.id)
    .slice(0, MOST_CHOICES)
    .flatMap((other) => {
      const values = { about: other.id, ...(asOf === undefined ? {} : { 'as-of': asOf }) };
      const action = toAction(timetable, values);
      return action === null ? [] : [{ label: beginningOf(other.title, LABEL_MOST), action }];
    });
  return options.length === 0 ? [] : [{ type: 'select', label: 'Show another timetable', options }];
}

function noneReply(about: string | undefined, all: readonly Found[], known: Knowledge): Reply {
  const what = about === undefined ? 'a timetable' : `a timetable for “${about}”`;
  const blocks: Block[] = [{ type: 'paragraph', text: `No report I hold gives ${what}.` }];
  if (all.length > 0)
    blocks.push(
      { type: 'heading', text: 'Timetables that are told' },
      { type: 'list', items: all.map((found) => ({ text: found.title })) },
    );
  return { title: 'Timetables', ...subtitlePart(known.subtitle), blocks };
}
