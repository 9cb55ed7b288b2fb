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

/** Whom each role is asked as: an officer of a CLP answers for it and its branches, and everybody is a member. */
const ASKED_AS = {
  member: ['members', 'anyone', 'supporters'],
  secretary: ['clps', 'branches', 'officers'],
  delegate: ['delegates'],
  candidate: ['candidates'],
  affiliate: ['affiliates'],
} as const satisfies Readonly<Record<string, readonly Ask['who'][]>>;
type Role = keyof typeof ASKED_AS;

export const todo: Command = defineCommand({
  root: 'nec',
  path: ['todo'],
  description: 'What members, branches and CLPs are asked to do, soonest first',
  options: z.object({
    role: z
      .enum(['member', 'secretary', 'delegate', 'candidate', 'affiliate'])
      .optional()
      .describe('Only what is asked of that role'),
    'as-of': asOfOption,
    past: z.stringbool().default(false).describe('Show what has passed').meta({ flag: true }),
  }),
  examples: ['/nec todo', '/nec todo as-of:2010-12-01', '/nec todo secretary as-of:2022-12-05'],
  related: [
    { label: 'Show all dates ahead', path: ['deadlines'] },
    { label: 'Show promises', path: ['promises'] },
  ],
  run: (ctx, { role, 'as-of': asOf, past }) => tasksReply(ctx, todo, asksOf(role), { asOf, past }),
});

function asksOf(role: Role | undefined): TaskKind<Ask> {
  if (role === undefined) return ASKS;
  const names: readonly Ask['who'][] = ASKED_AS[role];
  return {
    ...ASKS,
    values: { role },
    title: `To do, as a ${role}`.replace('a affiliate', 'an affiliate'),
    tasksOf: (report) => report.facts.asks.filter(({ who }) => names.includes(who)),
  };
}
