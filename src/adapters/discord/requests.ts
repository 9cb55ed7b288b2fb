import type { Attachment } from '../../core/chat/attachments.ts';
import type { Command } from '../../core/chat/command.ts';
import type { Reply } from '../../core/chat/reply.ts';
import { type Acknowledgement, toAcknowledgement } from './acknowledgement.ts';
import { PICTURE_TYPE } from './pictures.ts';
import { type MessageBody, renderReply } from './render.ts';

/** A request as it would be sent; placeholders such as `{application_id}` stand for what only a real question has. */
export interface DiscordRequest {
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  readonly body: Acknowledgement | MessageBody;
  /** What comes with the body (`payload_json`) in a request of several parts, as `files[0]` and so on. */
  readonly files?: readonly { readonly name: string; readonly type: string; readonly size: number }[];
}

/** What Discord would be sent for a question: the acknowledgement, then the answer. */
export function toRequests(
  visibility: Command['visibility'],
  reply: Reply,
  pictures: readonly Attachment[] = [],
): DiscordRequest[] {
  const files = pictures.map(({ name, bytes }) => ({ name, type: PICTURE_TYPE, size: bytes.length }));
  return [
    {
      method: 'POST',
      path: '/interactions/{interaction_id}/{interaction_token}/callback',
      body: toAcknowledgement(visibility),
    },
    {
      method: 'PATCH',
      path: '/webhooks/{application_id}/{interaction_token}/messages/@original',
      body: renderReply(reply, null, pictures),
      ...(files.length === 0 ? {} : { files }),
    },
  ];
}
