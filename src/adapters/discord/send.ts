import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Attachment } from '../../core/chat/attachments.ts';
import type { PostOutcome } from '../../core/ports/poster.ts';
import { wordsOf } from './faults.ts';
import { NONCE } from './limits.ts';
import { toAllowedMentions } from './named-role.ts';
import { toFiles } from './pictures.ts';
import type { Waits } from './waits.ts';

/** Milliseconds that a request may take from when it is made, its turn in the library’s queue included. */
export const REQUEST_MS = 10_000;
const messageSchema = z.object({ id: z.string() });

interface SendParts {
  readonly rest: REST;
  readonly waits: Waits;
  readonly channel: string;
  /** The name of the post. */
  readonly message: string;
  /** The one role that may ring. */
  readonly role: string | null;
  readonly mayLeave: () => boolean;
}

/** Sends one post, in one message or several. `first` throws what the library throws; none is sent any more once it may not leave. */
export interface Sender {
  first(body: object, pictures?: readonly Attachment[]): Promise<PostOutcome>;
  /** What comes after a first one that stands there; it rings for nobody. Why it is not known to stand there, when it is not. */
  further(body: object, index: number): Promise<PostOutcome | null>;
}

export function createSender({ rest, waits, channel, message, role, mayLeave }: SendParts): Sender {
  const send = async (body: object, pictures: readonly Attachment[] = []): Promise<string> => {
    const sent = await rest.post(Routes.channelMessages(channel), {
      body,
      files: toFiles(pictures),
      signal: AbortSignal.timeout(REQUEST_MS),
    });
    return messageSchema.parse(sent).id;
  };
  return {
    first: async (body, pictures) => {
      if (!mayLeave()) return { type: 'not-sent', reason: 'too long between intent and post' };
      const allowed = toAllowedMentions(role);
      const id = await send({ ...body, ...nonceOf(message), allowed_mentions: allowed }, pictures);
      return { type: 'sent', ref: `${channel}/${id}` };
    },
    further: async (body, index) => {
      try {
        const name = `${message.slice(0, 20)}-${index}`;
        await send({ ...body, ...nonceOf(name), allowed_mentions: toAllowedMentions(null) });
        return null;
      } catch (error) {
        // The first part stands there, so nothing may say that surely nothing was posted.
        waits.note(channel, error);
        return {
          type: 'unknown',
          reason: `Only a part of the message is known to stand there (${wordsOf(error)}).`,
        };
      }
    },
  };
}

function nonceOf(name: string): { nonce: string; enforce_nonce: boolean } {
  return { nonce: name.slice(0, NONCE), enforce_nonce: true };
}
