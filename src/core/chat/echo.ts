import type { Reply } from './reply.ts';
import type { Prepared } from './router.ts';

/** The reply with a line above it that says how a question in free words was read, so that a wrong reading is seen. */
export function withEcho(reply: Reply, { echo }: Pick<Prepared, 'echo'>): Reply {
  if (echo === undefined) return reply;
  return { ...reply, blocks: [{ type: 'paragraph', text: echoText(echo), muted: true }, ...reply.blocks] };
}

/** How many characters of plain text that line takes. */
export function echoSize({ echo }: Pick<Prepared, 'echo'>): number {
  return echo === undefined ? 0 : echoText(echo).length + 2;
}

function echoText(echo: string): string {
  return `Read as: ${echo}`;
}
