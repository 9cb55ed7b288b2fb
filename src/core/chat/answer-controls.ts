import type { Place } from '../ports/place.ts';
import { toAction } from './action.ts';
import { beginningOf } from './beginning.ts';
import type { Block, Control, Reply } from './reply.ts';
import type { Prepared } from './router.ts';

/** The longest label that Slack takes on a button (Block Kit, August 2026); Discord takes 80. */
const LABEL_MOST = 75;

/** The reply with buttons to the pages before and after it, or a line that says how to ask for the next where none fits. */
export function withPageControls(reply: Reply, { command, values }: Prepared): Reply {
  if (reply.page === undefined) return reply;
  const { number, of } = reply.page;
  const to = (page: number, word: string): Control[] => {
    const action = toAction(command, values, page);
    if (action === null) return [];
    return [{ type: 'button', label: beginningOf(`${word} page: ${reply.title}`, LABEL_MOST), action }];
  };
  const paging = [
    ...(number < of ? to(number + 1, 'Next') : []),
    ...(number > 1 ? to(number - 1, 'Previous') : []),
  ];
  const blocks = number < of && paging.length === 0 ? [...reply.blocks, typedPage(number + 1)] : reply.blocks;
  return { ...reply, blocks, controls: [...paging, ...(reply.controls ?? [])] };
}

/** What a person can do when the question is too long for a button. */
function typedPage(page: number): Block {
  return { type: 'paragraph', text: `For the next page, ask the same with page:${page} added.`, muted: true };
}

/** The reply, when it is for the asker alone and asked in a chat, with a button that shows the same to the whole channel. */
export function withShareControl(
  reply: Reply,
  { command, values, page, visibility }: Prepared,
  place: Place,
): Reply {
  if (visibility === 'channel' || command.root !== 'nec' || reply.failed === true) return reply;
  if (place.platform === 'terminal') return reply;
  const action = toAction(command, values, page, true);
  if (action === null) return reply;
  return {
    ...reply,
    controls: [...(reply.controls ?? []), { type: 'button', label: 'Share in channel', action }],
  };
}
