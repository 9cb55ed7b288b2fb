import { UserError } from '../core/errors.ts';
import type { Line } from './message-line.ts';

export interface AnswerOptions {
  /** Gives the answer. A `UserError` reaches the asker in its own words; of anything else they hear only that it went wrong. */
  readonly handle: (request: unknown) => Promise<unknown>;
  /** Told of what `handle` threw that was no `UserError`. */
  readonly onFault?: (error: unknown) => void;
}

/** A refusal as it goes through the socket. */
interface Refusal {
  readonly error: { readonly code: string; readonly message: string; readonly next: string };
}

/** What is sent back for a line: the answer, or a refusal. Never rejects. */
export async function answerTo(line: Line, options: AnswerOptions, stopping: boolean): Promise<unknown> {
  if (stopping) return toRefusal('stopping', 'nec-bot is stopping.', 'Ask again when it has started anew.');
  if (line.type !== 'line') {
    return toRefusal('too-large', 'The request is larger than 20 MB.', 'Send less at a time.');
  }
  const request = parseJson(line.text);
  if (request === undefined) {
    return toRefusal('bad-request', 'The request is not one line of JSON.', 'Use the nec command line.');
  }
  try {
    return await options.handle(request);
  } catch (error) {
    if (error instanceof UserError) return toRefusal(error.code, error.message, error.next);
    options.onFault?.(error);
    return toRefusal('fault', 'Something went wrong in nec-bot.', 'Its log says what; then try again.');
  }
}

/** The refusal as an error, when the answer is one; null for any other answer. */
export function findRefusal(answer: unknown): UserError | null {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return null;
  const { error } = answer;
  if (typeof error !== 'object' || error === null) return null;
  if (!('code' in error && 'message' in error && 'next' in error)) return null;
  return new UserError(String(error.code), String(error.message), String(error.next));
}

function toRefusal(code: string, message: string, next: string): Refusal {
  return { error: { code, message, next } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
