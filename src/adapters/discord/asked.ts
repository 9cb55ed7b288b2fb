import type { APIInteraction } from 'discord.js';
import type { Caller } from '../../core/chat/command.ts';
import type { OfficerList } from '../../core/ports/officers.ts';
import type { Place } from '../../core/ports/place.ts';

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
  const { guild_id: guild, member, user } = interaction;
  const person = member?.user.id ?? user?.id ?? 'unknown';
  return { tenant: guild ?? `${DIRECT_TENANT}/${person}`, person };
}

/**
 * Who asks, by what Discord itself says of the member: officers manage the server or have a role that the group named. Whoever brought the bot
 * along into a server that has not installed it is none, whatever he or she may do there.
 */
export function callerOf(interaction: APIInteraction, { discordRoles }: OfficerList): Caller {
  const { member } = interaction;
  if (member === undefined || !isInstalledThere(interaction)) return { officer: false };
  const manages = (BigInt(member.permissions) & MANAGES_SERVER) !== 0n;
  return { officer: manages || member.roles.some((role) => discordRoles.includes(role)) };
}

/** The server itself stands under `0`, GUILD_INSTALL, when it has installed the bot (Interaction object, “Authorizing Integration Owners”, August 2026). */
function isInstalledThere({
  guild_id: guild,
  authorizing_integration_owners: owners,
}: APIInteraction): boolean {
  return guild !== undefined && owners?.[0] === guild;
}
