import { z } from 'zod';
import { type Command, defineCommand } from '../../../src/core/chat/command.ts';
import { changeSubscription } from '../../parts/change-subscription.ts';
import { remindReply } from '../../parts/remind-reply.ts';

export const remindOff: Command = defineCommand({
  root: 'nec-admin',
  path: ['remind', 'off'],
  description: 'Switch reminders off in this channel; what was chosen is kept',
  options: z.object({}),
  visibility: 'channel',
  examples: ['/nec-admin remind off'],
  async run(ctx) {
    const after = await changeSubscription(ctx, (before) => (before.on ? { ...before, on: false } : before));
    return await remindReply(ctx, after);
  },
});
