import { DiscordAPIError, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Attachment } from '../../core/chat/attachments.ts';
import type { Reply } from '../../core/chat/reply.ts';
import type { ReplyPoster } from '../../core/chat/reply-poster.ts';
import type { PostOutcome } from '../../core/ports/poster.ts';
import { CODES, isInvalidForm, toPostOutcome, wordsOf } from './faults.ts';
import { findPost, referenceOf } from './find-post.ts';
import { NONCE } from './limits.ts';
import { drawPictures, type PictureParts, sendWithPictures, toFiles } from './pictures.ts';
import { toPlainChunks } from './plain-chunks.ts';
import { renderReply, SUPPRESS_EMBEDS } from './render.ts';
import { createWaits, type Waits } from './waits.ts';

export interface PosterParts extends PictureParts {
  readonly rest: REST;
  /** The bot’s own user id, known once it is connected. */
  readonly userId: () => string;
}

const REQUEST_MS = 10_000;
const messageSchema = z.object({ id: z.string() });

/** Posts once: Discord drops a second post of the same nonce for some minutes, and nothing here is sent again when an answer is lost. */
export function createPoster(parts: PosterParts): ReplyPoster {
  const { rest, userId, log } = parts;
  const waits = createWaits();
  const send = async (
    channel: string,
    body: object,
    pictures: readonly Attachment[] = [],
  ): Promise<PostOutcome> => {
    const sent = await rest.post(Routes.channelMessages(channel), {
      body: { ...body, allowed_mentions: { parse: [] } },
      files: toFiles(pictures),
      signal: AbortSignal.timeout(REQUEST_MS),
    });
    return { type: 'sent', ref: `${channel}/${messageSchema.parse(sent).id}` };
  };
  const change = async (
    channel: string,
    id: string,
    body: object,
    pictures: readonly Attachment[],
  ): Promise<PostOutcome> => {
    await rest.patch(Routes.channelMessage(channel, id), {
      body,
      files: toFiles(pictures),
      signal: AbortSignal.timeout(REQUEST_MS),
    });
    return { type: 'sent', ref: `${channel}/${id}` };
  };
  const postPlain = async (channel: string, reply: Reply, message: string): Promise<PostOutcome> => {
    const [first = reply.title, ...further] = toPlainChunks(reply, referenceOf(message));
    const outcome = await send(channel, { content: first, flags: SUPPRESS_EMBEDS, ...nonceOf(message) });
    try {
      for (const [index, content] of further.entries())
        await send(channel, {
          content,
          flags: SUPPRESS_EMBEDS,
          ...nonceOf(`${message.slice(0, 20)}-${index}`),
        });
    } catch (error) {
      // The first part stands there, so nothing may say that surely nothing was posted.
      waits.note(channel, error);
      return {
        type: 'unknown',
        reason: `Only a part of the message is known to stand there (${wordsOf(error)}).`,
      };
    }
    return outcome;
  };
  const withPictures = async (
    channel: string,
    reply: Reply,
    work: (pictures: readonly Attachment[]) => Promise<PostOutcome>,
  ): Promise<PostOutcome> =>
    await sendWithPictures(await drawPictures(reply, parts, { channel }), work, (sentence) =>
      log.warn({ event: 'discord-post', channel }, sentence),
    );
  return {
    check: async () => [],
    post: async ({ channel }, reply, message) =>
      await told(waits, channel, async () => {
        try {
          return await withPictures(channel, reply, async (pictures) => {
            const body = renderReply(reply, referenceOf(message), pictures);
            return await send(channel, { ...body, ...nonceOf(message) }, pictures);
          });
        } catch (error) {
          if (isDeleted(error)) return { type: 'sent', ref: `${channel}/0` };
          if (!isFormFault(error)) throw error;
          log.error(
            { event: 'discord-post', channel },
            `A post is sent as plain text, because its form did not fit (${wordsOf(error)}).`,
          );
          return await postPlain(channel, reply, message);
        }
      }),
    edit: async (place, ref, reply) => {
      const [channel = place.channel, id = ''] = ref.split('/', 2);
      return await told(
        waits,
        channel,
        async () =>
          await withPictures(
            channel,
            reply,
            async (pictures) => await change(channel, id, renderReply(reply, null, pictures), pictures),
          ),
      );
    },
    find: async ({ channel }, message, since) =>
      await findPost({ rest, userId: userId() }, channel, message, since),
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

function nonceOf(message: string): { nonce: string; enforce_nonce: boolean } {
  return { nonce: message.slice(0, NONCE), enforce_nonce: true };
}

/** Discord’s answer to a nonce it has seen, when that message was deleted since (discord-api-docs issue 6647): it had been posted. */
function isDeleted(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === CODES.unknownMessage;
}

/** Refused before anything was posted, for its form; or too large to be tried. */
function isFormFault(error: unknown): boolean {
  return isInvalidForm(error) || error instanceof RangeError;
}
