import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import { UserError } from '../../core/errors.ts';
import { wordsOf } from './faults.ts';

interface Trouble {
  readonly reason: string;
  readonly next: string;
}

const BAD_TOKEN: Trouble = {
  reason: 'Discord does not know the token in DISCORD_TOKEN.',
  next: 'Copy the token from the Bot page of the application in the Discord developer portal (Reset Token shows a new one), and start again.',
};
const BAD_INTENTS: Trouble = {
  reason: 'Discord refused the intents that the bot asks for.',
  next: 'The bot needs none of the Privileged Gateway Intents on the Bot page of the Discord developer portal. If this goes on, update the bot.',
};
const TOO_MANY_SERVERS: Trouble = {
  reason: 'The bot is in more servers than one connection may serve.',
  next: 'Remove it from servers that do not use it.',
};
const OUTDATED: Trouble = {
  reason: 'Discord no longer speaks the version of its gateway that this bot uses.',
  next: 'Update the bot.',
};
const UNREACHABLE_NEXT =
  'Check the connection to the Internet and discordstatus.com, and start again; DISCORD_API_URL must be unset, or an address that answers.';

/** Close codes after which a session is over for good (Opcodes and Status Codes, August 2026). */
const FINAL_CODES: Readonly<Record<number, Trouble>> = {
  4004: BAD_TOKEN,
  4010: TOO_MANY_SERVERS,
  4011: TOO_MANY_SERVERS,
  4012: OUTDATED,
  4013: BAD_INTENTS,
  4014: BAD_INTENTS,
};

/** What a refused token means while the bot runs. */
export const TOKEN_REVOKED: Trouble = {
  reason: 'Discord no longer takes the bot’s token: it was reset, or the application was deleted.',
  next: BAD_TOKEN.next,
};

/** Why Discord ended the session for good, by the code it closed the connection with. */
export function troubleOfClose(code: number): Trouble {
  if (code === 4004) return TOKEN_REVOKED;
  return (
    FINAL_CODES[code] ?? { reason: `Discord ended the session (${code}).`, next: 'Start the bot again.' }
  );
}

/** Why the bot could not connect, in plain words; `closeCode` is what the gateway closed with, where it did. */
export function toStartError(error: unknown, closeCode: number | null): UserError {
  const final = closeCode === null ? undefined : FINAL_CODES[closeCode];
  if (final !== undefined) return toUserError('discord-refused', final, error);
  if (isBadToken(error)) return toUserError('discord-token', BAD_TOKEN, error);
  return toUserError(
    'discord-unreachable',
    { reason: `Discord could not be reached (${wordsOf(error)}).`, next: UNREACHABLE_NEXT },
    error,
  );
}

/** Discord’s tokens are printable ASCII without spaces; anything else cannot even be sent. */
export function isSendableToken(token: string): boolean {
  return sendable.test(token);
}

const sendable = /^[\x21-\x7e]+$/u;

export function badTokenError(): UserError {
  return toUserError('discord-token', BAD_TOKEN, undefined);
}

function isBadToken(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  return error instanceof DiscordAPIError && error.status === 401;
}

function toUserError(code: string, { reason, next }: Trouble, cause: unknown): UserError {
  return new UserError(code, reason, next, { cause });
}
