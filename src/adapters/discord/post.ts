import { DiscordAPIError, type REST } from 'discord.js';
import type { ReplyPoster } from '../../core/chat/reply-poster.ts';
import type { Place } from '../../core/ports/place.ts';
import type { PostOutcome } from '../../core/ports/poster.ts';
import { checkPlace } from './check-place.ts';
import { CODES } from './codes.ts';
import { createDirectChannels } from './direct-channels.ts';
import { editMessage } from './edit-message.ts';
import { isInvalidForm, toPostOutcome, wordsOf } from './faults.ts';
import { findPost, referenceOf } from './find-post.ts';
import { namedRole } from './named-role.ts';
import { type PictureParts, withPictures } from './pictures.ts';
import { postPlain } from './post-plain.ts';
import { renderReply } from './render.ts';
import { createSender } from './send.ts';
import { createWaits, type Waits } from './waits.ts';

export interface PosterParts extends PictureParts {
  readonly rest: REST;
  /** The bot’s own user id, known once it is connected. */
  readonly userId: () => string;
}

/** Posts once: Discord drops a second post of the same nonce for some minutes, and nothing here is sent again when an answer is lost. */
export function createPoster(parts: PosterParts): ReplyPoster {
  const { rest, userId, log } = parts;
  const waits = createWaits();
  const direct = createDirectChannels(rest, waits);
  const inChannel = async (
    place: Place,
    work: (channel: string) => Promise<PostOutcome>,
  ): Promise<PostOutcome> => {
    const channel = await direct.open(place);
    return typeof channel === 'string' ? await told(waits, channel, () => work(channel)) : channel;
  };
  return {
    check: async (place) => await checkPlace({ rest, userId: userId() }, place),
    post: async (place, reply, message, mayLeave = () => true) =>
      await inChannel(place, async (channel) => {
        const role = namedRole(reply, place);
        const send = createSender({ rest, waits, channel, message, role, mayLeave });
        try {
          return await withPictures(reply, parts, channel, async (pictures) =>
            send.first(renderReply(reply, referenceOf(message), pictures, role), pictures),
          );
        } catch (error) {
          if (isDeleted(error)) return { type: 'sent', ref: `${channel}/0` };
          if (!isFormFault(error)) throw error;
          log.error(
            { event: 'discord-post', channel },
            `A post is sent as plain text, because its form did not fit (${wordsOf(error)}).`,
          );
          return await postPlain(send, reply, referenceOf(message), role);
        }
      }),
    edit: async (place, ref, reply) => {
      const [channel = place.channel, id = ''] = ref.split('/', 2);
      return await told(waits, channel, async () => {
        const role = namedRole(reply, place);
        return await withPictures(
          reply,
          parts,
          channel,
          async (pictures) => await editMessage({ rest, channel, id, role }, reply, pictures),
        );
      });
    },
    find: async (place, message, since) => {
      const channel = await direct.open(place);
      if (typeof channel === 'string')
        return await findPost({ rest, userId: userId() }, channel, message, since);
      if (channel.type === 'refused' || channel.type === 'gone')
        return { type: 'cannot-look', reason: channel.reason };
      throw new Error('The direct message could not be opened just now.');
    },
  };
}

/** The outcome of a post or an edit in that channel; nothing is sent while Discord has asked to wait. */
async function told(waits: Waits, channel: string, work: () => Promise<PostOutcome>): Promise<PostOutcome> {
  const left = waits.left(channel);
  if (left > 0) return { type: 'rate-limited', retryAfterSeconds: Math.ceil(left / 1_000) };
  try {
    return await work();
  } catch (error) {
    waits.note(channel, error);
    return toPostOutcome(error);
  }
}

/** Discord’s answer to a nonce it has seen, when that message was deleted since (discord-api-docs issue 6647): it had been posted. */
function isDeleted(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === CODES.unknownMessage;
}

/** Refused before anything was posted, for its form; or too large to be tried. */
function isFormFault(error: unknown): boolean {
  return isInvalidForm(error) || error instanceof RangeError;
}
