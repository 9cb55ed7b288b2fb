import { z } from 'zod';
import { type Command, defineCommand } from '../../../src/core/chat/command.ts';
import { doneKey } from '../../../src/core/ports/subscriptions.ts';
import { toShortRef } from '../../../src/core/reports/short-ref.ts';
import { changeSubscription, subscriptionHere } from '../../parts/change-subscription.ts';
import { findEntry, nameOf, suggestEntries } from '../../parts/find-entry.ts';
import { button } from '../../parts/remind-reply.ts';

/** As many as a subscription holds; those marked first are forgotten first. */
const MOST_DONE = 500;

export const remindDone: Command = defineCommand({
  root: 'nec-admin',
  path: ['remind', 'done'],
  description: 'Mark a date as dealt with in this channel: no more reminders of it here',
  options: z.object({
    entry: z
      .string()
      .min(1)
      .max(120)
      .describe('Which date: words of it')
      .meta({ rest: true, suggested: true }),
    undo: z.stringbool().optional().describe('Take the mark away again').meta({ flag: true }),
  }),
  examples: ['/nec-admin remind done entry:"nominations close"'],
  suggest: async (ctx, _option, typed) => await suggestEntries(ctx, typed),
  async run(ctx, { entry, undo = false }) {
    const { standing } = await findEntry(entry, ctx);
    await subscriptionHere(ctx);
    const key = doneKey(standing.id, standing.edtf, standing.time);
    const { done } = await changeSubscription(ctx, (before) => {
      const others = before.done.filter((each) => each !== key);
      return { ...before, done: undo ? others : [...others, key].slice(-MOST_DONE) };
    });
    const others = done.length - (undo ? 0 : 1);
    return {
      title: undo ? 'No longer marked as done' : 'Marked as done in this channel',
      tone: 'good',
      blocks: [
        {
          type: 'list',
          items: [
            {
              text: nameOf(standing),
              notes: [undo ? 'Reminders of it come here again' : 'No more reminders of it come here'],
            },
          ],
        },
        {
          type: 'paragraph',
          text: `${undo ? '' : 'If it moves, reminders of the new date come. '}${markedText(others, undo)}`,
        },
      ],
      controls: undo
        ? button('Mark as done here', ['remind', 'done'], { entry: toShortRef(standing.id) })
        : button('Undo: not done yet', ['remind', 'done'], { entry: toShortRef(standing.id), undo: 'yes' }),
    };
  },
});

function markedText(others: number, undo: boolean): string {
  const which = undo ? 'Marked as done here now' : 'Marked as done here besides';
  return `${which}: ${others === 0 ? 'no date' : others === 1 ? '1 date' : `${others} dates`}.`;
}
