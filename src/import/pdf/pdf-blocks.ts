import type { PageBlock } from '../html/html-blocks.ts';
import { startsSmall } from '../text/line-join.ts';
import { findMarkLength } from '../text/list-mark.ts';
import { type GatheredBlock, toIndented } from './indented-blocks.ts';
import { joinLines, toWords } from './join-lines.ts';
import { endsEarly, goesOn, isNear } from './line-breaks.ts';
import { findWordsStart, type PdfLine } from './pdf-lines.ts';
import { measureLines, type PdfMeasures } from './pdf-measures.ts';
import { findRows, findWrappedCell, toRowText } from './pdf-rows.ts';

/** A block while its lines are being gathered; `cells` are a row's, each in its lines; `markX` and `wordsX` are where its first line and the words of an item begin. */
type Open = GatheredBlock & { cells: string[][]; markX: number; wordsX: number };

const TALLER = 1.12;
const MAX_HEADING = 90;
const MAX_TALL_HEADING = 160;
const SAME_SIZE = 0.5;
/** Times the height of the letters: how far in the lines of an item stand after the first. */
const HANGING = 0.4;
/** Times the usual gap between lines. */
const TIGHT = 1.12;

const SENTENCE_END = /[.!?:;…][”"’')]?$/u;
const STOP = /[.!,;][”"’')]?$/u;
// No line of a sentence begins with one
const BULLET = /^[•·●▪◦‣∙\uf0b7]/u;
// "1. ", "(2) ", "A) ": headings have numbers too
const NUMBERED = /^\(?(?:\d{1,2}|[a-z])[.)]\s/iu;

/**
 * The blocks of a PDF's lines: headings are taller or in another font, a wider gap or a line that ends early parts paragraphs, items have a
 * mark or a number or stand in, rows have cells that stand one below the other.
 */
export function toPdfBlocks(lines: readonly PdfLine[]): PageBlock[] {
  const gatherer = new Gatherer(lines);
  lines.forEach((_, index) => {
    gatherer.add(index);
  });
  return toIndented(gatherer.blocks)
    .map((open) => ({ type: open.type, text: gatherer.toText(open) }))
    .filter(({ text }) => text !== '');
}

class Gatherer {
  readonly blocks: Open[] = [];
  readonly #lines: readonly PdfLine[];
  readonly #measures: PdfMeasures;
  readonly #rows: ReadonlySet<PdfLine>;
  readonly #words: ReadonlySet<string>;

  constructor(lines: readonly PdfLine[]) {
    this.#lines = lines;
    this.#measures = measureLines(lines);
    this.#rows = findRows(lines);
    this.#words = toWords(lines.map(({ text }) => text));
  }

  add(index: number): void {
    const line = this.#lines[index];
    if (line === undefined) return;
    const open = this.blocks.at(-1);
    const last = open?.lines.at(-1);
    if (open !== undefined && last !== undefined && this.#isPartOf(open, last, line, index)) return;
    const type = this.#toType(line);
    const cells = line.cells.map(({ text }) => [text]);
    this.blocks.push({ type, lines: [line], cells, markX: line.x, wordsX: findWordsStart(line) });
  }

  /** The words of a block, without an item's mark. */
  toText({ type, lines, cells }: Open): string {
    if (type === 'row') return toRowText(cells.map((cell) => joinLines(cell, this.#words)));
    const text = joinLines(
      lines.map((line) => line.text),
      this.#words,
    );
    return type === 'item' ? text.slice(findMarkLength(text)) : text;
  }

  /** Whether the line belongs to the open block; it is then added to it. */
  #isPartOf(open: Open, last: PdfLine, line: PdfLine, index: number): boolean {
    if (open.type === 'row') return this.#goesOnInCell(open, line, index);
    const type = this.#isInSentence(open, last, line) ? 'paragraph' : this.#toType(line);
    const isPart =
      open.type === 'heading'
        ? this.#isSameHeading(last, line) && (type === 'heading' || this.#isBoldParagraph(type, last, line))
        : type === 'paragraph' && this.#goesOn(open, last, line);
    if (!isPart) return false;
    if (open.type === 'heading') open.type = type;
    open.lines.push(line);
    return true;
  }

  /** A line in the middle of a sentence may be in another font as a whole, or begin with a dash or a number, and is no heading or item. */
  #isInSentence(open: Open, last: PdfLine, line: PdfLine): boolean {
    const isText =
      open.type === 'paragraph' || (open.type === 'item' && line.x > open.markX + HANGING * line.size);
    if (!isText || SENTENCE_END.test(last.text) || Math.abs(line.size - last.size) >= SAME_SIZE) return false;
    return isNear(last, line, this.#measures, TIGHT) && !endsEarly(last, line) && !BULLET.test(line.text);
  }

  #goesOn(open: Open, last: PdfLine, line: PdfLine): boolean {
    if (open.type !== 'item') return goesOn(last, line, this.#measures);
    const isHanging = line.x > open.markX + HANGING * line.size && line.x >= open.wordsX - line.size;
    if (!isHanging || !isNear(last, line, this.#measures)) return goesOn(last, line, this.#measures);
    // A hanging line that a wide gap parts from its item goes on with it where the item was not at its end.
    const isOpenEnded = startsSmall(line.text) && !SENTENCE_END.test(last.text);
    return isOpenEnded || !endsEarly(last, line) || isNear(last, line, this.#measures, TIGHT);
  }

  #goesOnInCell(open: Open, line: PdfLine, index: number): boolean {
    const [row] = open.lines;
    if (row === undefined || this.#rows.has(line)) return false;
    const last = open.lines.at(-1) ?? row;
    if (!isNear(last, line, this.#measures)) return false;
    const cell = findWrappedCell({ ...row, y: last.y }, line, this.#lines[index + 1]);
    if (cell === null) return false;
    open.lines.push(line);
    open.cells[cell]?.push(line.text);
    return true;
  }

  #isSameHeading(last: PdfLine, line: PdfLine): boolean {
    return (
      Math.abs(last.size - line.size) < SAME_SIZE &&
      last.font === line.font &&
      isNear(last, line, this.#measures)
    );
  }

  /** The last line of a paragraph in a font of its own ends with a stop; the lines before it looked like a heading. */
  #isBoldParagraph(type: PageBlock['type'], last: PdfLine, line: PdfLine): boolean {
    return type === 'paragraph' && isNear(last, line, this.#measures, TIGHT) && !endsEarly(last, line);
  }

  #toType(line: PdfLine): PageBlock['type'] {
    if (this.#rows.has(line)) return 'row';
    const hasMark = findMarkLength(line.text) > 0;
    if ((!hasMark || NUMBERED.test(line.text)) && this.#looksLikeHeading(line)) return 'heading';
    return hasMark ? 'item' : 'paragraph';
  }

  #looksLikeHeading({ text, size, font }: PdfLine): boolean {
    if (size > this.#measures.size * TALLER) return text.length <= MAX_TALL_HEADING;
    const isOwnFont =
      font !== null && font !== this.#measures.font && size >= this.#measures.size - SAME_SIZE;
    return isOwnFont && text.length <= MAX_HEADING && !STOP.test(text);
  }
}
