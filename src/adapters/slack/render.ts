import type { KnownBlock, RichTextBlock, RichTextBlockElement } from '@slack/types';
import type { Budget } from '../../core/chat/paging.ts';
import { blockText, toPlainText } from '../../core/chat/plain-text.ts';
import { type Block, plainOf, type Reply, type RichText } from '../../core/chat/reply.ts';
import { fittedText, toActions } from './controls.ts';
import { toEscaped } from './escape.ts';
import {
  JSON_PER_CHARACTER,
  MOST_BLOCKS,
  MOST_BLOCKS_JSON,
  MOST_CONTEXT_TEXT,
  MOST_HEADER,
  MOST_TEXT,
  PAGE_JSON,
} from './limits.ts';
import { boldSection, toRichText } from './rich-text.ts';

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

/** How much a page may hold, measured as Slack does: blocks as JSON; and not more text than it advises. */
export const SLACK_BUDGET: Budget = {
  characters: PAGE_JSON,
  sizeOf: (block) =>
    Math.max(JSON.stringify(body([block])).length, JSON_PER_CHARACTER * blockText(block).length),
};

/** The reply as blocks, with text that is complete alone beside them. Throws `RangeError` when it is more than one message holds: pages are made before. */
export function renderReply(reply: Reply): BlockMessage {
  const content = [...head(reply), ...body(reply.blocks)];
  const end = foot(reply);
  const room = MOST_BLOCKS_JSON - JSON.stringify([...content, ...end]).length;
  const blocks = [...content, ...toActions(reply.controls ?? [], room), ...end];
  if (blocks.length > MOST_BLOCKS)
    throw new RangeError(`${blocks.length} blocks, and a message of Slack holds ${MOST_BLOCKS}`);
  const size = JSON.stringify(blocks).length;
  if (size > MOST_BLOCKS_JSON)
    throw new RangeError(`${size} characters of blocks, and a message of Slack holds ${MOST_BLOCKS_JSON}`);
  return { ...renderText(reply), blocks };
}

/** The reply as text alone, for when Slack will not take its blocks. Throws `RangeError` past what Slack would cut off. */
export function renderText(reply: Reply): PlainMessage {
  const text = toEscaped(toPlainText(reply));
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
  if (subtitle !== undefined) blocks.push(...muted(subtitle));
  return blocks;
}

function foot({ page }: Reply): KnownBlock[] {
  return page === undefined || page.of <= 1 ? [] : muted(`Page ${page.number} of ${page.of}.`);
}

/** A heading shares a rich text block with what stands under it; everything else gets its own, which keeps paragraphs apart. */
function body(blocks: readonly Block[]): KnownBlock[] {
  const done: KnownBlock[] = [];
  let heading: RichTextBlockElement[] = [];
  for (const block of blocks) {
    const isList = block.type === 'list' || block.type === 'figures';
    if (!isList) done.push(...richBlock(heading));
    if (block.type === 'heading') {
      heading = toRichText(block);
      continue;
    }
    done.push(...(isList ? richBlock([...heading, ...toRichText(block)]) : single(block)));
    heading = [];
  }
  return [...done, ...richBlock(heading)];
}

function single(block: Exclude<Block, { type: 'heading' }>): KnownBlock[] {
  if (block.type === 'divider') return [{ type: 'divider' }];
  if (block.type === 'paragraph' && block.muted === true && !hasLink(block.text))
    return muted(plainOf(block.text));
  return richBlock(toRichText(block));
}

function hasLink(text: RichText): boolean {
  return typeof text !== 'string' && text.some((run) => run.type === 'link');
}

function richBlock(elements: RichTextBlockElement[]): RichTextBlock[] {
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements }];
}

function muted(text: string): KnownBlock[] {
  if (text === '') return [];
  if (text.length > MOST_CONTEXT_TEXT) return richBlock(toRichText({ type: 'paragraph', text }));
  return [{ type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] }];
}
