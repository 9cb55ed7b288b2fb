import { type App, SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { silentLogger } from './client.ts';

/** One socket over which Slack sends what people do. */
export interface Connection {
  /** Resolves when it is closed; Slack need not agree. */
  close(): Promise<void>;
}

export interface ConnectionParts {
  readonly appToken: string;
  readonly options: WebClientOptions;
  /** Gives up what is under way, and the connection. */
  readonly signal: AbortSignal;
  readonly app: App;
  /** Slack says that it is about to close this one: `warning`, `refresh_requested`, `link_disabled`, `too_many_websockets`. */
  readonly onGoodbye: (reason: string) => void;
  /** It is closed, and nobody here asked for it. */
  readonly onGone: () => void;
  /** Something of an unknown form came, which the SDK could not read. */
  readonly onFault: (error: unknown) => void;
}

type Client = SocketModeReceiver['client'];

/** Slack greets within a second; a connection without its greeting is none. */
const GREETED_WITHIN_MS = 12_000;
/** Slack does not end its side after the closing handshake (slackapi/node-slack-sdk issue 2752). */
const CLOSED_WITHIN_MS = 1_000;

/**
 * Opens one connection and resolves when Slack has greeted. Rejects with the SDK's error when that fails. The SDK's own reconnecting is off: in
 * socket-mode 3.1.0 it ends the process when `apps.connections.open` fails for long, and leaves five seconds without a connection at every refresh.
 */
export async function openConnection(parts: ConnectionParts): Promise<Connection> {
  const { appToken, options, signal, app, onGoodbye, onGone, onFault } = parts;
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: silentLogger(),
    installerOptions: { clientOptions: { ...options } },
    customPropertiesExtractor: ({ envelope_id }: { envelope_id?: string }) => ({ envelopeId: envelope_id }),
  });
  receiver.init(app);
  const { client } = receiver;
  holdGoodbyes(client, onGoodbye);
  holdFaults(client, 'ws_message', onFault);
  holdFaults(client, 'slack_event', onFault);
  let isWanted = true;
  const close = async (): Promise<void> => {
    isWanted = false;
    await closeClient(client);
  };
  const abort = (): void => {
    void close();
  };
  signal.addEventListener('abort', abort, { once: true });
  try {
    await greeted(client);
    signal.throwIfAborted();
  } catch (error) {
    await close();
    // The SDK rejects with nothing when the socket closes before the greeting.
    throw error ?? new Error('Slack closed the connection before it began.');
  } finally {
    signal.removeEventListener('abort', abort);
  }
  client.on('disconnected', () => {
    if (isWanted) onGone();
    isWanted = false;
  });
  return { close };
}

async function greeted(client: Client): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error('Slack did not greet in time.')), GREETED_WITHIN_MS);
  });
  try {
    await Promise.race([client.start(), patience]);
  } finally {
    clearTimeout(late);
  }
}

/**
 * The SDK closes at once when Slack says goodbye, before there is another connection; Slack itself keeps sending for some seconds. So goodbyes are
 * taken out of what the SDK reads.
 */
function holdGoodbyes(client: Client, onGoodbye: (reason: string) => void): void {
  const read = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', async (data: unknown, isBinary: unknown) => {
    const reason = parseGoodbye(data);
    if (reason !== null) onGoodbye(reason);
    else for (const listener of read) await listener(data, isBinary);
  });
}

/** The SDK's listeners are asynchronous and nobody holds their promises, so what one of them throws would end the process. */
function holdFaults(
  client: Client,
  event: 'ws_message' | 'slack_event',
  onFault: (error: unknown) => void,
): void {
  const listeners = client.listeners(event);
  client.removeAllListeners(event);
  client.on(event, (...given: unknown[]) => {
    for (const listener of listeners) void run(listener, given).catch(onFault);
  });
}

async function run(listener: (...given: unknown[]) => unknown, given: readonly unknown[]): Promise<void> {
  await listener(...given);
}

/** `{"type":"disconnect","reason":"refresh_requested"}` → `refresh_requested`; null for everything else. */
function parseGoodbye(data: unknown): string | null {
  if (typeof data !== 'string' || !data.includes('"disconnect"')) return null;
  try {
    const message = JSON.parse(data) as { type?: unknown; reason?: unknown };
    return message.type === 'disconnect' ? String(message.reason ?? '') : null;
  } catch {
    return null;
  }
}

/** A second call ends at once what the first one only asked for, and a third clears a timer that 3.1.0 forgets. */
async function closeClient(client: Client): Promise<void> {
  const insist = setTimeout(() => void client.disconnect(), CLOSED_WITHIN_MS);
  await client.disconnect();
  clearTimeout(insist);
  await client.disconnect();
}
