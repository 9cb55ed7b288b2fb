import { z } from 'zod';
import { type Command, defineCommand } from '../../src/core/chat/command.ts';
import type { Ask } from '../../src/core/reports/fact.ts';
import { asOfOption } from '../parts/as-of.ts';
import { toAskItem } from '../parts/report-parts.ts';
import { type TaskKind, tasksReply } from '../parts/tasks.ts';

const ASKS: TaskKind<Ask> = {
  title: 'To do',
  dated: 'With a date',
  undated: 'No date given',
  passed: 'Passed',
  tasksOf: (report) => report.facts.asks,
  toItem: toAskItem,
};

export const todo: Command = defineCommand({
  root: 'nec',
  path: ['todo'],
  description: 'What members, branches and CLPs are asked to do, soonest first',
  options: z.object({
    'as-of': asOfOption,
    past: z.stringbool().default(false).describe('Show what has passed').meta({ flag: true }),
  }),
  examples: ['/nec todo', '/nec todo as-of:2010-12-01'],
  related: [
    { label: 'Show all dates ahead', path: ['deadlines'] },
    { label: 'Show promises', path: ['promises'] },
  ],
  run: (ctx, { 'as-of': asOf, past }) => tasksReply(ctx, todo, ASKS, { asOf, past }),
});
