import type { Reply } from '../../core/chat/reply.ts';
import { renderReply, toAnswer } from './render.ts';

export interface PlatformRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** What is sent to Slack to answer a question, once the envelope it came in has been acknowledged over the socket. */
export function toRequests(visibility: 'private' | 'channel', reply: Reply): PlatformRequest[] {
  return [
    { method: 'POST', path: '{response_url}', body: { ...toAnswer(visibility), ...renderReply(reply) } },
  ];
}
