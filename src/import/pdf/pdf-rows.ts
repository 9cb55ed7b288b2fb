import { isBareMark } from '../text/list-mark.ts';
import type { PdfLine } from './pdf-lines.ts';
import type { PdfPiece } from './pdf-pieces.ts';

/** Cells one below the other begin or end within so many points. */
const SAME_PLACE = 3;
/** How many lines up and down a table's next line is looked for; a wrapped cell may stand between. */
const REACH = 3;
const CELL_SPACE = ' | ';

/** The lines that are rows of tables: with two cells or more, of which one stands below or above another line's. */
export function findRows(lines: readonly PdfLine[]): Set<PdfLine> {
  const rows = new Set<PdfLine>();
  lines.forEach((line, index) => {
    if (!hasCells(line)) return;
    const near = lines.slice(Math.max(0, index - REACH), index + REACH + 1);
    if (near.some((other) => other !== line && hasCells(other) && isAligned(line, other))) rows.add(line);
  });
  return rows;
}

/** The words of a row, cells parted by " | ". */
export function toRowText(cells: readonly string[]): string {
  return cells.join(CELL_SPACE);
}

/**
 * The index of the cell that a line goes on with, when it is the rest of a wrapped cell of the row above it; null for other lines. The
 * first cell is gone on with only where the next line is a row of the table and further off than this one.
 */
export function findWrappedCell(row: PdfLine, line: PdfLine, next: PdfLine | undefined): number | null {
  const [rest] = line.cells;
  if (rest === undefined || line.cells.length > 1 || line.opens) return null;
  const at = row.cells.findIndex((cell) => Math.abs(cell.x - rest.x) <= SAME_PLACE);
  if (at > 0) return at;
  if (at === -1 || next === undefined || !hasCells(next) || !isAligned(row, next)) return null;
  const isInside = rest.right < (row.cells[1]?.x ?? 0);
  return isInside && next.y - line.y > (line.y - row.y) * 1.15 ? 0 : null;
}

function hasCells({ cells }: PdfLine): boolean {
  return cells.length > 1 && !cells.every(({ text }) => isBareMark(text));
}

function isAligned(line: PdfLine, other: PdfLine): boolean {
  const own = line.cells.slice(1);
  const theirs = other.cells.slice(1);
  return own.some((cell) => theirs.some((next) => isBelow(cell, next)));
}

function isBelow(cell: PdfPiece, next: PdfPiece): boolean {
  return Math.abs(cell.x - next.x) <= SAME_PLACE || Math.abs(cell.right - next.right) <= SAME_PLACE;
}
