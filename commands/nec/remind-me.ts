import { z } from 'zod';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import type { Place } from '../../src/core/ports/place.ts';
import { directChannel, type Subscription } from '../../src/core/ports/subscriptions.ts';
import { asActive, changeSubscription } from '../parts/change-subscription.ts';
import { noPersonReply, personalReply } from '../parts/personal-reply.ts';
import { readChoices, suggestChoices } from '../parts/reminder-choices.ts';

export const remindMe: Command = defineCommand({
  root: 'nec',
  path: ['remind-me'],
  description: 'Be reminded by direct message; only if you ask for it',
  options: z.object({
    state: z.enum(['on', 'off', 'show']).optional().describe('On, off, or show what you have chosen'),
    topics: z
      .string()
      .max(200)
      .optional()
      .describe('Topics with commas between, or all')
      .meta({ suggested: true }),
    leads: z
      .string()
      .max(60)
      .optional()
      .describe('How long before: 14, 2 and the morning; or 5 working days; or usual')
      .meta({ suggested: true }),
    time: z.string().max(20).optional().describe('Time of day in London, such as 9am or 18:30'),
  }),
  live: true,
  personal: true,
  slow: true,
  examples: ['/nec remind-me', '/nec remind-me topics:npf leads:7,1 time:8am', '/nec remind-me off'],
  suggest: async (_ctx, option, typed) => suggestChoices(option, typed),
  async run(ctx, { state = 'on', ...typed }) {
    const { person } = ctx.caller;
    if (person === undefined || ctx.place.platform === 'terminal') return noPersonReply();
    const place = { ...ctx.place, channel: directChannel(person) };
    const held = (await ctx.subscriptions.find(ctx.group, place))?.value ?? null;
    if (state === 'show' || (state === 'off' && held?.on !== true)) return personalReply(held);
    const choices = readChoices(typed, place);
    const after = await changeSubscription(
      ctx,
      (before) => changed(before, state, choices, ctx, person),
      place,
    );
    return personalReply(after, state === 'off' ? [] : await lacksOf(ctx, place));
  },
});

function changed(
  before: Subscription,
  state: 'on' | 'off',
  choices: Partial<Subscription>,
  { now }: CommandContext,
  person: string,
): Subscription {
  if (state === 'off') return { ...before, ...choices, on: false };
  return { ...asActive(before, now), ...choices, person };
}

async function lacksOf({ posting }: CommandContext, place: Place): Promise<readonly string[]> {
  return (await posting.check(place)).missing;
}
