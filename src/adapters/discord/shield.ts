import { type Client, GatewayDispatchEvents } from 'discord.js';
import type { Log } from '../../core/ports/log.ts';

/** The library's own reading of what the gateway sends (discord.js 14.28, private there). */
interface Reading {
  handlePacket: (packet?: { readonly t?: string | null } | null, shard?: unknown) => boolean;
}

/**
 * Keeps a payload that is not as discord.js expects from ending the process: it builds objects from each and throws in the socket's own
 * listener. Interactions are left out of it altogether, since they are answered without its objects.
 */
export function shieldFromPayloads(client: Client, log: Log): void {
  const reading = client.ws as unknown as Reading;
  const handle = reading.handlePacket.bind(reading);
  reading.handlePacket = (packet, shard) => {
    if (packet?.t === GatewayDispatchEvents.InteractionCreate) return true;
    try {
      return handle(packet, shard);
    } catch (error) {
      log.warn(
        { event: 'discord-payload', err: error },
        `Discord sent something of an unknown form (${packet?.t ?? 'no name'}), which is left alone.`,
      );
      return false;
    }
  };
}

/** The library's connections (discord.js 14.28 and its @discordjs/ws 1.2, private there); null before the first login. */
interface Connecting {
  readonly _ws: {
    readonly options: { retrieveSessionInfo: (shard: number) => unknown };
    readonly strategy: {
      readonly shards: ReadonlyMap<number, { readonly connection: Socket | null }>;
    };
  } | null;
}
type Socket = Pick<WebSocket, 'addEventListener' | 'close' | 'readyState'>;

const STILL_CONNECTING = 0;

/**
 * Destroys a client with all its attempts to connect. The library's own `destroy` leaves one that is about to connect anew to go on, twice a
 * second, for as long as the process runs; and it takes its hands off a socket that is still connecting, whose time-out then ends the process.
 */
export async function destroyClient(client: Client): Promise<void> {
  const library = (client.ws as unknown as Connecting)._ws;
  const sockets = [...(library?.strategy.shards.values() ?? [])].flatMap(
    ({ connection }) => connection ?? [],
  );
  for (const socket of sockets) socket.addEventListener('error', () => {});
  // Each attempt asks for its session first, and now waits for it for ever.
  if (library !== null) library.options.retrieveSessionInfo = () => new Promise(() => {});
  await client.destroy().catch(() => {});
  for (const socket of sockets) if (socket.readyState === STILL_CONNECTING) socket.close();
}
