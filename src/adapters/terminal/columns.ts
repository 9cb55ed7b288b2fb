import { citationText, type Style } from '../../core/chat/plain-text.ts';
import type { TableBlock } from '../../core/chat/reply.ts';

const GAP = '  ';
/** A column narrower than this breaks words more than it helps. */
const NARROWEST = 12;

/** A table as aligned columns of at most `width` characters a line, long cells wrapped between words; null when that is too narrow. The source of a row stands below it. */
export function toColumns(
  { caption, columns, rows }: TableBlock,
  style: Style,
  width: number,
): string | null {
  const names = columns.map(({ label }) => label);
  const widths = fittingWidths([names, ...rows.map(({ cells }) => cells)], columns.length, width);
  if (widths === null) return null;
  const lines = (cells: readonly string[]): string[] => toLines(cells, widths, columns);
  const [head = '', ...more] = lines(names);
  return [
    style.heading(caption),
    ...[head, ...more].map((line) => style.bold(line)),
    ...rows.flatMap(({ cells, citation }) => [
      ...lines(cells),
      ...(citation === undefined ? [] : [`${GAP}${citationText(citation, style)}`]),
    ]),
  ].join('\n');
}

/** As wide as each column’s longest cell, the widest narrowed until all fit; null when one would become too narrow. */
function fittingWidths(table: readonly (readonly string[])[], count: number, width: number): number[] | null {
  if (count === 0) return null;
  const widths = Array.from({ length: count }, (_, at) =>
    Math.max(1, ...table.map((cells) => lengthOf(cells[at] ?? ''))),
  );
  const room = width - GAP.length * (count - 1);
  let excess = widths.reduce((sum, each) => sum + each, 0) - room;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) return null;
    const at = widths.indexOf(widest);
    const next = Math.max(NARROWEST, ...widths.filter((each) => each < widest));
    const taken = Math.min(excess, Math.max(1, widest - next));
    widths[at] = widest - taken;
    excess -= taken;
  }
  return widths;
}

function toLines(
  cells: readonly string[],
  widths: readonly number[],
  columns: TableBlock['columns'],
): string[] {
  const wrapped = widths.map((width, at) => wrap(cells[at] ?? '', width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    wrapped
      .map((lines, at) => padded(lines[row] ?? '', widths[at] ?? 0, columns[at]?.align ?? 'start'))
      .join(GAP)
      .trimEnd(),
  );
}

/** Lines of at most `width` characters, broken between words; a word that is longer is broken too. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(whitespace).flatMap((long) => pieces(long, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (lengthOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** Between words: blanks and line breaks. */
const whitespace = /\s+/u;

function pieces(word: string, width: number): string[] {
  const characters = [...word];
  const parts: string[] = [];
  for (let start = 0; start < characters.length; start += width)
    parts.push(characters.slice(start, start + width).join(''));
  return parts;
}

function padded(text: string, width: number, align: 'start' | 'end'): string {
  const blanks = ' '.repeat(Math.max(0, width - lengthOf(text)));
  return align === 'end' ? `${blanks}${text}` : `${text}${blanks}`;
}

function lengthOf(text: string): number {
  return [...text].length;
}
