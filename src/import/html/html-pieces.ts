import type { Block } from '../../core/reports/report.ts';
import { findTable, isLayoutTable } from './html-table.ts';
import { findElements, isBlockElement, type PageNode } from './page.ts';

/** A run of words between two ends of block in a page. `broken`: a single line break stands before it. */
export type Piece = { type: Block['type']; text: string; broken: boolean; bold: boolean };

type Context = { type: Block['type']; preformatted: boolean };

const BOLD = new Set(['b', 'strong']);
const HEADING = /^h[1-6]$/u;
const SPACES = /\s+/gu;
const BOLD_STYLE = /\bfont-weight\s?:\s?(?:bold|[6-9]00)\b/iu;
// A footnote's number: "3", "[12]"
const FOOTNOTE = /^\[?\d{1,3}\]?$/u;

/** The words of an article in the page's order, cut at blocks and line breaks; nodes in `left` are passed over. */
export function toPieces(article: PageNode, left: ReadonlySet<PageNode>): Piece[] {
  const reader = new PieceReader(left);
  reader.read(article, { type: 'paragraph', preformatted: false });
  reader.end();
  return reader.pieces;
}

class PieceReader {
  readonly pieces: Piece[] = [];
  readonly #left: ReadonlySet<PageNode>;
  #runs: { text: string; bold: boolean }[] = [];
  #type: Block['type'] = 'paragraph';
  #broken = false;
  #boldDepth = 0;

  constructor(left: ReadonlySet<PageNode>) {
    this.#left = left;
  }

  read(node: PageNode, context: Context): void {
    if (this.#left.has(node) || isFootnote(node)) return;
    if (node.type === 'text') this.#addText(node.data ?? '', context);
    else if (node.name === 'br') this.#breakLine(context);
    else if (node.name === 'table' && !isLayoutTable(node)) this.#addTable(node);
    else this.#readElement(node, context);
  }

  end(): void {
    const text = this.#runs
      .map((run) => run.text)
      .join('')
      .replace(SPACES, ' ')
      .trim();
    if (text !== '') {
      const bold = this.#runs.every((run) => run.bold || run.text.trim() === '');
      this.pieces.push({ type: this.#type, text, broken: this.#broken, bold });
      this.#broken = false;
    }
    this.#runs = [];
  }

  #readElement(node: PageNode, context: Context): void {
    const isBlock = isBlockElement(node);
    const isBold = BOLD.has(node.name ?? '') || BOLD_STYLE.test(node.attribs?.style ?? '');
    const inner = toContext(node, context);
    if (isBlock) this.#endBlock();
    this.#boldDepth += isBold ? 1 : 0;
    for (const child of node.children ?? []) this.read(child, inner);
    this.#boldDepth -= isBold ? 1 : 0;
    if (isBlock) this.#endBlock();
  }

  #endBlock(): void {
    this.end();
    this.#broken = false;
  }

  #addText(data: string, context: Context): void {
    const lines = context.preformatted ? data.split('\n') : [data];
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.#breakLine(context);
      if (this.#runs.length === 0) this.#type = context.type;
      this.#runs.push({ text: line, bold: this.#boldDepth > 0 });
    }
  }

  /** The second break in a row ends the paragraph for good. */
  #breakLine(context: Context): void {
    const isSecond = this.#runs.every((run) => run.text.trim() === '');
    this.end();
    this.#broken = !isSecond;
    this.#type = context.type;
  }

  #addTable(table: PageNode): void {
    this.#endBlock();
    for (const text of findTable(table)) this.pieces.push({ type: 'row', text, broken: false, bold: false });
  }
}

function toContext(node: PageNode, context: Context): Context {
  const preformatted = context.preformatted || node.name === 'pre';
  if (HEADING.test(node.name ?? '')) return { type: 'heading', preformatted };
  if (node.name === 'li') return { type: 'item', preformatted };
  if (node.name === 'blockquote') return { type: 'quote', preformatted };
  return { type: context.type, preformatted };
}

/** A raised number that is a link or stands in brackets; "m²" and "3rd" stay. */
function isFootnote(node: PageNode): boolean {
  if (node.name !== 'sup') return false;
  const inside = findElements(node);
  const text = inside
    .flatMap((element) => element.children ?? [])
    .map((child) => child.data ?? '')
    .join('')
    .trim();
  return FOOTNOTE.test(text) && (text.startsWith('[') || inside.some((element) => element.name === 'a'));
}
