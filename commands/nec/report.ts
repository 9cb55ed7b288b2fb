import { z } from 'zod';
import { toAction } from '../../src/core/chat/action.ts';
import { beginningOf } from '../../src/core/chat/beginning.ts';
import { toCitation } from '../../src/core/chat/citations.ts';
import { type Command, defineCommand } from '../../src/core/chat/command.ts';
import type { Block, Control, ListItem, Reply } from '../../src/core/chat/reply.ts';
import { dateLabel, dayLabel, exactnessNote } from '../../src/core/dates/labels.ts';
import type { Check, DateItem } from '../../src/core/reports/fact.ts';
import { publishedBy, sourceName } from '../../src/core/reports/questions.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { KIND_NAMES, TOPIC_NAMES } from '../../src/core/reports/words.ts';
import { asOfOption, type Knowledge, knowledgeOf, subtitlePart } from '../parts/as-of.ts';
import { findReport } from '../parts/find-report.ts';
import { noReportReply } from '../parts/no-report.ts';
import {
  leadingFigures,
  section,
  tileSection,
  toAskItem,
  toDecisionItems,
  toPersonItem,
  toPointItem,
  toPromiseItem,
  toTile,
  toVoteItem,
} from '../parts/report-parts.ts';
import { checkNotes, shown } from '../parts/unchecked.ts';

const PARTS = ['summary', 'dates', 'figures', 'votes', 'decisions', 'asks', 'promises', 'people'] as const;
type Part = (typeof PARTS)[number];
const PART_NAMES: Readonly<Record<Part, string>> = {
  summary: 'In short',
  dates: 'Dates',
  figures: 'Figures',
  votes: 'Votes',
  decisions: 'Decisions',
  asks: 'To do',
  promises: 'Promises',
  people: 'People',
};
/** Discord takes 25 options in a select (Message Components, August 2026). */
const MOST_OPTIONS = 25;
/** Slack takes 75 characters in the text of an option (Block Kit, August 2026). */
const LABEL_MOST = 75;

export const report: Command = defineCommand({
  root: 'nec',
  path: ['report'],
  description: 'One report with everything found in it',
  options: z.object({
    which: z
      .string()
      .max(60)
      .optional()
      .describe('Its name, its date, or its reporter')
      .meta({ rest: true, suggested: true }),
    part: z.enum(PARTS).optional().describe('Only that part of it'),
    'as-of': asOfOption,
  }),
  examples: ['/nec report baxter', '/nec report 2022-11-29-akehurst part:decisions'],
  async suggest(ctx, _option, typed) {
    const held = publishedBy(await ctx.reports.list(ctx.group), ctx.today);
    const words = typed.toLowerCase();
    return held
      .map((found) => ({
        name: `${dayLabel(found.meetingDate)}: ${sourceName(found)}`.slice(0, 100),
        value: found.id,
      }))
      .filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(words));
  },
  related: [
    { label: 'Show all reports', path: ['reports'] },
    { label: 'Show all dates ahead', path: ['deadlines'] },
  ],
  async run(ctx, { which, part, 'as-of': asOf }) {
    const known = await knowledgeOf(ctx, asOf);
    if (known.reports.length === 0) return noReportReply('One report', known);
    if (which === undefined) return pickReply(known, asOf);
    const found = await findReport(which, known.reports, ctx.today);
    const parts = partsOf(found, known.all);
    const chosen = part === undefined ? Object.values(parts).flat() : parts[part];
    const missing: Block = { type: 'paragraph', text: `It tells no ${part ?? 'facts'}.` };
    return {
      title: found.title,
      ...subtitlePart(known.subtitle),
      blocks: [...headOf(found), ...(chosen.length === 0 ? [missing] : chosen)],
      controls: [...partChoices(found, parts, part, asOf), ...linkOf(found)],
    };
  },
});

/** Asked without a name: the reports held, to choose one. */
function pickReply(known: Knowledge, asOf: string | undefined): Reply {
  const options = known.reports.slice(0, MOST_OPTIONS).flatMap((found) => {
    const action = toAction(report, { which: found.id, ...(asOf === undefined ? {} : { 'as-of': asOf }) });
    const label = beginningOf(`${dayLabel(found.meetingDate)}: ${sourceName(found)}`, LABEL_MOST);
    return action === null ? [] : [{ label, action }];
  });
  return {
    title: 'Which report?',
    ...subtitlePart(known.subtitle),
    blocks: [
      { type: 'paragraph', text: 'Choose one, or type its date or reporter: /nec report baxter' },
      { type: 'list', items: known.reports.map((found) => ({ text: sourceName(found) })) },
    ],
    controls: [{ type: 'select', label: 'Show a report', options }],
  };
}

/** The other parts that this report has, to go straight to one of them. */
function partChoices(
  found: Report,
  parts: Readonly<Record<Part, readonly Block[]>>,
  shown: Part | undefined,
  asOf: string | undefined,
): Control[] {
  const options = PARTS.filter((part) => part !== shown && parts[part].length > 0).flatMap((part) => {
    const values = { which: found.id, part, ...(asOf === undefined ? {} : { 'as-of': asOf }) };
    const action = toAction(report, values);
    return action === null ? [] : [{ label: PART_NAMES[part], action }];
  });
  return options.length === 0 ? [] : [{ type: 'select', label: 'Show one part of this report', options }];
}

function linkOf({ url }: Report): Control[] {
  return url === null ? [] : [{ type: 'link', label: 'Read the report', url }];
}

function headOf(found: Report): Block[] {
  const by = found.reporter === null ? '' : ` Reported by ${found.reporter}.`;
  return [
    { type: 'paragraph', text: `Meeting of the ${found.body} on ${dayLabel(found.meetingDate)}.${by}` },
    ...(found.url === null
      ? []
      : [{ type: 'citation', citation: { source: found.publisher ?? 'the page', url: found.url } } as const]),
  ];
}

/** Everything found in the report, part by part, in the order in which it is shown. */
function partsOf(found: Report, all: readonly Report[]): Record<Part, Block[]> {
  const { facts, summary } = found;
  const items = <T extends { readonly check: Check }>(
    part: Part,
    told: readonly T[],
    toItem: (fact: T, reports: readonly Report[]) => ListItem,
  ): Block[] =>
    section(
      PART_NAMES[part],
      shown(told).map((fact) => toItem(fact, all)),
    );
  return {
    summary: section(PART_NAMES.summary, summary.map(toPointItem)),
    dates: items('dates', facts.dates, toDateLine),
    figures: tileSection(
      PART_NAMES.figures,
      leadingFigures(found).map((figure) => toTile(figure, all)),
    ),
    votes: items('votes', facts.votes, toVoteItem),
    decisions: section(
      PART_NAMES.decisions,
      shown(facts.decisions).flatMap((decision) => toDecisionItems(decision, all)),
    ),
    asks: items('asks', facts.asks, toAskItem),
    promises: items('promises', facts.promises, toPromiseItem),
    people: items('people', facts.people, toPersonItem),
  };
}

function toDateLine(item: DateItem, all: readonly Report[]): ListItem {
  const exactness = exactnessNote(item.edtf);
  return {
    text: [
      {
        type: 'text',
        text: `${dateLabel(item.edtf, item.time)}${exactness === null ? '' : `, ${exactness}`}`,
        bold: true,
      },
      { type: 'text', text: `: ${item.what}` },
    ],
    notes: [
      `${KIND_NAMES[item.kind]}, ${TOPIC_NAMES[item.topic]}`,
      ...(item.certain === 'stated' ? [] : [item.rule]),
      ...checkNotes(item.check),
    ],
    citations: [toCitation(item.evidence, all)],
  };
}
