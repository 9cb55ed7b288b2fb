import type { DiscordAPIError } from 'discord.js';
import { z } from 'zod';
import type { PostOutcome } from '../../core/ports/poster.ts';
import { CODES } from './codes.ts';

const WRONG_KIND =
  'Messages cannot be posted in a channel of that kind; a text channel or a thread is needed.';
const GONE: Readonly<Record<number, string>> = {
  [CODES.unknownChannel]: 'The channel is no longer there.',
  [CODES.unknownGuild]: 'The bot is no longer in that server.',
  [CODES.unknownMessage]: 'The message is no longer there.',
  [CODES.unknownUser]: 'Discord no longer knows that person.',
  [CODES.invalidRecipient]: 'Discord no longer knows that person.',
  [CODES.archivedThread]: 'The thread is archived. Somebody who manages threads there can open it again.',
};
const REFUSED: Readonly<Record<number, string>> = {
  [CODES.missingAccess]:
    'The bot cannot see the channel: it lacks View Channel there. Somebody who manages the server can give it.',
  [CODES.missingPermission]:
    'The bot may not write in the channel: it lacks Send Messages there (in a thread, Send Messages in Threads). Somebody who manages the server can give it.',
  [CODES.directClosed]:
    'The person takes no direct messages from the bot: they are closed, or the bot is blocked. He or she can open them in the privacy settings of a server where both are.',
  [CODES.noServerTogether]:
    'The bot is in no server with that person any more, so it cannot write to him or her. They have to be in one server again.',
  [CODES.othersMessage]: 'The message is not the bot’s own, so the bot cannot change it.',
  [CODES.forumChannel]: WRONG_KIND,
  [CODES.noTextChannel]: WRONG_KIND,
  [CODES.wrongChannelKind]: WRONG_KIND,
  [CODES.lockedThread]: 'The thread is locked. Somebody who manages threads there can unlock it.',
  [CODES.historyNeeded]:
    'The bot lacks Read Message History in the channel. Somebody who manages the server can give it.',
  [CODES.autoModeration]:
    'AutoMod of that server blocked the message. Somebody who manages the server can allow the bot.',
};

/** Seconds to wait where Discord names no time: slow mode, too much written, an old message changed too often, too many direct messages opened. */
const WAIT_SECONDS: Readonly<Record<number, number>> = {
  [CODES.slowmode]: 60,
  [CODES.channelWriteLimit]: 60,
  [CODES.tooManyEdits]: 3_600,
  [CODES.directTooFast]: 600,
};
const withWait = z.object({ retry_after: z.number().positive() });

/** What a code that Discord turned a message, an edit or a direct message down with says of it, in a sentence for an officer. */
export function toRefusal({
  code,
  status,
  message,
  rawError,
}: DiscordAPIError): Exclude<PostOutcome, { type: 'sent' }> {
  const number = Number(code);
  if (status === 401)
    return { type: 'authorisation-lost', reason: 'Discord no longer takes the bot’s token.' };
  if (status === 408) return { type: 'unknown', reason: 'Discord took too long.' };
  const wait = WAIT_SECONDS[number];
  if (wait !== undefined) {
    const named = withWait.safeParse(rawError).data?.retry_after ?? wait;
    return { type: 'rate-limited', retryAfterSeconds: Math.ceil(named) };
  }
  const gone = GONE[number];
  if (gone !== undefined) return { type: 'gone', reason: gone };
  const known = REFUSED[number];
  if (known !== undefined) return { type: 'refused', reason: known };
  const words = `Discord refused it (${status}, code ${code}): ${firstLine(message)}`;
  return { type: status === 404 ? 'gone' : 'refused', reason: words };
}

/** Of an invalid form the further lines hold names and parts of what was sent. */
export function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
