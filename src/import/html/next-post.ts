import { isDateLine } from '../text/printed-date.ts';
import type { TextLine } from '../text/text-line.ts';
import { isTitleLike } from '../text/title-words.ts';

const MIN_POST_LINES = 2;
const MIN_PARAGRAPH_LENGTH = 90;
const MAX_TITLE_LENGTH = 160;

const SENTENCE_END = /[.!?…:;][”"’')]?$/u;

/**
 * Where the next post of a page that holds several begins, after `from`: a full date alone, a line that reads like a report's title, and
 * prose below it; the number of lines when there is none. A timetable's days have no such line below them.
 */
export function findNextPost(lines: readonly TextLine[], from: number): number {
  let paragraphs = 0;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (paragraphs >= MIN_POST_LINES && isPostHead(lines, index)) return index;
    if (isParagraph(line)) paragraphs += 1;
  }
  return lines.length;
}

function isPostHead(lines: readonly TextLine[], index: number): boolean {
  const [date, title, first] = lines.slice(index, index + 3);
  if (date === undefined || title === undefined || first === undefined) return false;
  if (date.marked || title.marked || !isDateLine(date.text) || title.text.length > MAX_TITLE_LENGTH)
    return false;
  return isTitleLike(title.text) && !SENTENCE_END.test(title.text) && isParagraph(first);
}

function isParagraph({ text }: TextLine): boolean {
  return text.length >= MIN_PARAGRAPH_LENGTH && SENTENCE_END.test(text);
}
