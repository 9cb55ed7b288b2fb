import { isBrokenSentence, startsSmall } from '../text/line-join.ts';
import type { PdfLine } from './pdf-lines.ts';
import type { PdfMeasures } from './pdf-measures.ts';

/** Times the usual gap between lines. */
const NEW_PARAGRAPH = 1.12;
/** Lines of one heading or one sentence may be so far apart. */
const SAME_SENTENCE = 1.8;
/** Times the height of the letters: how far in a paragraph's first line stands, and what a line's end may leave free. */
const INDENT = 0.8;
const FREE = 1.2;

const SENTENCE_END = /[.!?:;…][”"’')]?$/u;
const FIRST_WORD = /^\S+/u;

/** Whether `line` goes on with the paragraph whose last line is `last`. `start` is where the paragraph's lines begin. */
export function goesOn(last: PdfLine, line: PdfLine, measures: PdfMeasures): boolean {
  if (line.opens) return !SENTENCE_END.test(last.text) && (!endsEarly(last, line) || startsSmall(line.text));
  const gap = (line.y - last.y) / measures.size;
  const isBroken = startsSmall(line.text) && isBrokenSentence(last.text, line.text);
  if (gap <= 0 || gap > measures.gap * SAME_SENTENCE) return false;
  if (gap > measures.gap * NEW_PARAGRAPH) return isBroken && !endsEarly(last, line);
  if (line.x > last.x + INDENT * line.size) return isBroken;
  return !endsEarly(last, line) || isBroken;
}

/** Whether the next line's first word would have had room at the end of `last`: then the line was ended on purpose. */
export function endsEarly(last: PdfLine, next: PdfLine): boolean {
  const word = FIRST_WORD.exec(next.text)?.[0] ?? '';
  const letter = (next.right - next.x) / Math.max(1, next.text.length);
  return last.right + (word.length + 1) * letter + FREE * last.size < last.end;
}

/** Whether a line stands right below another, as the next line of a wrapped item or heading does. */
export function isNear(
  last: PdfLine,
  line: PdfLine,
  measures: PdfMeasures,
  times: number = SAME_SENTENCE,
): boolean {
  const gap = (line.y - last.y) / Math.max(measures.size, last.size);
  return !line.opens && gap > 0 && gap <= measures.gap * times;
}
