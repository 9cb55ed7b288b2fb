import { z } from 'zod';
import { type Command, defineCommand } from '../../../src/core/chat/command.ts';
import { changeSubscription, subscriptionHere } from '../../parts/change-subscription.ts';
import { remindReply } from '../../parts/remind-reply.ts';

export const remindPause: Command = defineCommand({
  root: 'nec-admin',
  path: ['remind', 'pause'],
  description: 'Pause reminders in this channel until somebody resumes them',
  options: z.object({}),
  visibility: 'channel',
  examples: ['/nec-admin remind pause'],
  async run(ctx) {
    const held = await ctx.subscriptions.find(ctx.group, ctx.place);
    if (held?.value.on !== true) return await remindReply(ctx, held?.value ?? null);
    await subscriptionHere(ctx);
    const after = await changeSubscription(ctx, (before) => ({ ...before, paused: true }));
    return await remindReply(ctx, after);
  },
});
