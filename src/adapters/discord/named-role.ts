import type { Reply } from '../../core/chat/reply.ts';
import type { Place } from '../../core/ports/place.ts';
import { isDirect } from '../../core/ports/subscriptions.ts';

/** Discord’s ids: `1457510428359000003` */
const idPattern = /^\d{17,20}$/u;

/**
 * The role that a message names at its top, by its id; null for nobody. The role of everyone has the id of the server, and nobody may name
 * it; in a direct message there are no roles.
 */
export function namedRole({ mention }: Pick<Reply, 'mention'>, place: Place): string | null {
  if (mention === undefined || !idPattern.test(mention)) return null;
  return mention === place.tenant || isDirect(place) ? null : mention;
}

/** How Discord writes it. Whether it rings is for `allowed_mentions` to say. */
export function toRoleMention(role: string): string {
  return `<@&${role}>`;
}

/** What may ring: one role, or nobody (Message, “Allowed Mentions Object”, August 2026). */
export function toAllowedMentions(role: string | null): {
  readonly parse: readonly never[];
  readonly roles?: readonly string[];
} {
  return role === null ? { parse: [] } : { parse: [], roles: [role] };
}
