import type { APIInteraction } from 'discord.js';
import type { AdapterParts } from '../../core/chat/adapter.ts';
import type { Caller } from '../../core/chat/command.ts';
import { UserError } from '../../core/errors.ts';
import type { OfficerList } from '../../core/ports/officers.ts';
import type { Place } from '../../core/ports/place.ts';
import { createAttached } from './attached.ts';

/** The tenant of every direct message: ids of people are not kept. */
const DIRECT_TENANT = 'direct';
/** ADMINISTRATOR and MANAGE_GUILD (Permissions, August 2026). */
const MANAGES_SERVER = 0x8n | 0x20n;

/** Where something was asked; null for an interaction that comes from no channel. */
export function placeOf(interaction: APIInteraction): Place | null {
  const channel = interaction.channel?.id ?? interaction.channel_id;
  if (channel === undefined) return null;
  return { platform: 'discord', tenant: interaction.guild_id ?? DIRECT_TENANT, channel };
}

/** Whose questions are counted together; a direct message counts for nobody but the one who writes it. */
export function askerOf(interaction: APIInteraction): { readonly tenant: string; readonly person: string } {
  const { guild_id: guild } = interaction;
  const person = personOf(interaction) ?? 'unknown';
  return { tenant: guild ?? `${DIRECT_TENANT}/${person}`, person };
}

/**
 * Who asks, by what Discord itself says of the member: officers manage the server or have a role that the group named. Whoever brought the bot
 * along into a server that has not installed it is none, whatever he or she may do there.
 */
export function callerOf(interaction: APIInteraction, { discordRoles }: OfficerList): Caller {
  const { member } = interaction;
  const person = personOf(interaction);
  const who = person === undefined ? {} : { person };
  if (member === undefined || !isInstalledThere(interaction)) return { ...who, officer: false };
  const manages = (BigInt(member.permissions) & MANAGES_SERVER) !== 0n;
  return { ...who, officer: manages || member.roles.some((role) => discordRoles.includes(role)) };
}

/** Where it was asked and by whom, with the files that came with it. Throws `UserError` for an interaction that comes from no channel. */
export async function askedBy(
  interaction: APIInteraction,
  { officers, fetcher }: Pick<AdapterParts, 'officers' | 'fetcher'>,
): Promise<{ readonly place: Place; readonly caller: Caller }> {
  const caller = callerOf(interaction, await officers());
  const place = placeOf(interaction);
  if (place === null)
    throw new UserError('no-channel', 'That did not come from a channel.', 'Ask again in a channel.');
  return { place, caller: { ...caller, attached: createAttached(interaction, fetcher) } };
}

function personOf({ member, user }: APIInteraction): string | undefined {
  return member?.user.id ?? user?.id;
}

/** The server itself stands under `0`, GUILD_INSTALL, when it has installed the bot (Interaction object, “Authorizing Integration Owners”, August 2026). */
function isInstalledThere({
  guild_id: guild,
  authorizing_integration_owners: owners,
}: APIInteraction): boolean {
  return guild !== undefined && owners?.[0] === guild;
}
