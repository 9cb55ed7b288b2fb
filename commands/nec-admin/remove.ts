import { z } from 'zod';
import { toAction } from '../../src/core/chat/action.ts';
import { beginningOf } from '../../src/core/chat/beginning.ts';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import { addDays } from '../../src/core/dates/days.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import { UserError } from '../../src/core/errors.ts';
import { sourceName } from '../../src/core/reports/questions.ts';
import { findByRef, toShortRef } from '../../src/core/reports/short-ref.ts';
import { actorOf } from '../parts/actor.ts';
import { findReport } from '../parts/find-report.ts';

/** How long copies that the bot itself keeps may hold what was removed. */
const BACKUPS_DAYS = 31;

export const remove: Command = defineCommand({
  root: 'nec-admin',
  path: ['remove'],
  description: 'Take away a report and all that came from it, as its reporter asked',
  options: z.object({
    report: z
      .string()
      .min(1)
      .max(100)
      .describe('Its name or meeting')
      .meta({ positional: true, rest: true, suggested: true }),
    sure: z.stringbool().optional().describe('Yes, take it away').meta({ flag: true }),
    back: z
      .stringbool()
      .optional()
      .describe('Let a report that was taken away be imported again')
      .meta({ flag: true }),
  }),
  examples: ['/nec-admin remove 2022-11-29-akehurst'],
  suggest: async (ctx, _option, typed) => {
    const begun = typed.trim().toLowerCase();
    const reports = await ctx.reports.list(ctx.group);
    return reports
      .map((report) => ({ name: sourceName(report).slice(0, 100), value: report.id }))
      .filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(begun));
  },
  async run(ctx, { report: which, sure = false, back = false }): Promise<Reply> {
    if (back) return await letBack(ctx, which.trim());
    const reports = await ctx.reports.list(ctx.group);
    const named = findByRef(reports, which.trim());
    const report = named ?? (await findReport(which, reports, ctx.today));
    // Words may fit several reports, and this cannot be undone: it is said first which one is meant.
    if (!sure || named === null) {
      const action = toAction(remove, { report: toShortRef(report.id), sure: 'yes' });
      return {
        title: `Take away ${sourceName(report)}?`,
        tone: 'warning',
        blocks: [
          {
            type: 'paragraph',
            text: `Its text, its facts and its quotes go, here and in search. Dates that only it told of go with a correction. This cannot be undone. If you are sure, press the button, or type /nec-admin remove ${report.id} sure:yes`,
          },
        ],
        controls: action === null ? [] : [{ type: 'button', label: 'Yes, take it away', action }],
      };
    }
    const removed = await ctx.review.remove(ctx.group, report.id, actorOf(ctx));
    if (removed === null)
      throw new UserError(
        'no-such-report',
        'That report is not held any more.',
        'Type /nec reports to see them all.',
      );
    return {
      title: 'Taken away',
      tone: 'good',
      blocks: [
        {
          type: 'list',
          items: [
            { text: `${removed.facts} ${removed.facts === 1 ? 'fact is' : 'facts are'} gone.` },
            {
              text: `${removed.shrunk} ${removed.shrunk === 1 ? 'date has' : 'dates have'} one source less.`,
            },
            {
              text: `${removed.gone.length} ${removed.gone.length === 1 ? 'date is' : 'dates are'} gone with it; where they were announced, a correction is posted.`,
            },
            {
              text: `Copies that the bot keeps of its own files are gone by ${dayLabel(addDays(ctx.today, BACKUPS_DAYS))}.`,
            },
            {
              text: 'It is not imported again by itself. Copies that you made yourself you must delete yourself.',
            },
          ],
        },
      ],
    };
  },
});

/** The report may be imported again; nothing of it comes back by itself. */
async function letBack(ctx: CommandContext, id: string): Promise<Reply> {
  const removed = await ctx.reports.removed(ctx.group);
  if (!removed.some((each) => each.id === id))
    throw new UserError(
      'not-removed',
      `No report named “${beginningOf(id, 60)}” was taken away.`,
      'Give its name as the import says it.',
    );
  await ctx.reports.readmit(ctx.group, id);
  await ctx.audit.add(ctx.group, {
    at: ctx.now.toISOString(),
    by: actorOf(ctx),
    action: 'reopened',
    about: id,
    facts: [],
  });
  return {
    title: 'It may be imported again',
    tone: 'good',
    blocks: [{ type: 'paragraph', text: 'Nothing of it is back yet. To add it, type /nec-admin import.' }],
  };
}
