import { DiscordAPIError, type REST } from 'discord.js';
import type { Place } from '../../core/ports/place.ts';
import { isDirect } from '../../core/ports/subscriptions.ts';
import { type OwnStanding, PERMISSIONS, readOwnStanding } from './permissions.ts';

const ASK = 'ask somebody who manages this server to';
const NOT_THERE = 'This channel is no longer there: choose another one.';
const NOT_SEEN = `The bot cannot see this channel: ${ASK} add it to the server, or to give it View Channel here.`;
const WRONG_KIND =
  'Messages cannot be posted in a channel of this kind: use a text channel, or a post of the forum.';
const LOCKED = 'This thread is closed and locked: ask somebody who manages threads here to unlock it.';

/** Categories, directories, forums and media channels, which hold no messages of their own (Channel types, August 2026). */
const WITHOUT_MESSAGES = new Set([4, 14, 15, 16]);

export interface CheckParts {
  readonly rest: REST;
  /** The bot’s own user id. */
  readonly userId: string;
}

/**
 * What the bot lacks to post messages, pictures and files in a place, a sentence each with who can mend it. Nothing is posted for it. What
 * Discord does not tell is no fault. To read the history is not needed to post, so its permission is not asked for here.
 */
export async function checkPlace(
  { rest, userId }: CheckParts,
  place: Pick<Place, 'channel'>,
): Promise<string[]> {
  if (isDirect(place)) return [];
  try {
    return faultsOf(await readOwnStanding(rest, place.channel, userId));
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) return [];
    if (error.status === 404) return [NOT_THERE];
    return error.status === 403 ? [NOT_SEEN] : [];
  }
}

function faultsOf({ channel, isThread, held }: OwnStanding): string[] {
  if (WITHOUT_MESSAGES.has(channel.type)) return [WRONG_KIND];
  if (held === null) return [];
  const lacks = (bit: bigint): boolean => (held & bit) === 0n;
  // Without it nothing else can be used, whatever was given.
  if (lacks(PERMISSIONS.viewChannel)) return [lackSentence('View Channel')];
  const faults = neededIn(isThread).flatMap(([name, bit]) => (lacks(bit) ? [lackSentence(name)] : []));
  // A thread that is closed and not locked is opened by whoever writes in it (Threads, August 2026).
  const { archived = false, locked = false } = channel.thread_metadata ?? {};
  return archived && locked && lacks(PERMISSIONS.manageThreads) ? [LOCKED, ...faults] : faults;
}

function neededIn(isThread: boolean): readonly (readonly [name: string, bit: bigint])[] {
  return [
    isThread
      ? ['Send Messages in Threads', PERMISSIONS.sendInThreads]
      : ['Send Messages', PERMISSIONS.sendMessages],
    ['Embed Links', PERMISSIONS.embedLinks],
    ['Attach Files', PERMISSIONS.attachFiles],
  ];
}

function lackSentence(name: string): string {
  return `The bot lacks ${name} here: ${ASK} give it.`;
}
