import type { SentFile } from './multipart.ts';

/** One message that stands in a channel. */
export interface Standing {
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
  /** The persons who take no direct messages. */
  readonly closed: Set<string>;
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

export interface Asked {
  readonly world: World;
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly SentFile[];
}
export interface Route {
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

/** The refusal of what has faults, each of which counts against the bot; null when it has none. */
export const checked = (world: World, faults: readonly string[]): Answer | null => {
  for (const fault of faults) world.violate(fault);
  return faults.length === 0 ? null : refusal(400, 50_035, 'Invalid Form Body');
};
