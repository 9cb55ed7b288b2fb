import { type REST, Routes } from 'discord.js';
import { z } from 'zod';

/** Bits of what somebody may do (Permissions, “Bitwise Permission Flags”, August 2026). */
export const PERMISSIONS = {
  administrator: 1n << 3n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  manageThreads: 1n << 34n,
  sendInThreads: 1n << 38n,
} as const;
const EVERYTHING = Object.values(PERMISSIONS).reduce((sum, bit) => sum | bit, 0n);

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
  thread_metadata: z.object({ archived: z.boolean(), locked: z.boolean().default(false) }).optional(),
});
type Channel = z.infer<typeof channelSchema>;
const rolesSchema = z.array(z.object({ id: z.string(), permissions: z.string().transform(BigInt) }));
const memberSchema = z.object({ roles: z.array(z.string()) });

/** Threads have the permissions of the channel they hang on (Channel types 10 to 12, August 2026). */
const THREADS = new Set([10, 11, 12]);
/** Asking takes up to four requests. */
const ASK_MS = 8_000;

/** A channel, and the bits of what the bot may do in it; null in a direct message, where nobody gives permissions. */
export interface OwnStanding {
  readonly channel: Channel;
  readonly isThread: boolean;
  readonly held: bigint | null;
}

/** How the bot stands in a channel, as its roles and the channel make it. Throws what the library throws. */
export async function readOwnStanding(rest: REST, channelId: string, userId: string): Promise<OwnStanding> {
  const signal = AbortSignal.timeout(ASK_MS);
  const channel = channelSchema.parse(await rest.get(Routes.channel(channelId), { signal }));
  const isThread = THREADS.has(channel.type);
  const guild = channel.guild_id;
  if (guild === undefined) return { channel, isThread, held: null };
  const [roles, member, ruling] = await Promise.all([
    rest.get(Routes.guildRoles(guild), { signal }).then((found) => rolesSchema.parse(found)),
    rest.get(Routes.guildMember(guild, userId), { signal }).then((found) => memberSchema.parse(found)),
    isThread && channel.parent_id != null
      ? rest.get(Routes.channel(channel.parent_id), { signal }).then((found) => channelSchema.parse(found))
      : channel,
  ]);
  return { channel, isThread, held: permissionsIn(ruling, guild, roles, new Set(member.roles), userId) };
}

/**
 * What the bot lacks to read the history of a channel; null when it may. Asked of Discord, because without the permission the
 * history is an empty list and no error. Throws what the library throws.
 */
export async function missingToReadHistory(
  rest: REST,
  channelId: string,
  userId: string,
): Promise<string | null> {
  const { held } = await readOwnStanding(rest, channelId, userId);
  if (held === null) return null;
  if ((held & PERMISSIONS.viewChannel) === 0n) return 'View Channel';
  return (held & PERMISSIONS.readHistory) === 0n ? 'Read Message History' : null;
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
  if ((base & PERMISSIONS.administrator) !== 0n) return EVERYTHING;
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
