import { type Client, GatewayDispatchEvents } from 'discord.js';
import { z } from 'zod';
import type { LostPlace } from '../../core/chat/adapter.ts';

const inServer = z.object({ id: z.string().min(1), guild_id: z.string().min(1) });
/** `unavailable` stands there when the server is only out of reach for a time (Gateway Events, “Guild Delete”, August 2026). */
const server = z.object({ id: z.string().min(1), unavailable: z.boolean().optional() });

/** Tells of channels and threads that were deleted, and of servers that the bot is out of, as the gateway says it. */
export function watchLostPlaces(
  { ws }: Pick<Client, 'ws'>,
  tell: (place: LostPlace, reason: string) => void,
): void {
  const tellOfChannel = (reason: string) => (payload: unknown) => {
    const { data } = inServer.safeParse(payload);
    if (data !== undefined) tell({ platform: 'discord', tenant: data.guild_id, channel: data.id }, reason);
  };
  ws.on(GatewayDispatchEvents.ChannelDelete, tellOfChannel('The channel was deleted.'));
  ws.on(GatewayDispatchEvents.ThreadDelete, tellOfChannel('The thread was deleted.'));
  ws.on(GatewayDispatchEvents.GuildDelete, (payload: unknown) => {
    const { data } = server.safeParse(payload);
    if (data === undefined || data.unavailable === true) return;
    const place = { platform: 'discord', tenant: data.id, channel: null } as const;
    tell(place, 'The bot was removed from the server, or the server was deleted. Add it again to go on.');
  });
}
