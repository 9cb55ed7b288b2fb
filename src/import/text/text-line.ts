import { findMarkLength, isBareMark } from './list-mark.ts';

/** A line with words. `start..end` are its trimmed bounds in the text, after the list mark if `marked`. */
export type TextLine = {
  text: string;
  start: number;
  end: number;
  marked: boolean;
  /** Empty lines directly before it. */
  blanksBefore: number;
};

// Spaces between words, also several
const SPACES = /\s+/u;
// "\n", "\r\n" and the lone "\r" of old files
const LINE_END = /\r\n|\n|\r/gu;

/** How many words a trimmed line has. */
export function countWords(line: string): number {
  return line.split(SPACES).length;
}

/** The lines of a text that hold words, with offsets into it. A list mark on a line of its own goes to the next line. */
export function toTextLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let blanks = 0;
  let pendingMark = false;
  for (const { from, to } of toLineBounds(text)) {
    const line = toTextLine(text, from, to, blanks, pendingMark);
    if (line === null) {
      blanks += 1;
    } else if (isBareMark(text.slice(from, to).trim())) {
      pendingMark = true;
    } else {
      lines.push(line);
      blanks = 0;
      pendingMark = false;
    }
  }
  return lines;
}

function toLineBounds(text: string): { from: number; to: number }[] {
  const bounds: { from: number; to: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(LINE_END)) {
    bounds.push({ from, to: match.index });
    from = match.index + match[0].length;
  }
  bounds.push({ from, to: text.length });
  return bounds;
}

function toTextLine(
  text: string,
  from: number,
  to: number,
  blanksBefore: number,
  pendingMark: boolean,
): TextLine | null {
  const raw = text.slice(from, to);
  const trimmed = raw.trim();
  if (trimmed === '') return null;
  const markLength = findMarkLength(trimmed);
  const start = from + (raw.length - raw.trimStart().length) + markLength;
  const end = start + trimmed.length - markLength;
  return { text: text.slice(start, end), start, end, marked: markLength > 0 || pendingMark, blanksBefore };
}
