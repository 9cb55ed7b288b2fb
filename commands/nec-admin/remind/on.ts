import { z } from 'zod';
import { type Command, type CommandContext, defineCommand } from '../../../src/core/chat/command.ts';
import { newSubscription, type Subscription } from '../../../src/core/ports/subscriptions.ts';
import { asActive, changeSubscription } from '../../parts/change-subscription.ts';
import { remindReply } from '../../parts/remind-reply.ts';
import { readChoices, suggestChoices } from '../../parts/reminder-choices.ts';
import { reminderForm } from '../../parts/reminder-form.ts';

const SAY_IT =
  'Nothing has changed yet. Say what to change in one line, for example: /nec-admin remind on digest:monday quiet:weekends';

export const remindOn: Command = defineCommand({
  root: 'nec-admin',
  path: ['remind', 'on'],
  description: 'Switch reminders on in this channel, or change them',
  options: z.object({
    topics: z
      .string()
      .max(200)
      .optional()
      .describe('Topics with commas between, or all')
      .meta({ suggested: true }),
    kinds: z
      .string()
      .max(120)
      .optional()
      .describe('Kinds of date with commas between, or usual')
      .meta({ suggested: true }),
    leads: z
      .string()
      .max(60)
      .optional()
      .describe('How long before: 14, 2 and the morning; or 5 working days; or usual')
      .meta({ suggested: true }),
    time: z.string().max(20).optional().describe('Time of day in London, such as 9am or 18:30'),
    digest: z
      .string()
      .max(30)
      .optional()
      .describe('One list in place of single reminders: off, daily, or a day of the week')
      .meta({ suggested: true }),
    quiet: z
      .string()
      .max(60)
      .optional()
      .describe('Days on which nothing comes: none, weekends, or the nation whose bank holidays count too')
      .meta({ suggested: true }),
    mention: z
      .string()
      .max(100)
      .optional()
      .describe('The role or user group that each message names, or nobody')
      .meta({ mention: true }),
    reports: z.stringbool().optional().describe('Announce new reports here').meta({ flag: true }),
    form: z.stringbool().optional().describe('Choose in a form').meta({ flag: true }),
    more: z.stringbool().optional().describe('The form of what is left').meta({ flag: true, hidden: true }),
  }),
  visibility: 'channel',
  slow: true,
  examples: [
    '/nec-admin remind on',
    '/nec-admin remind on topics:npf,selection leads:14,2,0 time:9am',
    '/nec-admin remind on leads:"5 working days" digest:off quiet:weekends reports:yes',
  ],
  asking: {
    opens: ({ form, more, ...others }) =>
      (form !== undefined || more !== undefined) && Object.keys(others).length === 0,
    make: async (ctx, { more }) => reminderForm(await stateOf(ctx), more === undefined ? 'usual' : 'further'),
  },
  suggest: async (_ctx, option, typed) => suggestChoices(option, typed),
  async run(ctx, { form, more, ...typed }) {
    if ((form === true || more === true) && Object.values(typed).every((value) => value === undefined))
      return await remindReply(ctx, await stateOf(ctx), { note: SAY_IT });
    const choices = readChoices(typed, ctx.place);
    const subscription = await changeSubscription(ctx, (before) => ({
      ...asActive(before, ctx.now),
      ...choices,
      // A choice made while reminders are paused does not end the pause.
      paused: before.on && before.paused && Object.keys(choices).length > 0,
    }));
    const { missing } = await ctx.posting.check(ctx.place);
    return await remindReply(ctx, subscription, { lacks: missing });
  },
});

/** What the place has, or would have if it were switched on now. */
async function stateOf({ group, place, subscriptions, now }: CommandContext): Promise<Subscription> {
  const held = await subscriptions.find(group, place);
  return held?.value ?? { ...newSubscription(place, now), on: false };
}
