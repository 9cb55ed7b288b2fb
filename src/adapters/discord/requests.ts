import type { Command } from '../../core/chat/command.ts';
import type { Reply } from '../../core/chat/reply.ts';
import { type Acknowledgement, toAcknowledgement } from './acknowledgement.ts';
import { type MessageBody, renderReply } from './render.ts';

/** A request as it would be sent; placeholders such as `{application_id}` stand for what only a real question has. */
export interface DiscordRequest {
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  readonly body: Acknowledgement | MessageBody;
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
