import { z } from 'zod';
import { type Command, defineCommand } from '../../../src/core/chat/command.ts';
import { subscriptionBlocks } from '../../parts/subscription-text.ts';

export const remindOff: Command = defineCommand({
  root: 'nec-admin',
  path: ['remind', 'off'],
  description: 'Switch reminders off in this channel',
  options: z.object({}),
  visibility: 'channel',
  examples: ['/nec-admin remind off'],
  async run(ctx) {
    const held = await ctx.subscriptions.find(ctx.group, ctx.place);
    if (held?.value.on === true)
      await ctx.subscriptions.save(ctx.group, { ...held.value, on: false }, held.revision);
    return { title: 'Reminders in this channel', tone: 'good', blocks: subscriptionBlocks(null) };
  },
});
