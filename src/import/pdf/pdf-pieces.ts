import type { PdfItem } from './pdf-pages.ts';

/** Words that stand together on a line of a page, up to the next wide gap. `font` is null where several are mixed. */
export type PdfPiece = {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string | null;
};

type Row = { y: number; size: number; items: PdfItem[] };

/** Of the height of the letters: a gap that parts cells, a gap that parts words, and how far feet of one line may differ. */
const CELL_GAP = 0.8;
const WORD_GAP = 0.15;
const SAME_LINE = 0.45;
/** The items come from the top down: only the last lines can still be open. */
const NEAR_ROWS = 3;
/** A footnote's number: smaller, and raised. */
const NOTE_SIZE = 0.8;
const NOTE_RISE = 0.15;
/** Bold letters are sometimes printed twice, hardly moved. */
const SHADOW = 1;

// "3", "12", "*"
const NOTE = /^(?:\d{1,3}|[*†‡])$/u;
// "m" and "km" before a raised 2 are square metres
const MEASURE = /\b[ck]?m$/u;
// Also hyphens that show only at line ends
const SOFT_HYPHENS = /\u00ad(?!$)/gu;
const SPACES = /\s+/gu;

/** The pieces of a page's text, from the top down and from left to right; numbers of footnotes are left out. */
export function toPieces(items: readonly PdfItem[]): PdfPiece[] {
  return toRows(items).flatMap(toRowPieces);
}

function toRows(items: readonly PdfItem[]): Row[] {
  const rows: Row[] = [];
  const solid = items.filter(({ text }) => text.trim() !== '').toSorted((a, b) => a.y - b.y || a.x - b.x);
  for (const item of solid) {
    const row = rows
      .slice(-NEAR_ROWS)
      .findLast((each) => Math.abs(each.y - item.y) <= SAME_LINE * Math.max(each.size, item.size));
    if (row === undefined) {
      rows.push({ y: item.y, size: item.size, items: [item] });
      continue;
    }
    row.items.push(item);
    // The line stands where its largest letters stand.
    if (item.size > row.size) Object.assign(row, { y: item.y, size: item.size });
  }
  return rows;
}

function toRowPieces(row: Row): PdfPiece[] {
  const pieces: PdfItem[][] = [];
  for (const item of row.items.toSorted((a, b) => a.x - b.x)) {
    const open = pieces.at(-1);
    const last = open?.at(-1);
    if (last !== undefined && isShadow(last, item)) continue;
    if (isNoteNumber(row, last, item)) continue;
    const gap = last === undefined ? 0 : item.x - (last.x + last.width);
    if (open === undefined || gap > CELL_GAP * Math.max(item.size, last?.size ?? 0)) pieces.push([item]);
    else open.push(item);
  }
  return pieces.map((parts) => toPiece(parts, row.y));
}

function isShadow(last: PdfItem, item: PdfItem): boolean {
  return last.text === item.text && Math.abs(last.x - item.x) < SHADOW && Math.abs(last.y - item.y) < SHADOW;
}

function isNoteNumber(row: Row, last: PdfItem | undefined, item: PdfItem): boolean {
  if (last === undefined || item.size >= NOTE_SIZE * row.size || !NOTE.test(item.text.trim())) return false;
  return row.y - item.y > NOTE_RISE * row.size && !MEASURE.test(last.text);
}

function toPiece(parts: readonly PdfItem[], y: number): PdfPiece {
  const [first] = parts;
  const last = parts.at(-1);
  const fonts = new Set(parts.map(({ font }) => font));
  return {
    text: joinWords(parts),
    x: first?.x ?? 0,
    right: last === undefined ? 0 : last.x + last.width,
    y,
    size: Math.max(...parts.map(({ size }) => size)),
    font: fonts.size === 1 ? (first?.font ?? null) : null,
  };
}

function joinWords(parts: readonly PdfItem[]): string {
  let text = '';
  let right = 0;
  for (const item of parts) {
    const isApart = text !== '' && item.x - right > WORD_GAP * item.size;
    text += `${isApart ? ' ' : ''}${item.text}`;
    right = item.x + item.width;
  }
  return text.replace(SOFT_HYPHENS, '').replace(SPACES, ' ').trim();
}
