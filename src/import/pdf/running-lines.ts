import type { PdfPiece } from './pdf-pieces.ts';

/** The pieces of a page, and its height in points. */
export type PagePieces = { readonly pieces: readonly PdfPiece[]; readonly height: number };

/** How many lines at the head and the foot of a page may run through all pages. */
const MARGIN_LINES = 2;
/** A page number stands within this share of the page's head or foot. */
const MARGIN_SHARE = 0.12;
/** A line runs through the pages when it is on this share of them. */
const RUNNING_SHARE = 0.4;
const SAME_HEIGHT = 4;
const SMALL_SIZE = 0.9;

// "3", "- 3 -", "Page 3", "Page 3 of 8", "3/8"
const PAGE_NUMBER = /^(?:page\s)?[-–—|]?\s?\d{1,3}\s?[-–—|]?(?:\s?(?:of|\/)\s?\d{1,3})?$/iu;
// A note's number or star, then its words: "3 Minutes, page 4", "* See above"
const NOTE_START = /^(?:\d{1,3}|[*†‡]{1,2})\.?\s?\S/u;
const DIGITS = /\d+/gu;

/** The pages without page numbers and without the lines that stand at the head or foot of most pages. */
export function dropRunningLines(pages: readonly PagePieces[]): PdfPiece[][] {
  const margins = pages.map(findMargin);
  const heights = margins.map(toHeights);
  return pages.map(({ pieces, height }, index) =>
    pieces.filter((piece) => {
      if (margins[index]?.has(piece) !== true) return true;
      const isOuter = piece.y < height * MARGIN_SHARE || piece.y > height * (1 - MARGIN_SHARE);
      return !(isOuter && PAGE_NUMBER.test(piece.text)) && !isRunning(piece, heights);
    }),
  );
}

/** A page's pieces without the notes at its foot, and how many notes there were. `bodySize` is the height of the text's letters. */
export function dropFootnotes(
  pieces: readonly PdfPiece[],
  bodySize: number,
): { kept: PdfPiece[]; notes: number } {
  const sorted = pieces.toSorted((a, b) => a.y - b.y);
  const lastBody = sorted.findLastIndex(({ size }) => size >= bodySize * SMALL_SIZE);
  const foot = sorted.slice(lastBody + 1);
  if (lastBody === -1 || foot.length === 0 || !NOTE_START.test(foot[0]?.text ?? '')) {
    return { kept: [...pieces], notes: 0 };
  }
  const left = new Set(foot);
  return {
    kept: pieces.filter((piece) => !left.has(piece)),
    notes: foot.filter(({ text }) => NOTE_START.test(text)).length,
  };
}

function findMargin({ pieces }: PagePieces): Set<PdfPiece> {
  const heights = [...new Set(pieces.map(({ y }) => y))].toSorted((a, b) => a - b);
  const outer = new Set([...heights.slice(0, MARGIN_LINES), ...heights.slice(-MARGIN_LINES)]);
  return new Set(pieces.filter(({ y }) => outer.has(y)));
}

/** Where each line of a margin stands, by its words. */
function toHeights(margin: ReadonlySet<PdfPiece>): Map<string, number> {
  return new Map([...margin].map(({ text, y }) => [toPattern(text), y]));
}

function isRunning(piece: PdfPiece, pages: readonly ReadonlyMap<string, number>[]): boolean {
  const words = toPattern(piece.text);
  const found = pages.filter(
    (heights) => Math.abs((heights.get(words) ?? Number.POSITIVE_INFINITY) - piece.y) < SAME_HEIGHT,
  ).length;
  return found >= 2 && found >= pages.length * RUNNING_SHARE;
}

/** Numbers change from page to page. */
function toPattern(text: string): string {
  return text.toLowerCase().replace(DIGITS, '#');
}
