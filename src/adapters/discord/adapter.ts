import { type APIInteraction, type Client, Events, GatewayDispatchEvents, RESTEvents } from 'discord.js';
import type { Adapter, AdapterParts } from '../../core/chat/adapter.ts';
import { createAnswerRest, createClient } from './client.ts';
import { wordsOf } from './faults.ts';
import { TOKEN_REVOKED, toStartError, troubleOfClose } from './gateway.ts';
import { logIn, type Session } from './log-in.ts';
import { watchLostPlaces } from './lost-places.ts';
import { createPoster } from './post.ts';
import { createReceiver, type Receiver } from './receive.ts';
import { registerCommands } from './register-commands.ts';
import { destroyClient, shieldFromPayloads } from './shield.ts';
import { within } from './within.ts';

export interface DiscordParts extends AdapterParts {
  readonly token: string;
  /** Without a trailing slash; null for Discord’s own. */
  readonly apiUrl: string | null;
}

/** How long answers under way may take at the end, and then the goodbye. */
const FINISH_MS = 5_000;
const GOODBYE_MS = 2_000;

/** Discord, through its gateway: the Guilds intent only, so the bot reads no messages. */
export function createDiscordAdapter(parts: DiscordParts): Adapter {
  const client = createClient(parts.apiUrl);
  shieldFromPayloads(client, parts.log);
  let receiver: Receiver | null = null;
  let session: Session | null = null;
  let closeCode: number | null = null;
  let state: 'new' | 'running' | 'over' = 'new';

  const lose = ({ reason, next }: { reason: string; next: string }): void => {
    if (state !== 'running') return;
    state = 'over';
    void end(client, receiver);
    parts.onLost(reason, next);
  };
  const disconnect = async (): Promise<void> => {
    state = 'over';
    await end(client, receiver);
  };
  client.on(Events.ShardDisconnect, ({ code }) => {
    closeCode = code;
    lose(troubleOfClose(code));
  });
  // Only requests made with the token: an answer to a question carries a token of its own.
  client.rest.on(RESTEvents.Response, ({ data }, { status }) => {
    if (status === 401 && data.auth !== false) lose(TOKEN_REVOKED);
  });
  logConnection(client, parts);
  watchLostPlaces(client, (place, reason) => parts.onPlaceLost?.(place, reason));
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) =>
    receiver?.take(interaction),
  );

  return {
    poster: createPoster({
      rest: client.rest,
      userId: () => session?.userId ?? '',
      draw: parts.draw,
      log: parts.log,
    }),
    start: async () => {
      try {
        session = await logIn(client, parts.token, () => closeCode);
        const { applicationId } = session;
        const rest = createAnswerRest(parts.apiUrl);
        receiver = createReceiver({ ...parts, rest, applicationId });
        await registerCommands(client.rest, applicationId, parts);
        // Closed for good while the commands were registered.
        if (closeCode !== null) throw toStartError(null, closeCode);
      } catch (error) {
        await disconnect();
        throw error;
      }
      state = 'running';
    },
    stop: disconnect,
  };
}

async function end(client: Client, receiver: Receiver | null): Promise<void> {
  await receiver?.close(FINISH_MS);
  await within(destroyClient(client), GOODBYE_MS, undefined);
}

/** The library takes up a broken connection by itself; an operator is told that it happened. */
function logConnection(client: Client, { log }: DiscordParts): void {
  client.on(Events.ShardReconnecting, () =>
    log.warn(
      { event: 'discord-reconnecting' },
      'The connection to Discord broke; it is being taken up again.',
    ),
  );
  client.on(Events.ShardResume, (_shard, replayed) =>
    log.info({ event: 'discord-resumed', replayed }, 'The connection to Discord was taken up again.'),
  );
  client.on(Events.ShardError, (error) =>
    log.warn({ event: 'discord-error' }, `The connection to Discord had an error (${wordsOf(error)}).`),
  );
  client.on(Events.Error, (error) =>
    log.error({ event: 'discord-error' }, `Discord’s library met an error (${wordsOf(error)}).`),
  );
  client.on(Events.Warn, (message) => log.warn({ event: 'discord-warning' }, message));
}
