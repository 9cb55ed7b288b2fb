import { z } from 'zod';
import { toCitation } from '../../src/core/chat/citations.ts';
import { type Command, defineCommand } from '../../src/core/chat/command.ts';
import type { Block, ListItem } from '../../src/core/chat/reply.ts';
import { dateLabel, dayLabel, exactnessNote } from '../../src/core/dates/labels.ts';
import type { DateItem } from '../../src/core/reports/fact.ts';
import { publishedBy, sourceName } from '../../src/core/reports/questions.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { KIND_NAMES, TOPIC_NAMES } from '../../src/core/reports/words.ts';
import { asOfOption, knowledgeOf, subtitlePart } from '../parts/as-of.ts';
import { findReport } from '../parts/find-report.ts';
import {
  leadingFigures,
  section,
  tileSection,
  toAskItem,
  toDecisionItem,
  toPointItem,
  toPromiseItem,
  toTile,
  toVoteItem,
} from '../parts/report-parts.ts';
import { checkNotes, shown } from '../parts/unchecked.ts';

export const report: Command = defineCommand({
  root: 'nec',
  path: ['report'],
  description: 'One report with everything found in it',
  options: z.object({
    which: z
      .string()
      .max(60)
      .describe('Its name, its date, or its reporter')
      .meta({ rest: true, suggested: true }),
    'as-of': asOfOption,
  }),
  examples: ['/nec report baxter', '/nec report 2022-11-29-akehurst'],
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
  async run(ctx, { which, 'as-of': asOf }) {
    const known = await knowledgeOf(ctx, asOf);
    const found = await findReport(which, known.reports, ctx.today);
    return { title: found.title, ...subtitlePart(known.subtitle), blocks: blocksOf(found, known.all) };
  },
});

function blocksOf(found: Report, all: readonly Report[]): Block[] {
  const { facts } = found;
  const by = found.reporter === null ? '' : ` Reported by ${found.reporter}.`;
  return [
    { type: 'paragraph', text: `Meeting of the ${found.body} on ${dayLabel(found.meetingDate)}.${by}` },
    ...(found.url === null
      ? []
      : [{ type: 'citation', citation: { source: found.publisher ?? 'the page', url: found.url } } as const]),
    ...section('In short', found.summary.map(toPointItem)),
    ...section(
      'Dates',
      shown(facts.dates).map((item) => toDateLine(item, all)),
    ),
    ...tileSection(
      'Figures',
      leadingFigures(found).map((figure) => toTile(figure, all)),
    ),
    ...section(
      'Votes',
      shown(facts.votes).map((vote) => toVoteItem(vote, all)),
    ),
    ...section(
      'Decisions',
      shown(facts.decisions).map((decision) => toDecisionItem(decision, all)),
    ),
    ...section(
      'To do',
      shown(facts.asks).map((ask) => toAskItem(ask, all)),
    ),
    ...section(
      'Promises',
      shown(facts.promises).map((promise) => toPromiseItem(promise, all)),
    ),
  ];
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
