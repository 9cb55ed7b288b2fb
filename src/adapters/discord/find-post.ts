import { DiscordAPIError, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { FindOutcome } from '../../core/ports/poster.ts';
import { wordsOf } from './faults.ts';
import { HISTORY_PAGE } from './limits.ts';
import { missingToReadHistory } from './permissions.ts';

/** The bot’s clock and Discord’s may differ by as much; the reference is unlike any other, so looking too far back does no harm. */
const CLOCKS_DIFFER_MS = 120_000;
const MOST_PAGES = 5;
/** Milliseconds of the first second of 2015, from which Discord’s ids count (Reference, “Snowflakes”, August 2026). */
const DISCORD_EPOCH = 1_420_070_400_000n;

const messageSchema = z.object({
  id: z.string(),
  author: z.object({ id: z.string() }),
  content: z.string().default(''),
  nonce: z.union([z.string(), z.number()]).optional(),
  components: z.array(z.unknown()).default([]),
});
type Message = z.infer<typeof messageSchema>;

export interface FindParts {
  readonly rest: REST;
  /** The bot’s own user id. */
  readonly userId: string;
}

/** What is shown in small print under a post, so that it can be found by the name it was given. */
export function referenceOf(message: string): string {
  return `ref ${message.slice(0, 12)}`;
}

/**
 * Looks through the history of a channel for our own post of that name. `cannot-look` when Discord would not show it; throws what the
 * library throws when Discord did not answer, which says nothing either way.
 */
export async function findPost(
  parts: FindParts,
  channel: string,
  message: string,
  since: Date,
): Promise<FindOutcome> {
  try {
    const found = await searchHistory(parts, channel, message, since);
    if (found.type !== 'not-found') return found;
    const missing = await missingToReadHistory(parts.rest, channel, parts.userId);
    if (missing === null) return found;
    return {
      type: 'cannot-look',
      reason: `The bot lacks ${missing} in that channel. Somebody who manages the server can give it.`,
    };
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || ![403, 404].includes(error.status)) throw error;
    return { type: 'cannot-look', reason: `Discord does not show the channel (${wordsOf(error)}).` };
  }
}

async function searchHistory(
  { rest, userId }: FindParts,
  channel: string,
  message: string,
  since: Date,
): Promise<FindOutcome> {
  let after = toSnowflake(since.getTime() - CLOCKS_DIFFER_MS);
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = new URLSearchParams({ after: String(after), limit: String(HISTORY_PAGE) });
    const messages = z.array(messageSchema).parse(await rest.get(Routes.channelMessages(channel), { query }));
    const ours = messages.find((candidate) => candidate.author.id === userId && isNamed(candidate, message));
    if (ours !== undefined) return { type: 'found', ref: `${channel}/${ours.id}` };
    if (messages.length < HISTORY_PAGE) return { type: 'not-found' };
    after = messages.map(({ id }) => BigInt(id)).reduce((last, id) => (id > last ? id : last), after);
  }
  return {
    type: 'cannot-look',
    reason: `More than ${MOST_PAGES * HISTORY_PAGE} messages were written there since.`,
  };
}

/** The smallest id that a message written then could have. */
function toSnowflake(time: number): bigint {
  const passed = BigInt(Math.trunc(time)) - DISCORD_EPOCH;
  return passed < 0n ? 0n : passed << 22n;
}

function isNamed({ content, nonce, components }: Message, message: string): boolean {
  if (nonce === message) return true;
  const reference = referenceOf(message);
  return [content, ...textsIn(components)].some((text) => text.endsWith(reference));
}

const withParts = z.object({ content: z.string().optional(), components: z.array(z.unknown()).optional() });

/** The texts of components, however deep. */
function textsIn(components: readonly unknown[]): string[] {
  return components.flatMap((component) => {
    const { content, components: inner } = withParts.catch({}).parse(component);
    return [...(content === undefined ? [] : [content]), ...textsIn(inner ?? [])];
  });
}
