import { type RawFile, type REST, Routes } from 'discord.js';
import type { Attachment } from '../../core/chat/attachments.ts';
import type { Reply } from '../../core/chat/reply.ts';
import type { PostOutcome } from '../../core/ports/poster.ts';
import { isInvalidForm } from './faults.ts';
import { toRoleMention } from './named-role.ts';
import { toFiles } from './pictures.ts';
import { toPlainChunks } from './plain-chunks.ts';
import { renderReply, SUPPRESS_EMBEDS } from './render.ts';
import { REQUEST_MS } from './send.ts';

interface EditParts {
  readonly rest: REST;
  readonly channel: string;
  /** The id of the message; `0` for one that was deleted before its post was answered. */
  readonly id: string;
  /** Named in it again, and rung for no more. */
  readonly role: string | null;
}

/** Puts the reply in the place of what the message says. Throws what the library throws. */
export async function editMessage(
  { rest, channel, id, role }: EditParts,
  reply: Reply,
  pictures: readonly Attachment[],
): Promise<PostOutcome> {
  if (id === '' || id === '0') return { type: 'gone', reason: 'The message is no longer there.' };
  const change = async (body: object, files: RawFile[]): Promise<PostOutcome> => {
    await rest.patch(Routes.channelMessage(channel, id), {
      body: { ...body, allowed_mentions: { parse: [] } },
      files,
      signal: AbortSignal.timeout(REQUEST_MS),
    });
    return { type: 'sent', ref: `${channel}/${id}` };
  };
  try {
    // The text of one that was posted as plain text has to go before components can come (Message Components reference, August 2026).
    const body = renderReply(reply, null, pictures, role);
    return await change({ ...body, content: null }, toFiles(pictures));
  } catch (error) {
    if (!isInvalidForm(error) && !(error instanceof RangeError)) throw error;
  }
  const [only = reply.title, more] = toPlainChunks(reply, null, role === null ? null : toRoleMention(role));
  if (more !== undefined)
    return { type: 'refused', reason: 'The message is too long for Discord to be changed.' };
  return await change({ content: only, flags: SUPPRESS_EMBEDS }, []);
}
