import type { Block } from '../../core/reports/report.ts';
import { MONTH, toMonth, YEAR } from './vocabulary.ts';

/** A cell of a table's row; `start` is its offset in the block. */
type Cell = { text: string; start: number; end: number };

type RowMonth = { month: number; year: number | null };

/** What lines say for the lines below them, by the number of the block. */
export type Layout = {
  cells: readonly (readonly Cell[])[];
  /** The row of column headings above a row, or -1. */
  headers: readonly number[];
  months: readonly (RowMonth | null)[];
  years: readonly (number | null)[];
};

const MAX_ROW = 400;
const MAX_CELL = 120;
const MAX_RUN = 40;
const MAX_TITLE = 80;
const LONG = 300;
// Between cells: a tab, "|", a row of dots, or three spaces and more; two spaces where a line has several such gaps.
const CELL_EDGE = /[ \u00a0]{0,6}[\t|][ \t|\u00a0]{0,6}|[ \u00a0]?[.…]{3,80}[ \u00a0]?|[ \u00a0]{3,}/u;
const NARROW_EDGE = /(?<![.!?,;:])[ \u00a0]{2,}/u;
const NARROW_ROW = /^\S.{0,60}?[^\s.!?,;:][ \u00a0]{2,}\S.{0,60}?[^\s.!?,;:][ \u00a0]{2,}\S/u;
const LIST_MARK = /^\s{0,20}(?:[•·●▪*–—.-]|o(?=\s{2})|\(?(?:\d{1,2}|[a-z])[.)](?=\s))?\s{0,20}/u;
const WORD = /[A-Za-zÀ-ɏ\d]/u;
// "Nominations close", "Result": the heading of a column holds no date.
const COLUMN_TITLE = /^[^\d]{2,40}$/u;
// "January 2023", "MARCH:", "• May".
const MONTH_LINE = new RegExp(
  String.raw`^[\s•·*–-]{0,4}(?<month>${MONTH})(?:,?\s(?<year>${YEAR}))?\s?[:–-]?\s{0,3}$`,
  'i',
);
// "Timetable 2024", "Key dates for 2024:", "NEC meetings 2023".
const TIMETABLE_TITLE =
  /\b(?:timetables?|dates|diary|calendar|schedule|meetings|programme|events|deadlines|timeline)\b/i;
const ONE_YEAR = new RegExp(String.raw`^\D{0,60}\b(?<year>${YEAR})\D{0,60}$`, 'i');
const SENTENCE_END = /[.!?]$/u;

/** Cells, column headings, and the months and years that lines give to those below; linear in the text. */
export function layoutOf(blocks: readonly Block[]): Layout {
  const cells = blocks.map((block) => cellsOf(block.text));
  const headers: number[] = [];
  const months: (RowMonth | null)[] = [];
  const years: (number | null)[] = [];
  blocks.forEach((block, n) => {
    headers.push(headerOver(cells, headers, n));
    months.push(carried(months, n, block, toRowMonth(block.text)));
    years.push(carried(years, n, block, toTitleYear(block.text)));
  });
  return { cells, headers, months, years };
}

/** The cells of a row; one or none where the text is no row. */
function cellsOf(text: string): Cell[] {
  if (text.length > MAX_ROW) return [];
  const edge = CELL_EDGE.test(text) ? CELL_EDGE : NARROW_ROW.test(text) ? NARROW_EDGE : null;
  if (edge === null) return [];
  const cells: Cell[] = [];
  // "o   Regional day": the mark of a list is no cell.
  let start = LIST_MARK.exec(text)?.[0].length ?? 0;
  for (const piece of text.slice(start).split(edge)) {
    const at = text.indexOf(piece, start);
    start = at + piece.length;
    if (WORD.test(piece)) cells.push({ text: piece.trim(), start: at, end: start });
  }
  return cells.length >= 2 && cells.every((cell) => cell.text.length <= MAX_CELL) ? cells : [];
}

function headerOver(cells: readonly (readonly Cell[])[], headers: readonly number[], n: number): number {
  const [own, above] = [cells[n], cells[n - 1]];
  if (!own || !above || own.length < 2 || own.length !== above.length) return -1;
  const isHeader = above.every(({ text }) => COLUMN_TITLE.test(text));
  const filled = own.every(({ text }) => COLUMN_TITLE.test(text));
  if (isHeader && !filled) return n - 1;
  return headers[n - 1] ?? -1;
}

/** What the line itself says, else what the line above had, as long as the lines look like rows. */
function carried<T>(values: readonly (T | null)[], n: number, block: Block, own: T | null): T | null {
  if (own !== null) return own;
  if (block.text.length > LONG || block.type === 'heading') return null;
  const value = values[n - 1] ?? null;
  return value !== null && values[n - MAX_RUN] === value ? null : value;
}

function toRowMonth(text: string): RowMonth | null {
  if (text.length > MAX_TITLE) return null;
  const groups = MONTH_LINE.exec(text)?.groups;
  if (!groups?.month) return null;
  return { month: toMonth(groups.month), year: groups.year === undefined ? null : Number(groups.year) };
}

function toTitleYear(text: string): number | null {
  const title = text.trim();
  if (title.length > MAX_TITLE || SENTENCE_END.test(title) || !TIMETABLE_TITLE.test(title)) return null;
  const year = ONE_YEAR.exec(title)?.groups?.year;
  return year === undefined ? null : Number(year);
}

/** Whether the block is only a month's name, set above rows that begin with a day. */
export function isMonthLine(text: string): boolean {
  return text.length <= MAX_TITLE && MONTH_LINE.test(text);
}
