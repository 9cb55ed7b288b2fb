import type { PdfPiece } from './pdf-pieces.ts';

/** A column has this many lines at least, and they hold this many letters: a table's cells hold fewer. */
const MIN_LINES = 4;
const MIN_LETTERS = 22;
/** Columns are this far apart at least, in points. */
const MIN_GUTTER = 8;
/** Headings across the page and other lines over the gap, as a share of all. */
const MAX_CROSSING = 0.4;
const MOST_PARTS = 3;
/** No page of a report has more; the search for columns looks at each piece many times. */
const MOST_PIECES = 1500;

type Gutter = { readonly x: number; readonly crossing: number };

/**
 * The pieces of a page in the order of reading: columns one after the other, each from the top down. Lines that reach across the columns
 * divide the page, and what is above them comes before. Cells of a table are no columns.
 */
export function toColumns(pieces: readonly PdfPiece[], depth = 1): PdfPiece[][] {
  const gutter = depth > MOST_PARTS || pieces.length > MOST_PIECES ? null : findGutter(pieces);
  if (gutter === null) return pieces.length === 0 ? [] : [[...pieces]];
  const across = pieces.filter((piece) => isAcross(piece, gutter.x)).toSorted((a, b) => a.y - b.y);
  const columns: PdfPiece[][] = [];
  let rest = pieces.filter((piece) => !isAcross(piece, gutter.x));
  for (const divider of across) {
    const above = rest.filter(({ y }) => y < divider.y);
    rest = rest.filter(({ y }) => y >= divider.y);
    pushSides(columns, above, gutter.x, depth);
    const last = columns.at(-1);
    const isRun = last?.every((piece) => isAcross(piece, gutter.x)) === true && above.length === 0;
    if (isRun) last.push(divider);
    else columns.push([divider]);
  }
  pushSides(columns, rest, gutter.x, depth);
  return columns;
}

function pushSides(columns: PdfPiece[][], pieces: readonly PdfPiece[], x: number, depth: number): void {
  const left = pieces.filter(({ right }) => right <= x);
  const right = pieces.filter((piece) => piece.right > x);
  for (const side of [left, right]) columns.push(...toColumns(side, depth + 1));
}

function isAcross(piece: PdfPiece, x: number): boolean {
  return piece.x < x && piece.right > x;
}

/** The gap between two columns that the fewest lines cross; null when the page has one column. */
function findGutter(pieces: readonly PdfPiece[]): Gutter | null {
  let best: Gutter | null = null;
  for (const x of new Set(pieces.map((piece) => Math.floor(piece.x) - 1))) {
    const left = pieces.filter(({ right }) => right <= x);
    const right = pieces.filter((piece) => piece.x >= x);
    const crossing = pieces.length - left.length - right.length;
    if (crossing > pieces.length * MAX_CROSSING || (best !== null && crossing >= best.crossing)) continue;
    if (isColumn(left) && isColumn(right) && isWide(left, x)) best = { x, crossing };
  }
  return best;
}

function isColumn(pieces: readonly PdfPiece[]): boolean {
  if (pieces.length < MIN_LINES) return false;
  const letters = pieces.map(({ text }) => text.length).toSorted((a, b) => a - b);
  return (letters[Math.floor(letters.length / 2)] ?? 0) >= MIN_LETTERS;
}

function isWide(left: readonly PdfPiece[], x: number): boolean {
  return x + 1 - Math.max(...left.map(({ right }) => right)) >= MIN_GUTTER;
}
