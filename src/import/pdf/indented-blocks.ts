import type { PageBlock } from '../html/html-blocks.ts';
import type { PdfLine } from './pdf-lines.ts';

/** A block and the lines that it is made of. */
export type GatheredBlock = { type: PageBlock['type']; lines: PdfLine[] };

/** Times the height of the letters: how far in, at least and at most. */
const INDENT = 1.2;
const DEEPEST = 10;
const CENTRED = 2;
/** In points. */
const SAME_PLACE = 2;

/**
 * The blocks, of which paragraphs that stand in became quotes where they have several lines, and items where several single lines stand
 * one below the other. First lines that stand in, and lines in the middle of the page, are neither.
 */
export function toIndented<T extends GatheredBlock>(blocks: readonly T[]): T[] {
  const firstLines = findFirstLineIndents(blocks);
  const isSingle = (block: GatheredBlock | undefined) =>
    block !== undefined &&
    block.lines.length === 1 &&
    isIndented(block) &&
    !firstLines.some((x) => Math.abs(x - (block.lines[0]?.x ?? 0)) <= SAME_PLACE);
  return blocks.map((block, index) => {
    if (block.type !== 'paragraph') return block;
    if (block.lines.length > 1) return isIndented(block) ? { ...block, type: 'quote' } : block;
    const hasNeighbour = isSingle(blocks[index - 1]) || isSingle(blocks[index + 1]);
    return isSingle(block) && hasNeighbour ? { ...block, type: 'item' } : block;
  });
}

/** Where the first lines of paragraphs begin whose other lines begin further left. */
function findFirstLineIndents(blocks: readonly GatheredBlock[]): number[] {
  return blocks.flatMap(({ type, lines: [first, second] }) =>
    type === 'paragraph' && first !== undefined && second !== undefined && first.x > second.x + SAME_PLACE
      ? [first.x]
      : [],
  );
}

function isIndented({ type, lines }: GatheredBlock): boolean {
  return type === 'paragraph' && lines.every(standsIn);
}

function standsIn({ x, right, left, end, size }: PdfLine): boolean {
  const before = x - left;
  const after = end - right;
  const isCentred = Math.abs(before - after) < CENTRED * size;
  return before >= INDENT * size && before <= DEEPEST * size && !isCentred;
}
