import { z } from 'zod';
import { beginningOf } from '../../src/core/chat/beginning.ts';
import { type Command, defineCommand } from '../../src/core/chat/command.ts';
import { actorOf } from '../parts/actor.ts';
import { moreReply, reasonField } from '../parts/entry-form.ts';
import { findEntry, nameOf, suggestEntries } from '../parts/find-entry.ts';

export const cancel: Command = defineCommand({
  root: 'nec-admin',
  path: ['cancel'],
  description: 'Cancel a date of the diary; it stays on record as cancelled',
  options: z.object({
    entry: z
      .string()
      .min(1)
      .max(120)
      .describe('Which date: words of it')
      .meta({ rest: true, suggested: true }),
    reason: z.string().trim().min(1).max(200).optional().describe('Why, and where you have it from'),
  }),
  examples: ['/nec-admin cancel entry:"motions close for our AGM" reason:"the AGM is put off"'],
  asking: {
    opens: ({ reason }) => reason === undefined,
    make: async (ctx, { entry = '' }) => {
      const { standing } = await findEntry(entry, ctx);
      return {
        title: 'Cancel a date',
        intro: beginningOf(nameOf(standing), 200),
        fields: [reasonField('Why, and where you have it from')],
        send: 'Cancel the date',
      };
    },
  },
  suggest: async (ctx, _option, typed) => await suggestEntries(ctx, typed),
  async run(ctx, { entry: which, reason }) {
    const { entry, standing } = await findEntry(which, ctx);
    if (reason === undefined)
      return moreReply('Cancel a date', standing, 'Say why it is cancelled: add reason: to the line.');
    await ctx.review.cancel(ctx.group, entry.id, reason, actorOf(ctx));
    return {
      title: 'Cancelled',
      tone: 'good',
      blocks: [
        { type: 'list', items: [{ text: nameOf(standing), notes: [reason] }] },
        {
          type: 'paragraph',
          text: 'Where it was announced, a correction is posted. Nobody is reminded of it any more.',
        },
      ],
    };
  },
});
