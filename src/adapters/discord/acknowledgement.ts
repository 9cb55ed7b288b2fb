import type { Command } from '../../core/chat/command.ts';
import type { Reply } from '../../core/chat/reply.ts';
import { type MessageBody, renderReply } from './render.ts';

/** DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE with EPHEMERAL or nothing (Receiving and Responding, August 2026): who sees the answer is fixed with it. */
export interface Acknowledgement {
  readonly type: 5;
  readonly data?: { readonly flags: number };
}

/** Seen by the asker alone (Message flags, August 2026). */
export const EPHEMERAL = 1 << 6;

/** A first answer that is made later than this is of no use: Discord waits three seconds for it (Receiving and Responding, August 2026). */
export const FIRST_ANSWER_MS = 2_400;

/** The first answer to a command, before any work is done. */
export function toAcknowledgement(visibility: Command['visibility']): Acknowledgement {
  return visibility === 'private' ? { type: 5, data: { flags: EPHEMERAL } } : { type: 5 };
}

/** A reply that is the first and only answer (CHANNEL_MESSAGE_WITH_SOURCE), for the asker alone. */
export function toPrivateAnswer(reply: Reply): { readonly type: 4; readonly data: MessageBody } {
  const body = renderReply(reply);
  return { type: 4, data: { ...body, flags: body.flags | EPHEMERAL } };
}
