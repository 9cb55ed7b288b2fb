import { decodeBytes } from './bytes/decode.ts';
import { readHtml } from './html/html.ts';
import type { SourceDocument } from './source-document.ts';
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

/**
 * The report in a file: HTML or plain text by what it holds, by its name only where that leaves doubt.
 * Throws the `UserError`s of `decodeBytes`, `readHtml` and `readText`, each with what to do next.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  const text = decodeBytes(bytes);
  return isHtml(text, name) ? readHtml(text) : readText(text);
}

function isHtml(text: string, name: string): boolean {
  if (PAGE_START.test(text)) return true;
  const tags = text.slice(0, SAMPLE_LENGTH).match(BLOCK_TAG)?.length ?? 0;
  return HTML_NAME.test(name) ? tags > 0 : tags >= MIN_BLOCK_TAGS && text.trimStart().startsWith('<');
}
