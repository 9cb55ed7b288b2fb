import { z } from 'zod';
import { type Command, defineCommand } from '../../../src/core/chat/command.ts';
import { placeKey } from '../../../src/core/ports/place.ts';
import { remindReply } from '../../parts/remind-reply.ts';
import { reviveControls, stoppedBlocks, stoppedPlaces } from '../../parts/stopped-places.ts';

export const remindShow: Command = defineCommand({
  root: 'nec-admin',
  path: ['remind', 'show'],
  description: 'Show what this channel is reminded of, and where reminders stopped',
  options: z.object({}),
  examples: ['/nec-admin remind show'],
  async run(ctx) {
    const held = await ctx.subscriptions.find(ctx.group, ctx.place);
    const elsewhere = (await stoppedPlaces(ctx)).filter(
      ({ place }) => placeKey(place) !== placeKey(ctx.place),
    );
    const reply = await remindReply(ctx, held?.value ?? null, {
      further: stoppedBlocks(elsewhere, ctx.place),
    });
    return { ...reply, controls: [...reviveControls(elsewhere), ...(reply.controls ?? [])] };
  },
});
