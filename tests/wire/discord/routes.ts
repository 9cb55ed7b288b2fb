import { callbackFaults, messageFaults, registrationFaults } from './checks.ts';
import { fileFaults } from './file-checks.ts';
import type { SentFile } from './multipart.ts';

/** One message that stands in a channel. */
interface Standing {
  readonly id: string;
  readonly nonce: string | undefined;
  readonly author: { readonly id: string };
  readonly content: string;
  readonly components: readonly unknown[];
}

export interface World {
  readonly applicationId: string;
  readonly userId: string;
  readonly guildId: string;
  gatewayUrl: string;
  /** By channel. */
  readonly messages: Map<string, Standing[]>;
  /** Interactions that were dispatched, by token. */
  readonly interactions: Map<string, Dispatched>;
  /** Files that people sent, by the path they are fetched from, without `/api/v10`. */
  readonly attachments: Map<string, Uint8Array>;
  commands: unknown;
  /** What the bot may do in every channel: a permission of its only role. */
  permissions: bigint;
  readonly violate: (sentence: string) => void;
}

interface Dispatched {
  readonly id: string;
  readonly type: number;
  /** Whether it came with the message that its button stands on. */
  readonly hasMessage: boolean;
  answered: boolean;
}

/** `bytes` instead of a body of JSON. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
}

interface Asked {
  readonly world: World;
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly SentFile[];
}
interface Route {
  readonly pattern: RegExp;
  /** Whether the bot's own token must come with it; answers to interactions must come without. */
  readonly signed: boolean;
  readonly answer: (asked: Asked) => Answer;
}

/** Discord's ids hold their time: milliseconds since 2015, then 22 bits. */
export function snowflake(time = Date.now(), add = 0): string {
  return String(((BigInt(time) - 1_420_070_400_000n) << 22n) + BigInt(add));
}

export function refusal(status: number, code: number, message: string): Answer {
  return { status, body: { code, message } };
}

const checked = (world: World, faults: readonly string[]): Answer | null => {
  for (const fault of faults) world.violate(fault);
  return faults.length === 0 ? null : refusal(400, 50_035, 'Invalid Form Body');
};

/** What is said against a message with the files that came with it. */
function messageAndFiles(body: unknown, files: readonly SentFile[], schema: string): string[] {
  return [...messageFaults(body, schema), ...fileFaults(body, files)];
}

let posted = 0;

function post({ world, parts: [channel = ''], body, files }: Asked): Answer {
  const fault = checked(world, messageAndFiles(body, files, 'MessageCreateRequest'));
  if (fault !== null) return fault;
  const {
    nonce,
    enforce_nonce,
    content = '',
    components = [],
  } = body as {
    nonce?: string;
    enforce_nonce?: boolean;
    content?: string;
    components?: unknown[];
  };
  if (nonce === undefined || enforce_nonce !== true) world.violate('a post without an enforced nonce');
  const standing = world.messages.get(channel) ?? [];
  const same = standing.find((message) => message.nonce === nonce);
  if (same !== undefined) return { status: 200, body: same };
  posted += 1;
  const message: Standing = {
    id: snowflake(Date.now(), posted),
    nonce,
    author: { id: world.userId },
    content,
    components,
  };
  world.messages.set(channel, [...standing, message]);
  return { status: 200, body: message };
}

/** Newest first, as Discord gives them, of those nearest after the id; without the nonce, on which nobody may rely. */
function history({ world, parts: [channel = ''], query }: Asked): Answer {
  if ((world.permissions & (1n << 16n)) === 0n) return { status: 200, body: [] };
  const after = BigInt(query.get('after') ?? '0');
  const limit = Number(query.get('limit') ?? '50');
  if (limit > 100) world.violate(`limit ${limit}`);
  const found = (world.messages.get(channel) ?? []).filter(({ id }) => BigInt(id) > after);
  return {
    status: 200,
    body: found
      .slice(0, limit)
      .reverse()
      .map(({ nonce: _, ...message }) => message),
  };
}

function callback({ world, parts: [id, token = ''], body }: Asked): Answer {
  const interaction = world.interactions.get(token);
  if (interaction === undefined || interaction.id !== id) return refusal(404, 10_062, 'Unknown interaction');
  if (interaction.answered) return refusal(400, 40_060, 'Interaction has already been acknowledged.');
  const fault = checked(world, callbackFaults(body, interaction.type, interaction.hasMessage));
  if (fault !== null) return fault;
  interaction.answered = true;
  return { status: 204 };
}

function answered({ world, parts: [application, token = ''] }: Asked): Answer | null {
  const interaction = world.interactions.get(token);
  if (application !== world.applicationId || interaction?.answered !== true)
    return refusal(404, 10_015, 'Unknown Webhook');
  return null;
}

export const ROUTES: Readonly<Record<string, readonly Route[]>> = {
  GET: [
    {
      pattern: /^\/gateway\/bot$/u,
      signed: true,
      answer: ({ world }) => ({
        status: 200,
        body: {
          url: world.gatewayUrl,
          shards: 1,
          session_start_limit: { total: 1_000, remaining: 999, reset_after: 1, max_concurrency: 1 },
        },
      }),
    },
    { pattern: /^\/channels\/(\d+)\/messages$/u, signed: true, answer: history },
    {
      pattern: /^\/channels\/(\d+)$/u,
      signed: true,
      answer: ({ world, parts: [id] }) => ({
        status: 200,
        body: { id, type: 0, guild_id: world.guildId, permission_overwrites: [] },
      }),
    },
    {
      pattern: /^(\/attachments\/\d+\/\d+\/[\w.-]+)$/u,
      signed: false,
      answer: ({ world, parts: [path = ''] }) => {
        const bytes = world.attachments.get(path);
        return bytes === undefined ? { status: 404 } : { status: 200, bytes };
      },
    },
    {
      pattern: /^\/guilds\/(\d+)\/roles$/u,
      signed: true,
      answer: ({ world }) => ({
        status: 200,
        body: [{ id: world.guildId, permissions: String(world.permissions) }],
      }),
    },
    {
      pattern: /^\/guilds\/(\d+)\/members\/(\d+)$/u,
      signed: true,
      answer: () => ({ status: 200, body: { roles: [] } }),
    },
  ],
  PUT: [
    {
      pattern: /^\/applications\/(\d+)\/commands$/u,
      signed: true,
      answer: ({ world, parts: [id], body }) => {
        if (id !== world.applicationId) return refusal(403, 50_001, 'Missing Access');
        const fault = checked(world, registrationFaults(body));
        if (fault === null) world.commands = body;
        return fault ?? { status: 200, body: [] };
      },
    },
  ],
  POST: [
    { pattern: /^\/channels\/(\d+)\/messages$/u, signed: true, answer: post },
    { pattern: /^\/interactions\/(\d+)\/([\w-]+)\/callback$/u, signed: false, answer: callback },
    {
      pattern: /^\/webhooks\/(\d+)\/([\w-]+)$/u,
      signed: false,
      answer: (asked) =>
        answered(asked) ??
        checked(asked.world, messageAndFiles(asked.body, asked.files, 'IncomingWebhookRequestPartial')) ?? {
          status: 200,
          body: { id: snowflake() },
        },
    },
  ],
  PATCH: [
    {
      pattern: /^\/webhooks\/(\d+)\/([\w-]+)\/messages\/@original$/u,
      signed: false,
      answer: (asked) =>
        answered(asked) ??
        checked(
          asked.world,
          messageAndFiles(asked.body, asked.files, 'IncomingWebhookUpdateRequestPartial'),
        ) ?? {
          status: 200,
          body: { id: snowflake() },
        },
    },
  ],
  DELETE: [
    {
      pattern: /^\/webhooks\/(\d+)\/([\w-]+)\/messages\/@original$/u,
      signed: false,
      answer: (asked) => answered(asked) ?? { status: 204 },
    },
  ],
};
