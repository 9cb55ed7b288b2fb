import { z } from 'zod';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import type { Block, Reply } from '../../src/core/chat/reply.ts';
import { daysBetween } from '../../src/core/dates/days.ts';
import { ageLabel, dayLabel } from '../../src/core/dates/labels.ts';
import { sourceName } from '../../src/core/reports/questions.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { asOfOption, type Knowledge, knowledgeOf, subtitlePart } from '../parts/as-of.ts';
import { datesKnown } from '../parts/coming-up.ts';
import { toDateItem } from '../parts/date-items.ts';
import { noReportReply } from '../parts/no-report.ts';
import {
  leadingFigures,
  section,
  tileSection,
  toDecisionItem,
  toPointItem,
  toTile,
  toVoteItem,
} from '../parts/report-parts.ts';
import { shown } from '../parts/unchecked.ts';

/** From this age on, a reader must be told that the newest report held is old. */
const OLD_AFTER_DAYS = 90;
const MOST_DATES = 5;
const MOST_FIGURES = 6;

export const latest: Command = defineCommand({
  root: 'nec',
  path: ['latest'],
  description: 'The newest report: summary, next dates, figures, votes, decisions',
  options: z.object({ 'as-of': asOfOption }),
  examples: ['/nec latest', '/nec latest as-of:2012-08-01'],
  related: [
    { label: 'Show all dates ahead', path: ['deadlines'] },
    { label: 'Show what to do', path: ['todo'] },
    { label: 'Show figures', path: ['figures'] },
  ],
  async run(ctx, { 'as-of': asOf }) {
    const known = await knowledgeOf(ctx, asOf);
    const report = known.reports[0];
    if (report === undefined) return noReportReply('Latest report', known);
    return latestReply(report, known, await nextDates(ctx, report, known));
  },
});

async function nextDates(ctx: CommandContext, report: Report, known: Knowledge): Promise<Block[]> {
  const ahead = (await datesKnown(ctx, known)).filter((date) => date.last >= known.day).slice(0, MOST_DATES);
  if (ahead.length > 0)
    return section(
      'Next dates',
      ahead.map((date) => toDateItem(date, known.day, ctx, known.all)),
    );
  return [
    { type: 'heading', text: 'Next dates' },
    {
      type: 'paragraph',
      text: `No date that is held here lies ahead. Type /nec deadlines as-of:${report.published ?? report.meetingDate} for what was ahead when this report came out.`,
    },
  ];
}

function latestReply(report: Report, known: Knowledge, dates: Block[]): Reply {
  const { facts } = report;
  const by =
    report.reporter === null
      ? ''
      : ` Reported by ${report.reporter}${report.publisher === null ? '' : ` (${report.publisher})`}.`;
  return {
    title: report.title,
    ...subtitlePart(known.subtitle),
    blocks: [
      {
        type: 'paragraph',
        text: `Meeting of the ${report.body} on ${dayLabel(report.meetingDate)}.${by}${publishedNote(report)}`,
      },
      ...ageBlocks(report, known.day),
      ...otherAccounts(report, known),
      ...section('In short', report.summary.map(toPointItem)),
      ...dates,
      ...tileSection(
        'Figures',
        leadingFigures(report)
          .slice(0, MOST_FIGURES)
          .map((figure) => toTile(figure, known.all)),
      ),
      ...moreFigures(report),
      ...section(
        'Votes',
        shown(facts.votes).map((vote) => toVoteItem(vote, known.all)),
      ),
      ...section(
        'Decisions',
        shown(facts.decisions).map((decision) => toDecisionItem(decision, known.all)),
      ),
      {
        type: 'citation',
        citation: { source: sourceName(report), ...(report.url === null ? {} : { url: report.url }) },
      },
    ],
    controls: report.url === null ? [] : [{ type: 'link', label: 'Read the report', url: report.url }],
  };
}

function moreFigures(report: Report): Block[] {
  const more = leadingFigures(report).length - MOST_FIGURES;
  return more > 0 ? [{ type: 'paragraph', text: `${more} more: /nec report ${report.id}`, muted: true }] : [];
}

function publishedNote(report: Report): string {
  return report.published === null ? '' : ` Published on ${dayLabel(report.published)}.`;
}

function ageBlocks(report: Report, today: string): Block[] {
  if (daysBetween(report.meetingDate, today) <= OLD_AFTER_DAYS) return [];
  const text = `This is the newest report held here, and it is ${ageLabel(report.meetingDate, today)}. Later meetings may have changed what it says.`;
  return [{ type: 'notice', tone: 'warning', text }];
}

function otherAccounts(report: Report, known: Knowledge): Block[] {
  const others = known.reports.filter(
    (other) => other.meetingDate === report.meetingDate && other.id !== report.id,
  );
  if (others.length === 0) return [];
  return [
    {
      type: 'paragraph',
      text: `Other reports of the same meeting: ${others.map(sourceName).join('; ')}. See /nec reports.`,
      muted: true,
    },
  ];
}
