import { z } from 'zod';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import { type Mentioned, parseMention } from '../../src/core/chat/mention.ts';
import type { ListItem, Reply } from '../../src/core/chat/reply.ts';
import { UserError } from '../../src/core/errors.ts';
import type { OfficerList } from '../../src/core/ports/officers.ts';

const EXAMPLE = 'For example: /nec-admin officers add:@Secretaries';

export const officers: Command = defineCommand({
  root: 'nec-admin',
  path: ['officers'],
  description: 'Show, add or remove officers: a role on Discord, a person on Slack',
  options: z.object({
    add: z.string().max(100).optional().describe('The role or person to add').meta({ mention: true }),
    remove: z.string().max(100).optional().describe('The role or person to remove').meta({ mention: true }),
  }),
  examples: ['/nec-admin officers'],
  async run(ctx, { add, remove }) {
    const held = await ctx.officers.find(ctx.group);
    const added = add === undefined ? held.value : withOfficer(held.value, readMention(add, ctx));
    const list = remove === undefined ? added : withoutOfficer(added, readMention(remove, ctx));
    if (list !== held.value) await ctx.officers.save(ctx.group, list, held.revision);
    return officersReply(list);
  },
});

/** A role on Discord, a person on Slack: what each platform can check at run time without seeing who the members are. */
function readMention(text: string, ctx: CommandContext): Mentioned {
  const mentioned = parseMention(text);
  if (mentioned === null)
    throw new UserError(
      'bad-mention',
      `“${text}” is no role or person here.`,
      `Type @ and choose from the list. ${EXAMPLE}`,
    );
  if (mentioned.type === 'discord-user')
    throw new UserError(
      'bad-mention',
      'On Discord officers are named by role, not one by one.',
      'Give them a role, and add that role here.',
    );
  const platform = mentioned.type === 'slack-user' ? 'slack' : 'discord';
  if (ctx.place.platform !== platform && ctx.place.platform !== 'terminal')
    throw new UserError(
      'bad-mention',
      'That mention is from another platform.',
      `Name officers of ${platform === 'slack' ? 'Slack in Slack' : 'Discord in Discord'}.`,
    );
  return mentioned;
}

function withOfficer(list: OfficerList, { type, id }: Mentioned): OfficerList {
  if (type === 'slack-user')
    return list.slackUsers.includes(id) ? list : { ...list, slackUsers: [...list.slackUsers, id] };
  return list.discordRoles.includes(id) ? list : { ...list, discordRoles: [...list.discordRoles, id] };
}

function withoutOfficer(list: OfficerList, { id }: Mentioned): OfficerList {
  return {
    discordRoles: list.discordRoles.filter((role) => role !== id),
    slackUsers: list.slackUsers.filter((user) => user !== id),
  };
}

function officersReply(list: OfficerList): Reply {
  const items: ListItem[] = [
    { text: 'Discord: everybody who may manage the server' },
    ...list.discordRoles.map((id) => ({ text: `Discord: everybody with the role ${id}` })),
    { text: 'Slack: the workspace’s admins and owners' },
    ...list.slackUsers.map((id) => ({ text: `Slack: the person ${id}` })),
  ];
  return {
    title: 'Officers',
    blocks: [
      {
        type: 'paragraph',
        text: 'These may import reports, check them, change the diary and set reminders.',
      },
      { type: 'list', items },
    ],
  };
}
