import { z } from 'zod';
import { type Command, defineCommand } from '../../src/core/chat/command.ts';
import { isActive } from '../../src/core/ports/subscriptions.ts';
import { changeSettings } from '../parts/change-settings.ts';
import { button, GO_ON } from '../parts/remind-reply.ts';

export const stopAll: Command = defineCommand({
  root: 'nec-admin',
  path: ['stop-all'],
  description: 'Stop everything that the bot posts by itself, in every channel, at once',
  options: z.object({
    state: z.enum(['on', 'off']).default('on').describe('On: stop everything; off: let it go on'),
  }),
  examples: ['/nec-admin stop-all', '/nec-admin stop-all off'],
  related: [{ label: 'Show the reminders of this channel', path: ['remind', 'show'] }],
  async run(ctx, { state }) {
    const silenced = state === 'on';
    await changeSettings(ctx, (before) => (before.silenced === silenced ? before : { ...before, silenced }));
    const places = placesText((await ctx.subscriptions.list(ctx.group)).filter(isActive).length);
    return silenced
      ? {
          title: 'Everything is stopped',
          tone: 'warning',
          blocks: [
            {
              type: 'paragraph',
              text: `Nothing is posted any more, in ${places} that asked for reminders. What was chosen is kept. Questions are still answered.`,
            },
            {
              type: 'paragraph',
              text: 'To let it go on, type /nec-admin stop-all off. What is due until then does not come later.',
            },
          ],
          controls: button(GO_ON, ['stop-all'], { state: 'off' }),
        }
      : {
          title: 'Reminders go on',
          tone: 'good',
          blocks: [
            {
              type: 'paragraph',
              text: `What falls due from now on is posted in ${places} that asked for reminders.`,
            },
          ],
          controls: button('Stop everything', ['stop-all']),
        };
  },
});

function placesText(count: number): string {
  return count === 1 ? 'the 1 place' : `the ${count} places`;
}
