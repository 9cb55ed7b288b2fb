import type { Command } from '../../core/chat/command.ts';

/** DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE with EPHEMERAL or nothing (Receiving and Responding, August 2026): who sees the answer is fixed with it. */
export interface Acknowledgement {
  readonly type: 5;
  readonly data?: { readonly flags: number };
}

/** Seen by the asker alone (Message flags, August 2026). */
export const EPHEMERAL = 1 << 6;

/** The first answer to a command, before any work is done. */
export function toAcknowledgement(visibility: Command['visibility']): Acknowledgement {
  return visibility === 'private' ? { type: 5, data: { flags: EPHEMERAL } } : { type: 5 };
}
