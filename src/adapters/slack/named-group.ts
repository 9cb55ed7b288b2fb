import type { KnownBlock } from '@slack/types';
import type { Reply } from '../../core/chat/reply.ts';
import { isDirect } from '../../core/ports/subscriptions.ts';

/** A user group of Slack: `S012AB3CD4` */
const groupId = /^S[A-Z0-9]{5,30}$/u;

/** The user group that a message names at its top, by its id; null for nobody, for whatever is no such id, and in a direct message. */
export function namedGroup({ mention }: Pick<Reply, 'mention'>, channel: string): string | null {
  return mention !== undefined && groupId.test(mention) && !isDirect({ channel }) ? mention : null;
}

/** The group in a block of its own, which is what rings. */
export function groupBlocks(group: string | null): KnownBlock[] {
  if (group === null) return [];
  const named = { type: 'usergroup', usergroup_id: group } as const;
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [named] }] }];
}

/** The same in text, above what it says (Slack, formatting text, August 2026). */
export function groupText(group: string | null): string {
  return group === null ? '' : `<!subteam^${group}>\n`;
}
