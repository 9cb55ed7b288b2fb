import { type REST, Routes } from 'discord.js';
import { z } from 'zod';

/** ADMINISTRATOR, VIEW_CHANNEL, READ_MESSAGE_HISTORY (Permissions, August 2026). */
const ADMINISTRATOR = 1n << 3n;
const VIEW_CHANNEL = 1n << 10n;
const READ_HISTORY = 1n << 16n;

const overwriteSchema = z.object({
  id: z.string(),
  allow: z.string().transform(BigInt),
  deny: z.string().transform(BigInt),
});
const channelSchema = z.object({
  type: z.number(),
  guild_id: z.string().optional(),
  parent_id: z.string().nullish(),
  permission_overwrites: z.array(overwriteSchema).default([]),
});
type Channel = z.infer<typeof channelSchema>;
const rolesSchema = z.array(z.object({ id: z.string(), permissions: z.string().transform(BigInt) }));
const memberSchema = z.object({ roles: z.array(z.string()) });

/** Threads have the permissions of the channel they hang on (Channel types 10 to 12, August 2026). */
const THREADS = new Set([10, 11, 12]);

/**
 * What the bot lacks to read the history of a channel; null when it may. Asked of Discord, because without the permission the
 * history is an empty list and no error. Throws what the library throws.
 */
export async function missingToReadHistory(
  rest: REST,
  channelId: string,
  userId: string,
): Promise<string | null> {
  const channel = channelSchema.parse(await rest.get(Routes.channel(channelId)));
  const guild = channel.guild_id;
  if (guild === undefined) return null;
  const [roles, member, owner] = await Promise.all([
    rest.get(Routes.guildRoles(guild)).then((found) => rolesSchema.parse(found)),
    rest.get(Routes.guildMember(guild, userId)).then((found) => memberSchema.parse(found)),
    ruling(rest, channel),
  ]);
  const held = permissionsIn(owner, guild, roles, new Set(member.roles), userId);
  if ((held & VIEW_CHANNEL) === 0n) return 'View Channel';
  return (held & READ_HISTORY) === 0n ? 'Read Message History' : null;
}

async function ruling(rest: REST, channel: Channel): Promise<Channel> {
  if (!THREADS.has(channel.type) || channel.parent_id == null) return channel;
  return channelSchema.parse(await rest.get(Routes.channel(channel.parent_id)));
}

/** Roles together, then what the channel denies and allows: everyone, the roles, the bot itself (Permissions, “Permission Overwrites”, August 2026). */
function permissionsIn(
  { permission_overwrites: overwrites }: Channel,
  guild: string,
  roles: z.infer<typeof rolesSchema>,
  mine: ReadonlySet<string>,
  userId: string,
): bigint {
  const base = roles
    .filter(({ id }) => id === guild || mine.has(id))
    .reduce((sum, { permissions }) => sum | permissions, 0n);
  if ((base & ADMINISTRATOR) !== 0n) return VIEW_CHANNEL | READ_HISTORY;
  return [
    overwrites.filter(({ id }) => id === guild),
    overwrites.filter(({ id }) => id !== guild && mine.has(id)),
    overwrites.filter(({ id }) => id === userId),
  ].reduce((held, level) => {
    const deny = level.reduce((sum, overwrite) => sum | overwrite.deny, 0n);
    const allow = level.reduce((sum, overwrite) => sum | overwrite.allow, 0n);
    return (held & ~deny) | allow;
  }, base);
}
