import { z } from 'zod';
import { toCitation } from '../../src/core/chat/citations.ts';
import { type Command, defineCommand } from '../../src/core/chat/command.ts';
import type { Promised } from '../../src/core/reports/fact.ts';
import { asOfOption } from '../parts/as-of.ts';
import { toPromiseItem } from '../parts/report-parts.ts';
import { type TaskKind, tasksReply } from '../parts/tasks.ts';
import { toldLater } from '../parts/told-later.ts';

const PROMISES: TaskKind<Promised> = {
  title: 'Promises',
  dated: 'Due',
  undated: 'No date given',
  passed: 'Date passed, and no later report held tells of it',
  answered: 'A later report tells of it',
  tasksOf: (report) => report.facts.promises,
  toItem: toPromiseItem,
  toAnswered: (item, promise, report, reports) => {
    const later = toldLater(promise, report, reports);
    if (later === null) return null;
    return {
      ...item,
      notes: [...(item.notes ?? []), `told later: ${later.text}`],
      citations: [...(item.citations ?? []), toCitation(later.evidence, reports)],
    };
  },
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
