import { z } from 'zod';
import { type Command, defineCommand } from '../../../src/core/chat/command.ts';
import type { ListItem, Reply } from '../../../src/core/chat/reply.ts';
import type { Expected } from '../../../src/core/ports/posting.ts';
import { nameOf } from '../../parts/find-entry.ts';
import { momentLabel } from '../../parts/moment-label.ts';
import { remindReply } from '../../parts/remind-reply.ts';
import { section } from '../../parts/report-parts.ts';

const DAYS = 60;

export const remindPreview: Command = defineCommand({
  root: 'nec-admin',
  path: ['remind', 'preview'],
  description: 'Everything that this channel gets in the next 60 days, as things stand',
  options: z.object({}),
  examples: ['/nec-admin remind preview'],
  related: [{ label: 'Show these reminders', path: ['remind', 'show'] }],
  async run(ctx): Promise<Reply> {
    const held = await ctx.subscriptions.find(ctx.group, ctx.place);
    const subscription = held?.value ?? null;
    if (subscription?.on !== true) return await remindReply(ctx, subscription);
    const expected = await ctx.posting.preview(subscription, DAYS);
    if (expected.length > 0)
      return {
        title: 'What this channel gets',
        subtitle: `In the next ${DAYS} days, as things stand`,
        blocks: [
          ...section('Messages', messagesOf(expected)),
          {
            type: 'paragraph',
            text: 'Corrections come besides, when a date moves; so do new reports where they are announced.',
          },
        ],
      };
    const note = `Nothing comes here in the next ${DAYS} days, as things stand.`;
    return { ...(await remindReply(ctx, subscription, { note })), title: 'What this channel gets' };
  },
});

/** One item for each message: what is due at the same moment goes out together. */
function messagesOf(expected: readonly Expected[]): ListItem[] {
  const moments = new Map<number, Expected[]>();
  for (const each of expected)
    moments.set(each.due.getTime(), [...(moments.get(each.due.getTime()) ?? []), each]);
  return [...moments].map(([due, together]) => ({
    text: [
      { type: 'text', text: momentLabel(new Date(due)), bold: true },
      { type: 'text', text: `: ${sortOf(together)}` },
    ],
    notes: [...new Set(together.flatMap(({ entries }) => entries.map(nameOf)))],
  }));
}

function sortOf(together: readonly Expected[]): string {
  const dates = new Set(together.flatMap(({ entries }) => entries.map(({ id }) => id))).size;
  const count = dates === 1 ? '1 date' : `${dates} dates`;
  return together.some(({ about }) => about.type === 'digest')
    ? `the list, of ${count}`
    : `a reminder of ${count}`;
}
