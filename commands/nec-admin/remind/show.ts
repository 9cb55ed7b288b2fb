import { z } from 'zod';
import { type Command, defineCommand } from '../../../src/core/chat/command.ts';
import { subscriptionBlocks } from '../../parts/subscription-text.ts';

export const remindShow: Command = defineCommand({
  root: 'nec-admin',
  path: ['remind', 'show'],
  description: 'Show what this channel is reminded of',
  options: z.object({}),
  examples: ['/nec-admin remind show'],
  async run(ctx) {
    const held = await ctx.subscriptions.find(ctx.group, ctx.place);
    return { title: 'Reminders in this channel', blocks: subscriptionBlocks(held?.value ?? null) };
  },
});
