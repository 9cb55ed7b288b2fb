import type { Style } from './look.ts';
import type { Typeface } from './typeface.ts';

/** No picture has room for more of one text; the table has all of it. */
const MOST_CHARACTERS = 400;
const ELLIPSIS = '…';
/** A line may be this share shorter to end with a whole word. */
const SHORTER_FOR_A_WORD = 0.35;

const letterPattern = /[\p{L}\p{N}]/u;
/** `a \t\n b` */
const spacesPattern = /\s+/gu;
/** Controls, marks that turn the direction of writing, halves of characters, private use. */
const unwritablePattern = /[\p{C}\p{Zl}\p{Zp}]/gu;
/** Two or more in a row: letters that the font lacks become one. */
const ellipsesPattern = /…(?:\s*…)+/gu;
/** `, ` and the like before an ellipsis. */
const looseEndPattern = /[\s,;:.–—-]+$/u;

/** What the font can write of the text, on one line: foreign letters become "…", emoji and invisible characters go. */
export function cleaned(text: string, face: Typeface): string {
  const start = [...text.slice(0, 2 * MOST_CHARACTERS).normalize('NFC')].slice(0, MOST_CHARACTERS).join('');
  const spaced = start.replace(spacesPattern, ' ').replace(unwritablePattern, '');
  const written = [...spaced].map((character) => {
    if (face.has(character)) return character;
    return letterPattern.test(character) ? ELLIPSIS : '';
  });
  return written.join('').replace(ellipsesPattern, ELLIPSIS).replace(spacesPattern, ' ').trim();
}

/** The text on one line no wider than `width`; what does not fit gives way to "…". */
export function shortened(text: string, style: Style, width: number, face: Typeface): string {
  return shortenedClean(cleaned(text, face), style, width, face);
}

/** The text on at most `most` lines, none wider than `width`: broken between words, within a word only when it is wider than a line. */
export function wrapped(text: string, style: Style, width: number, most: number, face: Typeface): string[] {
  const lines: string[] = [];
  let rest = cleaned(text, face);
  while (rest !== '' && lines.length < most - 1) {
    const count = lineLength(rest, style, width, face);
    lines.push(rest.slice(0, count).trim());
    rest = rest.slice(count).trim();
  }
  if (rest !== '') lines.push(shortenedClean(rest, style, width, face));
  return lines;
}

function shortenedClean(text: string, style: Style, width: number, face: Typeface): string {
  if (face.width(text, style.size, style.weight) <= width) return text;
  const room = width - face.width(ELLIPSIS, style.size, style.weight);
  const count = fittingLength(text, style, room, face);
  const word = text.lastIndexOf(' ', count);
  const end = word >= count * (1 - SHORTER_FOR_A_WORD) ? word : count;
  return `${text.slice(0, end).replace(looseEndPattern, '')}${ELLIPSIS}`;
}

/** How much of the text stands on the first line. */
function lineLength(text: string, style: Style, width: number, face: Typeface): number {
  const count = fittingLength(text, style, width, face);
  if (count === text.length || text[count] === ' ') return count;
  const word = text.lastIndexOf(' ', count);
  return word > 0 ? word : count;
}

/** How many characters fit, at least one, so that wrapping always goes on. */
function fittingLength(text: string, style: Style, width: number, face: Typeface): number {
  let length = 0;
  let used = 0;
  for (const character of text) {
    used += face.width(character, style.size, style.weight);
    if (used > width && length > 0) return length;
    length += character.length;
  }
  return length;
}
