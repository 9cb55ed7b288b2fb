import { z } from 'zod';
import { type Command, type CommandContext, defineCommand } from '../../../src/core/chat/command.ts';
import { UserError } from '../../../src/core/errors.ts';
import { type Place, placeKey } from '../../../src/core/ports/place.ts';
import { asActive, changeSubscription } from '../../parts/change-subscription.ts';
import { remindReply } from '../../parts/remind-reply.ts';
import { placeRef, stoppedPlaces } from '../../parts/stopped-places.ts';

export const remindResume: Command = defineCommand({
  root: 'nec-admin',
  path: ['remind', 'resume'],
  description: 'Let reminders go on that were paused or have stopped; from now on',
  options: z.object({
    place: z.string().max(20).optional().describe('Which channel').meta({ hidden: true }),
  }),
  slow: true,
  examples: ['/nec-admin remind resume'],
  async run(ctx, { place: ref }) {
    const place = ref === undefined ? ctx.place : await findStopped(ref, ctx);
    const held = await ctx.subscriptions.find(ctx.group, place);
    if (held?.value.on !== true) return await remindReply(ctx, held?.value ?? null);
    const after = await changeSubscription(ctx, (before) => asActive(before, ctx.now), place);
    const { missing } = await ctx.posting.check(place);
    const reply = await remindReply(ctx, after, { lacks: missing });
    // The buttons of another channel's reminders would act here.
    if (placeKey(place) === placeKey(ctx.place)) return reply;
    return { ...reply, title: `Reminders in channel ${place.channel}`, controls: [] };
  },
});

async function findStopped(ref: string, ctx: CommandContext): Promise<Place> {
  const found = (await stoppedPlaces(ctx)).find(({ place }) => placeRef(place) === ref);
  if (found !== undefined) return found.place;
  throw new UserError(
    'not-stopped',
    'Reminders of that channel are not stopped any more.',
    'To see where they are, type /nec-admin remind show.',
  );
}
