import { z } from 'zod';
import { beginningOf } from '../../src/core/chat/beginning.ts';
import { type Command, defineCommand } from '../../src/core/chat/command.ts';
import type { Block, Reply } from '../../src/core/chat/reply.ts';
import { dateLabel } from '../../src/core/dates/labels.ts';
import { toShortRef } from '../../src/core/reports/short-ref.ts';
import { actorOf } from '../parts/actor.ts';
import { dateField, moreReply, reasonField } from '../parts/entry-form.ts';
import { findEntry, nameOf, suggestEntries } from '../parts/find-entry.ts';
import { draftValues, readBackReply } from '../parts/read-back.ts';
import { readMoment } from '../parts/typed-moment.ts';

const EXAMPLE =
  '/nec-admin change entry:"motions close for our AGM" date:"Friday 12 March 2027, 5pm" reason:"extended by a week" sure:yes';

export const change: Command = defineCommand({
  root: 'nec-admin',
  path: ['change'],
  description: 'Move a date of the diary; what it was stays on record',
  options: z.object({
    entry: z
      .string()
      .min(1)
      .max(120)
      .optional()
      .describe('Which date: words of it')
      .meta({ rest: true, suggested: true }),
    date: z.string().min(1).max(110).optional().describe('The new date, with the hour if it has one'),
    reason: z.string().trim().min(1).max(200).optional().describe('Why, and where you have it from'),
    sure: z.stringbool().optional().describe('Save it at once, without reading it back').meta({ flag: true }),
    draft: z.string().max(20).optional().meta({ hidden: true }),
  }),
  examples: [EXAMPLE],
  asking: {
    opens: ({ date, reason, draft }) => draft === undefined && (date === undefined || reason === undefined),
    make: async (ctx, { entry = '', date, reason }) => {
      const { standing } = await findEntry(entry, ctx);
      return {
        title: 'Move a date',
        intro: beginningOf(nameOf(standing), 200),
        fields: [
          { ...dateField('The new date, with its hour'), value: date ?? '' },
          { ...reasonField('Why, and where you have it from'), value: reason ?? '' },
        ],
        send: 'Move it',
      };
    },
  },
  suggest: async (ctx, _option, typed) => await suggestEntries(ctx, typed),
  async run(ctx, { draft, sure = false, ...typed }): Promise<Reply> {
    const values = draftValues<typeof typed>(ctx, draft) ?? typed;
    const { entry: which = '', date, reason } = values;
    const { entry, standing } = await findEntry(which, ctx);
    if (date === undefined || reason === undefined)
      return moreReply(
        'Move a date',
        standing,
        'Say what the date is now, and why: add date: and reason: to the line.',
      );
    const to = await readMoment(date, ctx.today, EXAMPLE);
    const { what, kind, topic } = standing;
    const notes = [
      `Was ${dateLabel(standing.edtf, standing.time)}`,
      `Now ${dateLabel(to.edtf, to.time)}`,
      reason,
    ];
    const blocks: Block[] = [{ type: 'list', items: [{ text: what, notes }] }];
    if (!sure && draft === undefined)
      return readBackReply(ctx, {
        title: 'Move this date?',
        command: change,
        values: { ...values, entry: toShortRef(entry.id) },
        blocks,
        warnings: await ctx.review.lint(ctx.group, { what, kind, topic, note: reason, ...to }, entry.id),
      });
    await ctx.review.change(ctx.group, entry.id, to, reason, actorOf(ctx));
    const next = 'Where the old date was announced, a correction is posted.';
    return { title: 'Moved', tone: 'good', blocks: [...blocks, { type: 'paragraph', text: next }] };
  },
});
