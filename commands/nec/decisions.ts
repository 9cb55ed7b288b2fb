import { z } from 'zod';
import { type Command, defineCommand } from '../../src/core/chat/command.ts';
import type { ListItem } from '../../src/core/chat/reply.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { asOfOption } from '../parts/as-of.ts';
import { byReportReply } from '../parts/by-report.ts';
import { toDecisionItem } from '../parts/report-parts.ts';
import { shown } from '../parts/unchecked.ts';

export const decisions: Command = defineCommand({
  root: 'nec',
  path: ['decisions'],
  description: 'What the NEC agreed, rejected, deferred or asked for, newest meeting first',
  options: z.object({ 'as-of': asOfOption }),
  examples: ['/nec decisions'],
  related: [
    { label: 'Show votes', path: ['votes'] },
    { label: 'Show promises', path: ['promises'] },
  ],
  run: (ctx, { 'as-of': asOf }) => byReportReply(ctx, asOf, 'Decisions', decisionItems),
});

function decisionItems(report: Report): ListItem[] {
  return shown(report.facts.decisions).map((decision) => toDecisionItem(decision, [report]));
}
