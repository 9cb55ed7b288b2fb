import { UserError } from '../../core/errors.ts';
import type { FeedItem } from '../feed/feed-types.ts';
import { LaterError } from '../fetch/later-error.ts';
import { nameOf } from './read-entry.ts';

/** Faults that may be gone at the next look. */
const PASSING: ReadonlySet<string> = new Set([
  'web-unreachable',
  'web-cut',
  'web-too-slow',
  'web-fault',
  'web-busy',
  'web-pace',
  'web-no-site',
]);
const LONGEST = 400;
const LONGEST_NAME = 120;
const LONGEST_ADDRESS = 200;

/** Whether trying again later may help. Our own faults count too: the next version may be better. */
export function isPassing(error: unknown): boolean {
  return !(error instanceof UserError) || PASSING.has(error.code);
}

/** What went wrong with a source, for an officer. */
export function toFaultSentence(error: unknown): string {
  return error instanceof UserError
    ? error.message.slice(0, LONGEST)
    : 'nec-bot had a fault of its own while reading it.';
}

/** That an entry was not taken in, why, and where an officer can look at it. */
export function toUnreadSentence(item: Pick<FeedItem, 'title' | 'url'>, error: unknown): string {
  const name = nameOf(item);
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
  const page = item.url === null || item.url.length > LONGEST_ADDRESS ? '' : ` Its page: ${item.url}`;
  return `“${short}” was not taken in. ${toFaultSentence(error)}${page}`;
}

/** How long the server asked to be left alone; null when it did not say. */
export function retryAfterOf(error: unknown): number | null {
  return error instanceof LaterError ? error.retryAfterSeconds : null;
}
