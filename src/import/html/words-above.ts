import { findBylineName } from '../text/byline.ts';
import { findPrintedDate, isDateLine } from '../text/printed-date.ts';
import { findFurniture } from './density.ts';
import { type PageBlock, toPageBlocks } from './html-blocks.ts';
import type { PageNode } from './page.ts';
import { findStamp } from './page-stamp.ts';

/** Who wrote and when, as small print above an article says; null where it says nothing. */
export type WordsAbove = { reporter: string | null; published: string | null };

/** So many blocks above an article may hold its small print. */
const REACH = 6;

/** What the page says right above the article's blocks, outside the element that holds them. */
export function findWordsAbove(root: PageNode, article: readonly PageBlock[]): WordsAbove {
  const all = toPageBlocks(root, findFurniture(root));
  const start = all.findIndex(({ text }) => text === article[0]?.text);
  const lines = all.slice(Math.max(0, start - REACH), Math.max(0, start)).map(({ text }) => text);
  const names = lines.map((line) => findBylineName(line) ?? findStamp(line)?.name ?? null);
  const days = lines.map((line) => (isSmallPrint(line) ? findPrintedDate(line) : null));
  return {
    reporter: names.find((name) => name !== null) ?? null,
    published: days.findLast((day) => day !== null) ?? null,
  };
}

function isSmallPrint(line: string): boolean {
  return isDateLine(line) || findStamp(line) !== null || findBylineName(line) !== null;
}
