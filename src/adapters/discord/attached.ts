import type { APIInteraction } from 'discord.js';
import { z } from 'zod';
import type { AttachedFile } from '../../core/chat/command.ts';
import { UserError } from '../../core/errors.ts';
import type { Fetcher } from '../../core/ports/fetcher.ts';

/** The most bytes of a file that comes with a question. */
const MOST_BYTES = 5 * 1_024 * 1_024;
const MEGABYTE = 1_024 * 1_024;

/** An attachment (Message, “Attachment Object”, August 2026): its `url` is Discord’s own, and runs out after some hours. */
const attachmentSchema = z.object({ filename: z.string(), size: z.number(), url: z.string() });
const withAttachments = z.object({
  data: z.object({ resolved: z.object({ attachments: z.record(z.string(), z.unknown()) }) }),
});

/** Reads files that came with this very interaction, by their ids; no other id is known. Throws `UserError`. */
export function createAttached(
  interaction: APIInteraction,
  fetcher: Fetcher,
): (file: string) => Promise<AttachedFile> {
  return async (file) => {
    const { filename: name, size, url } = findAttachment(interaction, file);
    if (size > MOST_BYTES)
      throw new UserError(
        'file-too-large',
        `The file has ${(size / MEGABYTE).toFixed(1)} MB, and ${MOST_BYTES / MEGABYTE} MB is the most.`,
        'Send a smaller file, or paste the text of the report.',
      );
    const answer = await fetcher.fetch(url, { maxBytes: MOST_BYTES });
    // Only an answer to a question with conditions can say so, and this was none.
    if (answer.type !== 'fetched') throw new Error(`a file was answered with ${answer.type}`);
    return { name, bytes: answer.bytes };
  };
}

function findAttachment(interaction: APIInteraction, file: string): z.output<typeof attachmentSchema> {
  const given = withAttachments.safeParse(interaction);
  const attachments = given.success
    ? new Map(Object.entries(given.data.data.resolved.attachments))
    : new Map();
  const found = attachmentSchema.safeParse(attachments.get(file));
  if (found.success) return found.data;
  throw new UserError(
    'file-missing',
    'That file did not come with this question.',
    'Ask again and choose the file anew.',
  );
}
