import { toArticle } from '../article.ts';
import type { PageBlock } from '../html/html-blocks.ts';
import type { SourceDocument } from '../source-document.ts';
import { toPdfBlocks } from './pdf-blocks.ts';
import { scannedPdf } from './pdf-faults.ts';
import { type PdfLine, toLines } from './pdf-lines.ts';
import { measureLines } from './pdf-measures.ts';
import { type PdfPage, readPdfPages } from './pdf-pages.ts';
import { type PdfPiece, toPieces } from './pdf-pieces.ts';
import { dropFootnotes, dropRunningLines } from './running-lines.ts';

/** A PDF with fewer letters is a scan with a stamp or a page number on it. */
const FEWEST_LETTERS = 40;

/**
 * The report in a PDF: headings, paragraphs, lists, tables and quotes as they stand on the pages; page numbers, running heads and
 * footnotes are left out.
 * Throws `UserError` `too-large`, `locked-file`, `damaged-pdf`, `no-text` or `no-report`.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const pages = await readPdfPages(bytes);
  const pieces = pages.map(({ items, height }) => ({ pieces: toPieces(items), height }));
  const own = dropRunningLines(pieces);
  if (countLetters(own.flat()) < FEWEST_LETTERS) throw scannedPdf();
  const { size } = measureLines(own.flat().map((piece) => ({ ...piece, opens: true })));
  const cut = own.map((page) => dropFootnotes(page, size));
  const lines = cut.flatMap(({ kept }) => toLines(kept));
  const blocks = toPdfBlocks(lines);
  return toArticle(blocks, {
    rule: 'pdf',
    title: findTitle(blocks, lines),
    reporter: null,
    published: null,
    mayHoldHead: true,
    warnings: findWarnings(
      pages,
      cut.reduce((sum, { notes }) => sum + notes, 0),
    ),
  });
}

function countLetters(pieces: readonly PdfPiece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

/** The first block where it is a heading taller than every other line. */
function findTitle(blocks: readonly PageBlock[], lines: readonly PdfLine[]): string | null {
  const [first] = blocks;
  const [top] = lines;
  if (first?.type !== 'heading' || top === undefined) return null;
  const sizes = lines.map(({ size }) => Math.round(size)).toSorted((a, b) => b - a);
  const isTallest = Math.round(top.size) === sizes[0];
  const others = lines.filter(
    (line) => Math.round(line.size) === sizes[0] && !first.text.includes(line.text),
  );
  return isTallest && others.length === 0 ? first.text : null;
}

function findWarnings(pages: readonly PdfPage[], notes: number): string[] {
  const warnings: string[] = [];
  const empty = pages.filter(({ items }) => items.length === 0).length;
  // Pages without text among others are pictures, and may hold a part of the report.
  const which = `${empty} of the ${pages.length} pages`;
  if (empty === 1 && pages.length > 1)
    warnings.push(
      `${which} holds no text, only pictures, and was left out: look whether it belongs to the report.`,
    );
  if (empty > 1)
    warnings.push(
      `${which} hold no text, only pictures, and were left out: look whether they belong to the report.`,
    );
  if (notes > 0)
    warnings.push(
      notes === 1
        ? 'A footnote was left out: look in the PDF whether it holds a date.'
        : `${notes} footnotes were left out: look in the PDF whether they hold dates.`,
    );
  return warnings;
}
