import type { CommandContext } from '../../src/core/chat/command.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import { actorOf } from './actor.ts';
import { type HeldSource, sourceCards } from './source-cards.ts';

/** Switches a source on or off, with its record in the audit; nothing where it is so already. False then. */
export async function switchSource(
  ctx: CommandContext,
  { source, watch }: HeldSource,
  on: boolean,
): Promise<boolean> {
  if (watch.on === on) return false;
  await ctx.watcher.setOn(ctx.group, source.id, on);
  await recordSwitch(ctx, source.id, on);
  return true;
}

/** The audit’s record of a source that is watched from now on, or no longer. */
export async function recordSwitch(ctx: CommandContext, id: string, on: boolean): Promise<void> {
  await ctx.audit.add(ctx.group, {
    at: ctx.now.toISOString(),
    by: actorOf(ctx),
    action: on ? 'source-on' : 'source-off',
    about: id,
    facts: [],
  });
}

/** What was done, and every source as it is now. */
export async function sourcesReply(
  ctx: CommandContext,
  title: string,
  text: string,
  tone: 'good' | 'warning' | 'plain' = 'good',
): Promise<Reply> {
  return {
    title,
    tone,
    blocks: [{ type: 'paragraph', text }, ...(await sourceCards(ctx))],
  };
}
