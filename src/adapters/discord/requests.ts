import type { Command } from '../../core/chat/command.ts';
import type { Reply } from '../../core/chat/reply.ts';
import { type MessageBody, renderReply } from './render.ts';

/** A request as it would be sent; placeholders such as `{application_id}` stand for what only a real question has. */
export interface DiscordRequest {
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  readonly body: Acknowledgement | MessageBody;
}

/** DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE with EPHEMERAL or nothing (Receiving and Responding, August 2026): who sees the answer is fixed with it. */
export interface Acknowledgement {
  readonly type: 5;
  readonly data?: { readonly flags: number };
}

export const EPHEMERAL = 1 << 6;

export function toAcknowledgement(visibility: Command['visibility']): Acknowledgement {
  return visibility === 'private' ? { type: 5, data: { flags: EPHEMERAL } } : { type: 5 };
}

/** What Discord would be sent for a question: the acknowledgement, then the answer. */
export function toRequests(visibility: Command['visibility'], reply: Reply): DiscordRequest[] {
  return [
    {
      method: 'POST',
      path: '/interactions/{interaction_id}/{interaction_token}/callback',
      body: toAcknowledgement(visibility),
    },
    {
      method: 'PATCH',
      path: '/webhooks/{application_id}/{interaction_token}/messages/@original',
      body: renderReply(reply),
    },
  ];
}
