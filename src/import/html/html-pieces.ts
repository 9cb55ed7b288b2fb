import type { Block } from '../../core/reports/report.ts';
import { isFootnoteMark } from './footnote-mark.ts';
import { findCaption, findTable, isLayoutTable } from './html-table.ts';
import { findElements, isBlockElement, type PageNode, toNodeText } from './page.ts';
import { toPlainWords } from './plain-words.ts';

/** A run of words between two ends of block in a page. `broken`: a single line break stands before it. */
export type Piece = { type: Block['type']; text: string; broken: boolean; bold: boolean };

type Context = { type: Block['type']; preformatted: boolean };

const BOLD = new Set(['b', 'strong']);
const HEADING = /^h[1-6]$/u;
const BOLD_STYLE = /\bfont-weight\s?:\s?(?:bold|[6-9]00)\b/iu;
// class="pullquote", class="wp-block-pullquote"
const PULL_QUOTE = /\bpull-?quote\b/iu;
/** Old pages indent with quotes: one that holds more than this share of the article is no quotation. */
const MAX_QUOTED_SHARE = 0.5;
/** Indents open early; measuring a thousand quotes inside each other would take seconds. */
const MAX_QUOTES = 12;

/** The words of an article in the page's order, cut at blocks and line breaks; nodes in `left` are passed over. */
export function toPieces(article: PageNode, left: ReadonlySet<PageNode>): Piece[] {
  const reader = new PieceReader(left, findIndents(article));
  reader.read(article, { type: 'paragraph', preformatted: false });
  reader.end();
  return reader.pieces;
}

class PieceReader {
  readonly pieces: Piece[] = [];
  readonly #left: ReadonlySet<PageNode>;
  readonly #indents: ReadonlySet<PageNode>;
  #runs: { text: string; bold: boolean }[] = [];
  #type: Block['type'] = 'paragraph';
  #broken = false;
  #boldDepth = 0;

  constructor(left: ReadonlySet<PageNode>, indents: ReadonlySet<PageNode>) {
    this.#left = left;
    this.#indents = indents;
  }

  read(node: PageNode, context: Context): void {
    if (this.#left.has(node) || isFootnoteMark(node)) return;
    if (node.type === 'text') this.#addText(node.data ?? '', context);
    else if (node.name === 'br') this.#breakLine(context);
    else if (node.name === 'table' && !isLayoutTable(node)) this.#addTable(node);
    else this.#readElement(node, context);
  }

  end(): void {
    const text = toPlainWords(this.#runs.map((run) => run.text).join(''));
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
    const inner = this.#indents.has(node) ? context : toContext(node, context);
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
    const caption = findCaption(table);
    if (caption !== '') this.pieces.push({ type: 'heading', text: caption, broken: false, bold: false });
    for (const text of findTable(table)) this.pieces.push({ type: 'row', text, broken: false, bold: false });
  }
}

function toContext(node: PageNode, context: Context): Context {
  const preformatted = context.preformatted || node.name === 'pre';
  if (HEADING.test(node.name ?? '')) return { type: 'heading', preformatted };
  if (node.name === 'li') return { type: 'item', preformatted };
  if (node.name === 'blockquote' || PULL_QUOTE.test(node.attribs?.class ?? ''))
    return { type: 'quote', preformatted };
  return { type: context.type, preformatted };
}

function findIndents(article: PageNode): Set<PageNode> {
  const quotes = findElements(article)
    .filter((node) => node.name === 'blockquote')
    .slice(0, MAX_QUOTES);
  if (quotes.length === 0) return new Set();
  const whole = toNodeText(article).length;
  return new Set(quotes.filter((node) => toNodeText(node).length > whole * MAX_QUOTED_SHARE));
}
