import { z } from 'zod';
import { type Command, defineCommand } from '../../src/core/chat/command.ts';
import type { ListItem } from '../../src/core/chat/reply.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { asOfOption } from '../parts/as-of.ts';
import { byReportReply } from '../parts/by-report.ts';
import { toVoteItem } from '../parts/report-parts.ts';
import { shown } from '../parts/unchecked.ts';

export const votes: Command = defineCommand({
  root: 'nec',
  path: ['votes'],
  description: 'Votes with their tallies, newest meeting first',
  options: z.object({ 'as-of': asOfOption }),
  examples: ['/nec votes', '/nec votes as-of:2022-12-05'],
  related: [
    { label: 'Show decisions', path: ['decisions'] },
    { label: 'Show the newest report', path: ['latest'] },
  ],
  run: (ctx, { 'as-of': asOf }) => byReportReply(ctx, asOf, 'Votes', voteItems),
});

function voteItems(report: Report): ListItem[] {
  return shown(report.facts.votes).map((vote) => toVoteItem(vote, [report]));
}
