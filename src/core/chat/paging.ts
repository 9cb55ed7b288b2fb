import { blockText } from './plain-text.ts';
import type { Block, Reply } from './reply.ts';

/** How much one message may hold, in characters of its plain text, or of what `sizeOf` says a block takes once it is rendered. */
export interface Budget {
  readonly characters: number;
  readonly sizeOf?: (block: Block) => number;
  /** Whatever else a message may hold only so much of. */
  readonly also?: readonly Measure[];
}

/** Something a message holds at most so many of; `of` says how many a block takes, however many items it has. */
interface Measure {
  readonly most: number;
  readonly of: (block: Block) => number;
}

/** Top-level text on every platform: Slack cuts at 40,000 and advises 4,000 (chat.postMessage, August 2026); room is left for title and page line. */
export const PLAIN_TEXT_BUDGET: Budget = { characters: 3_600 };

interface Unit {
  readonly block: Block;
  readonly heading: Block | null;
  readonly size: number;
}

/**
 * The page `number` (from 1) of a reply, cut only between items; a page that begins under a heading repeats it. A number past the
 * end gives the last page. A reply that fits comes back as it is.
 */
export function toPage(reply: Reply, number: number, budget: Budget): Reply {
  const pages = pack(unitsOf(reply.blocks, sizeIn(budget)), budget);
  if (pages.length <= 1) return reply;
  const chosen = Math.min(Math.max(number, 1), pages.length);
  return { ...reply, blocks: joined(pages[chosen - 1] ?? []), page: { number: chosen, of: pages.length } };
}

function sizeIn({ sizeOf }: Budget): (block: Block) => number {
  return sizeOf ?? ((block) => blockText(block).length);
}

function unitsOf(blocks: readonly Block[], sizeOf: (block: Block) => number): Unit[] {
  const units: Unit[] = [];
  let heading: Block | null = null;
  for (const block of blocks) {
    if (block.type === 'heading') heading = block;
    else for (const part of partsOf(block)) units.push({ block: part, heading, size: sizeOf(part) + 2 });
  }
  return units;
}

function partsOf(block: Block): Block[] {
  if (block.type === 'list' && block.ordered !== true)
    return block.items.map((item) => ({ ...block, items: [item] }));
  if (block.type === 'figures') return block.tiles.map((tile) => ({ ...block, tiles: [tile] }));
  if (block.type === 'table') return block.rows.map((row) => ({ ...block, rows: [row] }));
  return [block];
}

function pack(units: readonly Unit[], budget: Budget): Unit[][] {
  const measures: readonly PageMeasure[] = [
    {
      most: budget.characters,
      taken: (unit, page) =>
        unit.size + headingSize(unit, page, sizeIn(budget)) - sharedSize(unit, page, sizeIn(budget)),
    },
    ...(budget.also ?? []).map(({ most, of }) => ({ most, taken: takenBy(of) })),
  ];
  const pages: Unit[][] = [];
  let page: Unit[] = [];
  let sums = measures.map(() => 0);
  const sumsWith = (unit: Unit): number[] =>
    measures.map(({ taken }, at) => (sums[at] ?? 0) + taken(unit, page));
  for (const unit of units) {
    const isTooMuch = sumsWith(unit).some((sum, at) => sum > (measures[at]?.most ?? 0));
    if (page.length > 0 && isTooMuch) {
      pages.push(page);
      page = [];
      sums = measures.map(() => 0);
    }
    sums = sumsWith(unit);
    page.push(unit);
  }
  if (page.length > 0) pages.push(page);
  return pages;
}

/** What one more unit takes of a page that holds these. */
interface PageMeasure {
  readonly most: number;
  readonly taken: (unit: Unit, page: readonly Unit[]) => number;
}

/** A block takes the same with one item as with many, so one that joins the block before it takes nothing; a heading is a block of its own. */
function takenBy(of: Measure['of']): PageMeasure['taken'] {
  return ({ block, heading }, page) => {
    const last = page.at(-1);
    const isNewHeading = heading !== null && heading !== last?.heading;
    if (isNewHeading) return of(heading) + of(block);
    return last !== undefined && oneOf(last.block, block) !== null ? 0 : of(block);
  };
}

/** What the unit's heading adds to the page: nothing when it stands there already. */
function headingSize({ heading }: Unit, page: readonly Unit[], sizeOf: (block: Block) => number): number {
  return heading === null || heading === page.at(-1)?.heading ? 0 : sizeOf(heading) + 2;
}

/** What rows of one table share: its caption and the names of its columns stand once, with the first of them. */
function sharedSize({ block }: Unit, page: readonly Unit[], sizeOf: (block: Block) => number): number {
  const last = page.at(-1)?.block;
  if (block.type !== 'table' || last === undefined || oneOf(last, block) === null) return 0;
  return sizeOf({ ...block, rows: [] });
}

function joined(units: readonly Unit[]): Block[] {
  const blocks: Block[] = [];
  let heading: Block | null = null;
  for (const unit of units) {
    if (unit.heading !== null && unit.heading !== heading) {
      blocks.push(unit.heading);
      heading = unit.heading;
    }
    const last = blocks.at(-1);
    const together = last === undefined ? null : oneOf(last, unit.block);
    if (together === null) blocks.push(unit.block);
    else blocks[blocks.length - 1] = together;
  }
  return blocks;
}

/** Two parts of a list, of tiles or of one table as one block; null when they are not. */
function oneOf(a: Block, b: Block): Block | null {
  if (a.type === 'list' && b.type === 'list' && !(a.ordered || b.ordered))
    return { ...a, items: [...a.items, ...b.items] };
  if (a.type === 'figures' && b.type === 'figures') return { ...a, tiles: [...a.tiles, ...b.tiles] };
  if (a.type === 'table' && b.type === 'table' && a.caption === b.caption)
    return { ...a, rows: [...a.rows, ...b.rows] };
  return null;
}
