import type { Block } from '../../core/reports/report.ts';
import { isBrokenSentence, startsSmall } from '../text/line-join.ts';
import { findMarkLength } from '../text/list-mark.ts';
import { type Piece, toPieces } from './html-pieces.ts';
import type { PageNode } from './page.ts';

/** A block of a page before it has a place in the text. */
export type PageBlock = { type: Block['type']; text: string };

const MAX_HEADING_LENGTH = 90;
const MIN_WRAPPED_LENGTH = 50;
const MAX_WRAPPED_LENGTH = 110;
const JOINED = new Set(['paragraph', 'item', 'quote']);
const SENTENCE_END = /[.!?:;…][”"’')]?$/u;
const STOP = /[.!]$/u;

/**
 * The blocks of an article: headings, paragraphs, list items (also those with a typed mark), quotes and table rows. Two
 * line breaks end a paragraph; a single one does unless the sentence goes on. A sentence broken over two paragraphs is
 * joined. Nodes in `left` are passed over.
 */
export function toPageBlocks(article: PageNode, left: ReadonlySet<PageNode>): PageBlock[] {
  const joined: Piece[] = [];
  for (const piece of toPieces(article, left)) {
    const last = joined.at(-1);
    if (last !== undefined && goesOn(last, piece)) {
      last.text = `${last.text} ${piece.text}`;
      last.bold &&= piece.bold;
    } else {
      joined.push({ ...piece });
    }
  }
  return joined.map(toBlock).filter((block) => block.text !== '');
}

function goesOn(last: Piece, next: Piece): boolean {
  if (findMarkLength(next.text) > 0 || isBoldHeading(last) || !JOINED.has(last.type)) return false;
  const isSameKind = last.type === next.type;
  const isBroken = isBrokenSentence(last.text, next.text);
  if (next.broken) return isSameKind && (isBroken || isWrapped(last.text));
  return isBroken && next.type === 'paragraph' && startsSmall(next.text);
}

/** A line of a paragraph that was wrapped by hand with line breaks. */
function isWrapped(line: string): boolean {
  return line.length >= MIN_WRAPPED_LENGTH && line.length <= MAX_WRAPPED_LENGTH && !SENTENCE_END.test(line);
}

function toBlock(piece: Piece): PageBlock {
  if (piece.type === 'row') return { type: 'row', text: piece.text };
  const markLength = piece.type === 'heading' ? 0 : findMarkLength(piece.text);
  if (markLength > 0) return { type: 'item', text: piece.text.slice(markLength) };
  if (piece.type === 'paragraph' && isBoldHeading(piece)) return { type: 'heading', text: piece.text };
  return { type: piece.type, text: piece.text };
}

/** A short line that is bold from end to end; a bold lead-in of a sentence is not. */
function isBoldHeading(piece: Piece): boolean {
  return piece.bold && piece.text.length <= MAX_HEADING_LENGTH && !STOP.test(piece.text);
}
