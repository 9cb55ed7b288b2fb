import type { KnownBlock, RichTextBlock, RichTextBlockElement } from '@slack/types';
import { blockText } from '../../core/chat/plain-text.ts';
import { type Block, type ImageBlock, plainOf, type RichText } from '../../core/chat/reply.ts';
import { altOf } from '../../core/pictures/alt.ts';
import type { Drawing } from '../../core/pictures/drawing.ts';
import { toActions } from './controls.ts';
import { MOST_ALT_TEXT, MOST_CONTEXT_TEXT, MOST_TABLES } from './limits.ts';
import { toRichText } from './rich-text.ts';
import { fitsTable, toTable } from './table.ts';
import { fitsTiles, toTiles } from './tiles.ts';

/** The pictures that Slack has, by its id of the file. */
export type Files = ReadonlyMap<Drawing, string>;

/** How a reply is laid out: figures side by side or as a list, how many tables of Slack's own, and which pictures can be shown. */
export interface Layout {
  readonly hasTiles: boolean;
  readonly tables: number;
  readonly files: Files;
}

export const NO_FILES: Files = new Map();
/** Everything in the form that reads best. */
export const RICH: Layout = { hasTiles: true, tables: MOST_TABLES, files: NO_FILES };
/** Everything in as few blocks as can be. */
export const LISTS: Layout = { hasTiles: false, tables: 0, files: NO_FILES };

/** A heading shares a rich text block with the list under it; everything else gets its own, which keeps paragraphs apart. */
export function toBody(blocks: readonly Block[], layout: Layout): KnownBlock[] {
  const done: KnownBlock[] = [];
  let heading: RichTextBlockElement[] = [];
  let tables = layout.tables;
  for (const block of blocks) {
    if (block.type === 'heading') {
      done.push(...richBlock(heading));
      heading = toRichText(block);
      continue;
    }
    const own = ownForm(block, { ...layout, tables });
    if (own !== null) done.push(...richBlock(heading), ...own);
    else done.push(...richBlock([...heading, ...toRichText(block)]));
    if (own !== null && block.type === 'table') tables -= 1;
    heading = [];
  }
  return [...done, ...richBlock(heading)];
}

/** Small grey text in a block of its own. */
export function toMuted(text: string): KnownBlock[] {
  if (text === '') return [];
  if (text.length > MOST_CONTEXT_TEXT) return richBlock(toRichText({ type: 'paragraph', text }));
  return [{ type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] }];
}

/** The block in a form of its own; null for what is a list, and goes under its heading. */
function ownForm(block: Exclude<Block, { type: 'heading' }>, layout: Layout): KnownBlock[] | null {
  switch (block.type) {
    case 'list':
      return null;
    case 'figures':
      return layout.hasTiles && fitsTiles(block.tiles) ? toTiles(block.tiles) : null;
    case 'table':
      return layout.tables > 0 && fitsTable(block) ? toTable(block) : null;
    case 'image':
      return picture(block, layout.files);
    case 'card':
      // The budget has counted them with the card, so there is room for all.
      return [...richBlock(toRichText(block)), ...toActions(block.controls, Number.POSITIVE_INFINITY)];
    case 'divider':
      return [{ type: 'divider' }];
    case 'paragraph':
      return block.muted === true && isWords(block.text)
        ? toMuted(plainOf(block.text))
        : richBlock(toRichText(block));
    default:
      return richBlock(toRichText(block));
  }
}

/** A picture that Slack does not have is told in the words that describe it. */
function picture(block: ImageBlock, files: Files): KnownBlock[] {
  const file = files.get(block.drawing);
  if (file === undefined) return toMuted(blockText(block));
  const alt = altOf(block.drawing);
  if (alt.length > MOST_ALT_TEXT) throw new RangeError(`an alt text of ${alt.length} characters`);
  return [{ type: 'image', slack_file: { id: file }, alt_text: alt }];
}

/** Nothing in it but words: small text of Slack's holds neither links nor times. */
function isWords(text: RichText): boolean {
  return typeof text === 'string' || text.every((run) => run.type === 'text');
}

function richBlock(elements: RichTextBlockElement[]): RichTextBlock[] {
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements }];
}
