import type { APIInteraction } from 'discord.js';
import type { Reply } from '../../core/chat/reply.ts';
import { faultReply } from '../../core/chat/router.ts';
import type { Log } from '../../core/ports/log.ts';

/** What somebody reads whose question failed before it reached the router; a fault of ours is told to the operator with the id that he or she was given. */
export function toFaultReply(
  error: unknown,
  { id: interaction }: Pick<APIInteraction, 'id'>,
  log: Log,
): Reply {
  return faultReply(error, {
    onFault: (fault, id) =>
      log.error({ err: fault, event: 'discord-answer', interaction, id }, 'a question failed'),
  });
}
