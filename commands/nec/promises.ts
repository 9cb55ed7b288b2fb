import { z } from 'zod';
import { type Command, defineCommand } from '../../src/core/chat/command.ts';
import type { Promised } from '../../src/core/reports/fact.ts';
import { asOfOption } from '../parts/as-of.ts';
import { toPromiseItem } from '../parts/report-parts.ts';
import { type TaskKind, tasksReply } from '../parts/tasks.ts';

const PROMISES: TaskKind<Promised> = {
  title: 'Promises',
  dated: 'Due',
  undated: 'No date given',
  passed: 'Date passed',
  tasksOf: (report) => report.facts.promises,
  toItem: toPromiseItem,
};

export const promises: Command = defineCommand({
  root: 'nec',
  path: ['promises'],
  description: 'What somebody said they would report, publish or decide, soonest first',
  options: z.object({
    'as-of': asOfOption,
    past: z.stringbool().default(false).describe('Show those whose date has passed').meta({ flag: true }),
  }),
  examples: ['/nec promises', '/nec promises as-of:2022-12-05'],
  related: [
    { label: 'Show decisions', path: ['decisions'] },
    { label: 'Show what to do', path: ['todo'] },
  ],
  run: (ctx, { 'as-of': asOf, past }) => tasksReply(ctx, promises, PROMISES, { asOf, past }),
});
