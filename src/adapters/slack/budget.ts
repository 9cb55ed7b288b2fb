import type { Budget } from '../../core/chat/paging.ts';
import { blockText } from '../../core/chat/plain-text.ts';
import type { Block } from '../../core/chat/reply.ts';
import type { Drawing } from '../../core/pictures/drawing.ts';
import { type Layout, LISTS, RICH, toBody } from './body.ts';
import { toEscaped } from './escape.ts';
import {
  HOME_PAGE_JSON,
  JSON_PER_CHARACTER,
  MOST_BLOCKS,
  MOST_HOME_BLOCKS,
  OTHER_BLOCKS,
  PAGE_JSON,
} from './limits.ts';

/** As long as Slack's ids of files are, and longer. */
const SOME_FILE = 'F0123456789ABCDEF';
/** A cell that says that a row has no source, where others of its table have one. */
const EMPTY_CELL = 40;

/** How much a page of an answer may hold: blocks measured as Slack does, as JSON; not more text than it advises; and not more blocks than a message has. */
export const SLACK_BUDGET: Budget = {
  characters: PAGE_JSON,
  sizeOf: (block) => Math.max(jsonOf(block), JSON_PER_CHARACTER * toEscaped(blockText(block)).length),
  also: [{ most: MOST_BLOCKS - OTHER_BLOCKS, of: blocksOf }],
};

/** How much the Home tab may hold. No text stands beside its blocks. */
export const HOME_BUDGET: Budget = {
  characters: HOME_PAGE_JSON,
  sizeOf: jsonOf,
  also: [{ most: MOST_HOME_BLOCKS - OTHER_BLOCKS, of: blocksOf }],
};

/** In whichever form it takes more. */
function jsonOf(block: Block): number {
  const empty = block.type === 'table' ? EMPTY_CELL : 0;
  return (
    empty + Math.max(...layoutsOf(block).map((layout) => JSON.stringify(toBody([block], layout)).length))
  );
}

function blocksOf(block: Block): number {
  return Math.max(...layoutsOf(block).map((layout) => toBody([block], layout).length));
}

function layoutsOf(block: Block): Layout[] {
  if (block.type !== 'image') return [RICH, LISTS];
  return [RICH, { ...RICH, files: new Map<Drawing, string>([[block.drawing, SOME_FILE]]) }];
}
