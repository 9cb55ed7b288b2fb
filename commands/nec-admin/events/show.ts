import { z } from 'zod';
import { type Command, defineCommand } from '../../../src/core/chat/command.ts';
import { comingEvents, pastEvents } from '../../parts/event-text.ts';

export const eventsShow: Command = defineCommand({
  root: 'nec-admin',
  path: ['events', 'show'],
  description: 'Show the events that dates in reports are counted from',
  options: z.object({}),
  examples: ['/nec-admin events show'],
  async run(ctx) {
    const events = await ctx.events.list(ctx.group);
    return {
      title: 'Known events',
      blocks: [
        {
          type: 'paragraph',
          text: 'Dates such as “three weeks before polling day” are counted from these when a report is imported.',
        },
        ...comingEvents(events, ctx.today),
        ...pastEvents(events, ctx.today),
      ],
    };
  },
});
