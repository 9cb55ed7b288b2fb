import type { Attachment } from '../../core/chat/attachments.ts';
import type { Reply } from '../../core/chat/reply.ts';
import { renderReply, toAnswer } from './render.ts';

export interface PlatformRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/**
 * What is sent to Slack to answer a question, once the envelope it came in has been acknowledged over the socket: first each picture, as a file of
 * the bot's own, then the answer that shows them.
 */
export function toRequests(
  visibility: 'private' | 'channel',
  reply: Reply,
  attachments: readonly Attachment[] = [],
): PlatformRequest[] {
  const files = new Map(attachments.map(({ drawing }, at) => [drawing, `{file_id_${at + 1}}`] as const));
  return [
    ...attachments.flatMap((attachment, at) => uploadRequests(attachment, `${at + 1}`)),
    {
      method: 'POST',
      path: '{response_url}',
      body: { ...toAnswer(visibility), ...renderReply(reply, files) },
    },
  ];
}

function uploadRequests({ name, bytes, drawing }: Attachment, number: string): PlatformRequest[] {
  return [
    {
      method: 'POST',
      path: '/api/files.getUploadURLExternal',
      body: { filename: name, length: bytes.byteLength },
    },
    { method: 'POST', path: `{upload_url_${number}}`, body: { type: 'image/png', size: bytes.byteLength } },
    {
      method: 'POST',
      path: '/api/files.completeUploadExternal',
      body: { files: [{ id: `{file_id_${number}}`, title: drawing.title }] },
    },
  ];
}
