import { findStamp } from '../html/page-stamp.ts';
import type { FootLine } from './author-note.ts';
import { isCommentFoot } from './comment-lines.ts';
import { toPersonName } from './person-name.ts';

const MAX_STAMP_LENGTH = 90;
const MAX_NAME_LENGTH = 40;
const MIN_COMMENT_LENGTH = 40;
const MIN_STAMPS = 2;

// A clock time, as a comment's stamp has it: "at 8:02 am", "- 6:12pm", "16:20"
const CLOCK = /\b\d{1,2}[:.]\d{2}\b/u;
// "5 years ago", "2d"
const AGO = /\b\d{1,3}\s(?:minute|hour|day|week|month|year)s?\sago\b/iu;
// "redsluice71 · June 6, 2019 at 8:02 am", "Jane Smith, May 18, 2011 at 7:10 am: …", "Jane Smith 6th Jun ’19 - 6:12pm"
const NAMED_STAMP =
  /^\S{2,30}(?:\s\S{1,20}){0,2}(?:\s?[·•|,]|\s+on)?\s+(?:\p{L}{3,9}\s)?\d{1,2}(?:st|nd|rd|th)?,?\s(?:\p{L}{3,9}\s)?[’']?\d{2,4}(?:,|\sat|\s-)?\s\d{1,2}[:.]\d{2}\s?(?:[ap]m)?(?:\s?:.{0,200}|\s{2,}.{0,200})?$/iu;
// What ends a commenter's name: a gap or a dot
const NAME_END = /\s{2,}|\s[·•|]\s/u;
const SENTENCE_END = /[.!?…][”"’')]?$/u;

/**
 * Where readers' comments begin that no line announces: the index of the first line that is a commenter's name with a
 * day and a time, before what the reader wrote; -1 without two of them (one is enough where a "Reply" button is).
 */
export function findFirstStampedComment(lines: readonly FootLine[], from: number): number {
  const found: number[] = [];
  for (let index = from; index < lines.length; index += 1) {
    const start = findCommentStart(lines, index);
    if (start > from) found.push(start);
  }
  const hasButton = lines.slice(from).some(({ text }) => isCommentFoot(text));
  const first = found[0];
  if (first === undefined || found.length < (hasButton ? 1 : MIN_STAMPS)) return -1;
  return first;
}

/** The index of the name whose stamp is at `index`, or of the stamp that holds its name; -1 for another line. */
function findCommentStart(lines: readonly FootLine[], index: number): number {
  const text = lines[index]?.text ?? '';
  if (isNamedStamp(text)) return index;
  if (text.length > MAX_STAMP_LENGTH || !(CLOCK.test(text) || AGO.test(text)) || findStamp(text) === null)
    return -1;
  const above = lines[index - 1]?.text ?? '';
  const below = lines[index + 1]?.text ?? '';
  const isSpeech = below.length >= MIN_COMMENT_LENGTH || SENTENCE_END.test(below);
  const isName = above.length <= MAX_NAME_LENGTH && !SENTENCE_END.test(above) && above !== '';
  if (!isSpeech) return -1;
  if (toPersonName(text.split(NAME_END)[0] ?? '') !== null) return index;
  return isName ? index - 1 : -1;
}

function isNamedStamp(text: string): boolean {
  return text.length <= 300 && CLOCK.test(text) && NAMED_STAMP.test(text);
}
