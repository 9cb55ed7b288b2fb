import { MOST_INPUT } from './limits.ts';

/**
 * A text as the boxes of a form hold it, cut at line breaks, since a line break joins them again; a paragraph too long for a box is cut at a space. Throws
 * `RangeError` when it does not fit, rather than lose its end.
 */
export function toTextParts(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > MOST_INPUT) {
    const beginning = rest.slice(0, MOST_INPUT + 1);
    const lineBreak = beginning.lastIndexOf('\n');
    const at = lineBreak > 0 ? lineBreak : beginning.lastIndexOf(' ');
    if (at <= 0) throw new RangeError(`a word of more than ${MOST_INPUT} characters`);
    parts.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  if (rest !== '') parts.push(rest);
  if (parts.length > most)
    throw new RangeError(`a text of ${text.length} characters, and ${most} boxes of ${MOST_INPUT} hold less`);
  return parts;
}

/** The text in the boxes of one field; those left empty count for nothing. */
export function joinTextParts(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n');
}
