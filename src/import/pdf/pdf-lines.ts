import { findMarkLength, isBareMark } from '../text/list-mark.ts';
import { toColumns } from './pdf-columns.ts';
import type { PdfPiece } from './pdf-pieces.ts';

/**
 * A line of a column. `opens`: the first of its column. `left` is where most of the column's lines begin, `end` how far its long lines
 * reach; `font` is null where several are mixed.
 */
export type PdfLine = {
  readonly cells: readonly PdfPiece[];
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string | null;
  readonly opens: boolean;
  readonly left: number;
  readonly end: number;
};

const SAME_LINE = 0.45;
const MOST_WIDER = 2;
const WIDER_SHARE = 0.15;

/** The lines of a page's pieces in the order of reading. */
export function toLines(pieces: readonly PdfPiece[]): PdfLine[] {
  return toColumns(pieces).flatMap(toColumnLines);
}

function toColumnLines(column: readonly PdfPiece[]): PdfLine[] {
  const rows: PdfPiece[][] = [];
  for (const piece of column.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (first !== undefined && piece.y - first.y <= SAME_LINE * Math.max(first.size, piece.size))
      row?.push(piece);
    else rows.push([piece]);
  }
  const left = findLeft(rows);
  const end = findEnd(rows);
  return rows.map((row, index) =>
    toLine(
      row.toSorted((a, b) => a.x - b.x),
      index === 0,
      left,
      end,
    ),
  );
}

/** Where most letters' lines begin, to the point. */
function findLeft(rows: readonly (readonly PdfPiece[])[]): number {
  const letters = new Map<number, number>();
  for (const [first] of rows) {
    if (first === undefined) continue;
    const x = Math.round(first.x);
    letters.set(x, (letters.get(x) ?? 0) + first.text.length);
  }
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** A table or a heading may be wider than the text: the widest lines do not count where there are many. */
function findEnd(rows: readonly (readonly PdfPiece[])[]): number {
  const single = rows.filter((row) => row.length === 1);
  const ends = (single.length === 0 ? rows : single).map((row) => Math.max(...row.map(({ right }) => right)));
  const wider = Math.min(MOST_WIDER, Math.floor(ends.length * WIDER_SHARE));
  return ends.toSorted((a, b) => b - a)[wider] ?? 0;
}

function toLine(row: readonly PdfPiece[], opens: boolean, left: number, end: number): PdfLine {
  const [first] = row;
  const fonts = new Set(row.map(({ font }) => font));
  return {
    cells: mergeMark(row),
    text: row.map(({ text }) => text).join(' '),
    x: first?.x ?? 0,
    right: row.at(-1)?.right ?? 0,
    y: first?.y ?? 0,
    size: Math.max(...row.map(({ size }) => size)),
    font: fonts.size === 1 ? (first?.font ?? null) : null,
    opens,
    left,
    end,
  };
}

/** A list mark stands apart from its words: the two are one cell. */
function mergeMark(row: readonly PdfPiece[]): readonly PdfPiece[] {
  const [mark, words, ...rest] = row;
  if (mark === undefined || words === undefined || !isBareMark(mark.text)) return row;
  return [{ ...words, text: `${mark.text} ${words.text}`, x: mark.x }, ...rest];
}

/** Where the words of a line begin that has a list mark: at its second piece, or after the mark's own width. */
export function findWordsStart(line: PdfLine): number {
  const markLength = findMarkLength(line.text);
  const share = markLength / Math.max(1, line.text.length);
  return line.x + share * (line.right - line.x);
}
