import type { Reply } from '../../core/chat/reply.ts';
import type { PostOutcome } from '../../core/ports/poster.ts';
import { toRoleMention } from './named-role.ts';
import { toPlainChunks } from './plain-chunks.ts';
import { SUPPRESS_EMBEDS } from './render.ts';
import type { Sender } from './send.ts';

/** Posts a reply as plain text, in as many messages as it takes. Throws what the library throws when not even the first was taken. */
export async function postPlain(
  send: Sender,
  reply: Reply,
  reference: string,
  role: string | null,
): Promise<PostOutcome> {
  const mention = role === null ? null : toRoleMention(role);
  const [first = reply.title, ...further] = toPlainChunks(reply, reference, mention);
  const outcome = await send.first({ content: first, flags: SUPPRESS_EMBEDS });
  if (outcome.type !== 'sent') return outcome;
  for (const [index, content] of further.entries()) {
    const trouble = await send.further({ content, flags: SUPPRESS_EMBEDS }, index);
    if (trouble !== null) return trouble;
  }
  return outcome;
}
