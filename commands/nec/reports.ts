import { z } from 'zod';
import { type Command, defineCommand } from '../../src/core/chat/command.ts';
import type { ListItem } from '../../src/core/chat/reply.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { asOfOption, knowledgeOf, subtitlePart } from '../parts/as-of.ts';
import { noReportReply } from '../parts/no-report.ts';
import { shown } from '../parts/unchecked.ts';

export const reports: Command = defineCommand({
  root: 'nec',
  path: ['reports'],
  description: 'All reports held, newest meeting first',
  options: z.object({ 'as-of': asOfOption }),
  examples: ['/nec reports', '/nec reports as-of:2012-08-01'],
  related: [
    { label: 'Show the newest report', path: ['latest'] },
    { label: 'Show all dates ahead', path: ['deadlines'] },
  ],
  async run(ctx, { 'as-of': asOf }) {
    const known = await knowledgeOf(ctx, asOf);
    if (known.reports.length === 0) return noReportReply('Reports held', known);
    return {
      title: 'Reports held',
      ...subtitlePart(known.subtitle),
      blocks: [
        { type: 'list', items: known.reports.map(toReportItem) },
        {
          type: 'paragraph',
          text: `For one of them, type its name: /nec report ${known.reports[0]?.id ?? ''}`,
          muted: true,
        },
      ],
    };
  },
});

function toReportItem(report: Report): ListItem {
  const { dates, figures, votes, decisions, asks, promises, people } = report.facts;
  const counts = [
    counted(dates, 'date'),
    counted(figures, 'figure'),
    counted(votes, 'vote'),
    counted(decisions, 'decision'),
    counted(asks, 'ask'),
    counted(promises, 'promise'),
    counted(people, 'role'),
  ];
  return {
    text: [
      { type: 'text', text: dayLabel(report.meetingDate), bold: true },
      { type: 'text', text: `: ${report.title}${report.reporter === null ? '' : `, by ${report.reporter}`}` },
    ],
    notes: [`name: ${report.id}`, counts.filter((count) => count !== null).join(', ')].filter(
      (note) => note !== '',
    ),
    citations: report.url === null ? [] : [{ source: report.publisher ?? 'the page', url: report.url }],
  };
}

function counted(
  facts: readonly { readonly check: 'unchecked' | 'confirmed' | 'rejected' }[],
  word: string,
): string | null {
  const { length } = shown(facts);
  return length === 0 ? null : `${length} ${word}${length === 1 ? '' : 's'}`;
}
