import type { KnownBlock } from '@slack/types';
import { toPlainText } from '../../core/chat/plain-text.ts';
import type { Reply } from '../../core/chat/reply.ts';
import { type Files, type Layout, LISTS, NO_FILES, RICH, toBody, toMuted } from './body.ts';
import { fittedText, toActions } from './controls.ts';
import { toEscaped } from './escape.ts';
import { MOST_BLOCKS, MOST_BLOCKS_JSON, MOST_HEADER, MOST_TEXT } from './limits.ts';
import { groupBlocks, groupText } from './named-group.ts';
import { boldSection } from './rich-text.ts';

/** What every message of ours says of itself: nothing is unfurled, and nothing in `text` is parsed. */
export interface PlainMessage {
  readonly text: string;
  readonly mrkdwn: false;
  readonly parse: 'none';
  readonly link_names: false;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

export interface BlockMessage extends PlainMessage {
  readonly blocks: KnownBlock[];
}

/**
 * The reply as blocks, with text that is complete alone beside them, and with those pictures that Slack has. What would be too much side by side
 * is set as lists. `group` is a user group that it names at its top, for messages that the bot posts by itself; otherwise nobody is named, whatever
 * the reply says. Throws `RangeError` when it is more than one message holds: pages are made before.
 */
export function renderReply(
  reply: Reply,
  files: Files = NO_FILES,
  group: string | null = null,
): BlockMessage {
  const text = renderText(reply, group);
  const most = { blocks: MOST_BLOCKS, json: MOST_BLOCKS_JSON };
  return {
    ...text,
    blocks: toBlocks(
      reply,
      [
        { ...RICH, files },
        { ...LISTS, files },
      ],
      most,
      groupBlocks(group),
    ),
  };
}

/** How many blocks, and how many characters of JSON, one message or view holds. */
export interface Most {
  readonly blocks: number;
  readonly json: number;
}

/** Title, content and buttons as blocks, below those at the `top`, in the first layout that fits. Throws `RangeError` when none does. */
export function toBlocks(
  reply: Reply,
  [layout, ...others]: readonly Layout[],
  most: Most,
  top: readonly KnownBlock[] = [],
): KnownBlock[] {
  const content = [...top, ...head(reply), ...toBody(reply.blocks, layout ?? LISTS)];
  const end = foot(reply);
  const room = most.json - JSON.stringify([...content, ...end]).length;
  const blocks = [...content, ...toActions(reply.controls ?? [], room), ...end];
  const size = JSON.stringify(blocks).length;
  if (blocks.length <= most.blocks && size <= most.json) return blocks;
  if (others.length > 0) return toBlocks(reply, others, most, top);
  throw new RangeError(
    `${blocks.length} blocks of ${size} characters, and ${most.blocks} of ${most.json} fit at a time`,
  );
}

/** The reply as text alone, for when Slack will not take its blocks. Throws `RangeError` past what Slack would cut off. */
export function renderText(reply: Reply, group: string | null = null): PlainMessage {
  const text = `${groupText(group)}${toEscaped(toPlainText(reply))}`;
  if (text.length > MOST_TEXT)
    throw new RangeError(`${text.length} characters, and a message of Slack holds ${MOST_TEXT}`);
  return {
    text,
    mrkdwn: false,
    parse: 'none',
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** The body that answers a slash command: seen by everybody in the channel, or by the asker alone. */
export function toAnswer(visibility: 'private' | 'channel') {
  return { response_type: visibility === 'channel' ? 'in_channel' : 'ephemeral' } as const;
}

function head({ title, subtitle }: Reply): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  if (title.length > MOST_HEADER) blocks.push({ type: 'rich_text', elements: boldSection(title) });
  else if (title !== '') blocks.push({ type: 'header', text: fittedText(title, MOST_HEADER) });
  if (subtitle !== undefined) blocks.push(...toMuted(subtitle));
  return blocks;
}

function foot({ page }: Reply): KnownBlock[] {
  return page === undefined || page.of <= 1 ? [] : toMuted(`Page ${page.number} of ${page.of}.`);
}
