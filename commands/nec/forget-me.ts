import { z } from 'zod';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import type { ListItem } from '../../src/core/chat/reply.ts';
import { againWhenStale } from '../../src/core/ports/again-when-stale.ts';
import { directChannel } from '../../src/core/ports/subscriptions.ts';

export const forgetMe: Command = defineCommand({
  root: 'nec',
  path: ['forget-me'],
  description: 'Erase what the bot keeps of you, and say how much that was',
  options: z.object({}),
  live: true,
  personal: true,
  examples: ['/nec forget-me'],
  related: [{ label: 'Show what is kept', path: ['privacy'] }],
  async run(ctx) {
    const { person } = ctx.caller;
    const gone = person === undefined ? NOTHING : await forget(person, ctx);
    const count = gone.subscriptions + gone.messages + gone.officer;
    return {
      title:
        count === 0 ? 'Nothing was kept of you' : `Erased: ${count} ${count === 1 ? 'record' : 'records'}`,
      tone: 'good',
      blocks: [
        { type: 'list', items: goneItems(gone) },
        { type: 'paragraph', text: 'Direct messages that you have already got stay with you.' },
        {
          type: 'paragraph',
          text: 'If you have imported or checked reports, the record of that stays for twelve months, for safety. It holds your id and no name.',
        },
      ],
    };
  },
});

interface Gone {
  readonly subscriptions: number;
  readonly messages: number;
  readonly officer: number;
}

const NOTHING: Gone = { subscriptions: 0, messages: 0, officer: 0 };

/** The choices first, so that nothing new is planned while the rest goes. */
async function forget(person: string, ctx: CommandContext): Promise<Gone> {
  const { group, place, subscriptions, deliveries } = ctx;
  return {
    subscriptions: await subscriptions.forget(group, place.platform, person),
    messages: await deliveries.forget(group, { platform: place.platform, channel: directChannel(person) }),
    officer: place.platform === 'slack' ? await removeOfficer(person, ctx) : 0,
  };
}

/** On Slack officers are named by their own ids; on Discord by a role, which says nothing of a person. */
async function removeOfficer(person: string, { group, officers }: CommandContext): Promise<number> {
  return await againWhenStale(async () => {
    const { value, revision } = await officers.find(group);
    const slackUsers = value.slackUsers.filter((user) => user !== person);
    if (slackUsers.length === value.slackUsers.length) return 0;
    await officers.save(group, { ...value, slackUsers }, revision);
    return 1;
  });
}

function goneItems({ subscriptions, messages, officer }: Gone): ListItem[] {
  return [
    { text: `Reminders that you had asked for: ${subscriptions}` },
    { text: `Messages planned for you or sent to you: ${messages}` },
    ...(officer === 0 ? [] : [{ text: 'Your place among the officers: 1; an officer can name you again' }]),
  ];
}
