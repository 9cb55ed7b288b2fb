import { decodeBytes } from './bytes/decode.ts';
import { findOfficeKind } from './docx/office-kind.ts';
import { readHtml } from './html/html.ts';
import type { Bytes, SourceDocument } from './source-document.ts';
import { readText } from './text/text.ts';

// A page from its first tag on, perhaps after an XML declaration: "<!doctype html>", "<html>", "<head>", "<body>"
const PAGE_START =
  /^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?<(?:!--|(?:!doctype\s{1,9}html|html|head|body|meta|title)\b)/iu;
// "</p>", "<br>", "<br />", "</div>", "</td>", "</li>"
const BLOCK_TAG = /<(?:\/(?:p|div|td|li|h[1-6]|table|ul|article)|br\s?\/?)>/giu;
const HTML_NAME = /\.x?html?$/iu;
const SAMPLE_LENGTH = 50_000;
/** A text that quotes a tag or two is still a text. */
const MIN_BLOCK_TAGS = 3;

/** `%PDF-`, within the first bytes as readers of PDF allow. */
const PDF_MARK = '%PDF-';
const PDF_MARK_WITHIN = 1024;

/**
 * The report in a file, told by what it holds, by its name only where that leaves doubt: a PDF, a Word document, a web page, or plain text.
 * Throws the `UserError`s of the readers, each with what to do next.
 */
export async function readDocument({ bytes, name, charset, url }: Bytes): Promise<SourceDocument> {
  if (isPdf(bytes)) return await (await import('./pdf/pdf.ts')).readPdf(bytes);
  if (findOfficeKind(bytes) !== null) return await (await import('./docx/docx.ts')).readDocx(bytes);
  const text = decodeBytes(bytes, charset === null ? {} : { charset });
  return isHtml(text, name) ? await readHtml(text, url === null ? {} : { url }) : readText(text);
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, PDF_MARK_WITHIN)).toString('latin1').includes(PDF_MARK);
}

function isHtml(text: string, name: string): boolean {
  if (PAGE_START.test(text)) return true;
  const tags = text.slice(0, SAMPLE_LENGTH).match(BLOCK_TAG)?.length ?? 0;
  return HTML_NAME.test(name) ? tags > 0 : tags >= MIN_BLOCK_TAGS && text.trimStart().startsWith('<');
}
