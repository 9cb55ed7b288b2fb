import { toPlainText } from '../../core/chat/plain-text.ts';
import type { Reply } from '../../core/chat/reply.ts';
import { escapeMarkdown } from './escape.ts';
import { CONTENT_TEXT } from './limits.ts';

/** A word with the space before it, or the spaces at the end. */
const wordPattern = /\s*\S{1,900}|\s+$/gu;

/**
 * The plain text of a reply as contents of messages, for when Discord does not take its components: cut between lines, or words of a long one.
 * `mention` stands as it is before all else.
 */
export function toPlainChunks(
  reply: Reply,
  reference: string | null = null,
  mention: string | null = null,
): string[] {
  const text = reference === null ? toPlainText(reply) : `${toPlainText(reply)}\n\n${reference}`;
  const chunks: string[] = [];
  let chunk = mention === null ? '' : `${mention}\n`;
  for (const piece of piecesOf(text)) {
    if (chunk.length + piece.length > CONTENT_TEXT) {
      chunks.push(chunk);
      chunk = '';
    }
    chunk += piece;
  }
  return [...chunks, chunk].map((part) => part.trim()).filter((part) => part !== '');
}

/** Escaped lines with their line ends; words of lines too long. */
function piecesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const escaped = `${escapeMarkdown(line)}\n`;
    if (escaped.length <= CONTENT_TEXT) return [escaped];
    return [...(line.match(wordPattern) ?? []).map(escapeMarkdown), '\n'];
  });
}
