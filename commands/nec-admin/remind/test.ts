import { z } from 'zod';
import { type Command, defineCommand } from '../../../src/core/chat/command.ts';

export const remindTest: Command = defineCommand({
  root: 'nec-admin',
  path: ['remind', 'test'],
  description: 'Post a test message in this channel, to see that reminders can',
  options: z.object({}),
  slow: true,
  examples: ['/nec-admin remind test'],
  related: [{ label: 'Show these reminders', path: ['remind', 'show'] }],
  async run(ctx) {
    const fault = await ctx.posting.test(ctx.place);
    if (fault === null)
      return {
        title: 'The test was posted',
        tone: 'good',
        blocks: [{ type: 'paragraph', text: 'It stands in this channel. Reminders can come here.' }],
      };
    return {
      title: 'The test was not posted',
      tone: 'problem',
      blocks: [
        { type: 'notice', tone: 'problem', text: fault },
        {
          type: 'paragraph',
          text: 'Reminders cannot come here until that is mended. Nothing else has changed.',
        },
      ],
    };
  },
});
