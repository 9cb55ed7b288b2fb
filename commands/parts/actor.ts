import type { CommandContext } from '../../src/core/chat/command.ts';
import type { Actor } from '../../src/core/ports/review.ts';

/** Who decides, for the audit: the platform's own id of the person, and no name; whoever sits at this machine is the operator. */
export function actorOf({ place, caller }: Pick<CommandContext, 'place' | 'caller'>): Actor {
  if (place.platform === 'terminal' || caller.person === undefined) return 'operator';
  return `${place.platform}/${caller.person}`;
}
