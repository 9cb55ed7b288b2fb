import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { z } from 'zod';
import type { PostOutcome } from '../../core/ports/poster.ts';
import { CODES } from './codes.ts';
import { firstLine, toRefusal } from './refusals.ts';

/** Errors of a connection that was never made, so that nothing can have arrived. */
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const withCode = z.object({ code: z.string() });

/** What Discord’s answer to a post or an edit, thrown by the library, says of the message. */
export function toPostOutcome(error: unknown): Exclude<PostOutcome, { type: 'sent' }> {
  if (error instanceof RateLimitError)
    return { type: 'rate-limited', retryAfterSeconds: Math.max(1, Math.ceil(waitOf(error) / 1_000)) };
  if (error instanceof DiscordAPIError) return toRefusal(error);
  if (error instanceof HTTPError)
    return { type: 'unknown', reason: `Discord answered with the error ${error.status}.` };
  if (NEVER_LEFT.has(systemCode(error) ?? ''))
    return { type: 'not-sent', reason: 'Discord could not be reached.' };
  return { type: 'unknown', reason: `Discord’s answer was lost (${wordsOf(error)}).` };
}

/** Whether Discord has turned the request down, so that surely nothing came of it. */
export function isRefusal(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && error.status < 500;
}

/** Whether Discord found fault with the form of what it was sent. */
export function isInvalidForm(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === CODES.invalidForm;
}

/** Whether it may be the files of a message that Discord does not take: too large, or not allowed there. */
export function isPictureFault(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status === TOO_LARGE;
  if (!(error instanceof DiscordAPIError)) return false;
  return error.status === TOO_LARGE || PICTURE_CODES.has(Number(error.code));
}

/** 413, “Payload Too Large” (RFC 9110). */
const TOO_LARGE = 413;
const PICTURE_CODES: ReadonlySet<number> = new Set([
  CODES.requestTooLarge,
  CODES.fileTooLarge,
  CODES.missingPermission,
]);

/** Why a question got no answer, where Discord’s code says it; null when it does not. */
export function answerTrouble(error: unknown): string | null {
  return error instanceof DiscordAPIError ? (UNANSWERED[Number(error.code)] ?? null) : null;
}

/** A first answer has three seconds, the answer itself fifteen minutes (Receiving and Responding, August 2026). */
const UNANSWERED: Readonly<Record<number, string>> = {
  [CODES.unknownInteraction]:
    'A question got no answer, because Discord waits three seconds for the first one and they had passed',
  [CODES.alreadyAcknowledged]:
    'A question was acknowledged already, so it is left alone; a second copy of the bot may be running with the same token',
  [CODES.unknownWebhook]: 'An answer came later than the fifteen minutes that Discord waits for it',
  [CODES.invalidToken]: 'An answer came later than the fifteen minutes that Discord waits for it',
};

/** An error in a few words for the log: code and kind, nothing of what was sent. */
export function wordsOf(error: unknown): string {
  if (error instanceof DiscordAPIError)
    return `${error.status}, code ${error.code}: ${firstLine(error.message)}`;
  if (error instanceof HTTPError) return `${error.status}`;
  if (error instanceof RateLimitError) return `rate limit, ${Math.ceil(waitOf(error) / 1_000)} s`;
  if (error instanceof Error)
    return systemCode(error) ?? (error.name === 'Error' ? firstLine(error.message) : error.name);
  return 'no error object';
}

/** Milliseconds to wait. */
export function waitOf({ retryAfter, sublimitTimeout }: RateLimitError): number {
  return Math.max(retryAfter, sublimitTimeout);
}

function systemCode(error: unknown): string | null {
  const own = withCode.safeParse(error);
  if (own.success) return own.data.code;
  return error instanceof Error && error.cause !== undefined ? systemCode(error.cause) : null;
}
