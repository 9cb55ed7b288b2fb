import { blockText } from './plain-text.ts';
import type { Block, Reply } from './reply.ts';

/** What somebody who has never met the bot can try, once for each server or workspace. */
const GREETING: readonly Block[] = [
  { type: 'heading', text: 'Hello: this is nec-bot’s first answer here' },
  {
    type: 'paragraph',
    text: 'It reads published reports of Labour’s NEC and is not part of the party. Three things to try:',
  },
  {
    type: 'list',
    items: [
      { text: '/nec latest: what the newest report says' },
      { text: '/nec deadlines: dates ahead, each with its source' },
      { text: '/nec-admin remind on: reminders in this channel, for officers' },
    ],
  },
];

/** How many characters of plain text the greeting adds to a reply. */
export const GREETING_SIZE = GREETING.reduce((size, block) => size + blockText(block).length + 2, 0);

/** The reply with the greeting below it. */
export function withGreeting(reply: Reply): Reply {
  return { ...reply, blocks: [...reply.blocks, ...GREETING] };
}
