import type { APIComponentInContainer, APIMediaGalleryComponent, APITextDisplayComponent } from 'discord.js';
import type { Attachment } from '../../core/chat/attachments.ts';
import type { Block } from '../../core/chat/reply.ts';
import { createRowMaker, type RowMaker, toLinkLines } from './controls.ts';
import { ALT_TEXT } from './limits.ts';
import { toMarkdown } from './markdown.ts';

const SEPARATOR = { type: 14, divider: true } as const;

/** The picture that stands for each image block; a block without one is told in small print. */
export type Pictures = ReadonlyMap<Block, Attachment>;

/** Which of these pictures each image of the reply is; each is used once, in order. */
export function picturesOf(blocks: readonly Block[], attachments: readonly Attachment[]): Pictures {
  const left = [...attachments];
  const found = new Map<Block, Attachment>();
  for (const block of blocks) {
    if (block.type !== 'image') continue;
    const at = left.findIndex(({ drawing }) => drawing === block.drawing);
    for (const picture of at === -1 ? [] : left.splice(at, 1)) found.set(block, picture);
  }
  return found;
}

/** Text as long as may be in one component each, the controls of a card right below it; a line between what a divider parts, and one above the first. */
export function toLayout(
  blocks: readonly Block[],
  pictures: Pictures,
  toRows: RowMaker,
): APIComponentInContainer[] {
  const components: APIComponentInContainer[] = [];
  let together: Block[] = [];
  let isParted = true;
  const add = (component: APIComponentInContainer): void => {
    if (isParted) components.push(SEPARATOR);
    isParted = false;
    components.push(component);
  };
  const endText = (): void => {
    const text = textOf(together);
    together = [];
    if (text.trim() !== '') add(toText(text));
  };
  for (const block of blocks) {
    const picture = pictures.get(block);
    if (picture === undefined && block.type !== 'divider') together.push(block);
    else endText();
    if (picture !== undefined) add(toGallery(picture));
    else if (block.type === 'divider') isParted = true;
    else if (block.type === 'card') {
      endText();
      for (const row of toRows(block.controls)) add(row);
    }
  }
  endText();
  return components;
}

/** How many components a block may add to a message: a picture or a line, and the text after it; of a card its text and its rows with what is in them. */
export function componentsOf(block: Block): number {
  if (block.type === 'image' || block.type === 'divider') return 2;
  if (block.type !== 'card') return 0;
  return createRowMaker()(block.controls).reduce((sum, { components }) => sum + 1 + components.length, 1);
}

/** A block as Discord’s markdown, with those links of a card that cannot be buttons. */
export function blockMarkdown(block: Block): string {
  const text = toMarkdown(block);
  return block.type === 'card' ? [text, ...toLinkLines(block.controls)].join('\n') : text;
}

/** Text by itself; Discord takes no empty one. */
export function toText(content: string): APITextDisplayComponent {
  return { type: 10, content };
}

/** What names a file of the message in its components. */
function toGallery({ name, alt }: Attachment): APIMediaGalleryComponent {
  return { type: 12, items: [{ media: { url: `attachment://${name}` }, description: toDescription(alt) }] };
}

/** The alt text of a picture as it is. Throws `RangeError` for one that is too long: it may not be cut. */
export function toDescription(alt: string): string {
  if (alt.length === 0 || alt.length > ALT_TEXT)
    throw new RangeError(`An alt text has ${alt.length} characters; 1 to ${ALT_TEXT} fit.`);
  return alt;
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => {
      const text = blockMarkdown(block);
      if (index === 0) return text;
      return `${blocks[index - 1]?.type === 'heading' ? '\n' : '\n\n'}${text}`;
    })
    .join('');
}
