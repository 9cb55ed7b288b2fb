import type { Budget } from './paging.ts';
import { blockText } from './plain-text.ts';
import type { Block, Reply } from './reply.ts';
import type { Prepared } from './router.ts';

const PARTING = 2;

/** The reply with a line above it that says how a question in free words was read, so that a wrong reading is seen. */
export function withEcho(reply: Reply, { echo }: Pick<Prepared, 'echo'>): Reply {
  if (echo === undefined) return reply;
  return { ...reply, blocks: [echoBlock(echo), ...reply.blocks] };
}

/** How much of the budget that line takes, and what parts it from the next. */
export function echoSize(
  { echo }: Pick<Prepared, 'echo'>,
  { sizeOf = plainSize }: Pick<Budget, 'sizeOf'>,
): number {
  return echo === undefined ? 0 : sizeOf(echoBlock(echo)) + PARTING;
}

function plainSize(block: Block): number {
  return blockText(block).length;
}

function echoBlock(echo: string): Block {
  return { type: 'paragraph', text: `Read as: ${echo}`, muted: true };
}
