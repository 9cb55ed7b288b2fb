import { findBylineName } from './byline.ts';
import {
  isAdvert,
  isCommenter,
  isCommentForm,
  isCommentOrHeadline,
  isFurniture,
  isPostFoot,
} from './furniture.ts';

/** What the search for the foot needs to know of a line; `TextLine` has it, and so have a page's blocks. */
export type FootLine = { text: string; marked: boolean; blanksBefore: number };

/** The lines after `from` that are the report's own (indexes), and the writer's name if the foot gives it. */
export type Body = { kept: number[]; reporter: string | null };

const MIN_PROSE_LENGTH = 60;
const MIN_PROSE_LINES = 2;
const MAX_NOTE_LENGTH = 320;
const FOOT_LINES = 6;
const MAX_ORPHAN_WORDS = 8;
const MAX_ORPHANS = 3;

// "Jane Smith is a member of …", "Jane Smith was elected to …", "Jane Smith writes for …"
const AUTHOR_NOTE =
  /^(\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){1,3})\s((?:is|was|has been|sits on|serves on)\b.{0,80}?\b(?:members?|representatives?|rep|councillor|secretary|director|chair|elected|editor|candidate|MP|MEP|officer|blogger|activist|writer)\b|(?:writes|blogs|tweets)\b)/u;
const PAST = /^(?:was|has been)\b/u;
// "on Sat 11 March", "3 May": a note that announces a date is part of the report
const DAY_AND_MONTH =
  /\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
const SENTENCE_END = /[.!?…:;][”"’')]?$/u;
const DIGIT = /\d/u;

/** Keeps the report's own lines from `from` on: comments, notes about the author, adverts and other headlines go. */
export function findBody(lines: readonly FootLine[], from: number, reporter: string | null): Body {
  const end = findEnd(lines, from, reporter);
  const kept: number[] = [];
  for (let index = from; index < end; index += 1) {
    if (!isAdvert(lines[index]?.text ?? '')) kept.push(index);
  }
  dropOrphans(lines, kept, end < lines.length);
  return { kept, reporter: reporter ?? findFootReporter(lines.slice(end)) };
}

function findEnd(lines: readonly FootLine[], from: number, reporter: string | null): number {
  const hasComments = lines.some((line) => isCommentForm(line.text));
  const usualBlanks = findUsualBlanks(lines.slice(from));
  const isEnd = (line: FootLine, index: number) =>
    isPostFoot(line.text) ||
    (hasComments && isCommenter(line.text)) ||
    isAuthorNote(lines, index, usualBlanks, reporter);
  let prose = 0;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const isPastStart = prose >= MIN_PROSE_LINES || index > from + MIN_PROSE_LINES;
    if (index > from && isCommentOrHeadline(line.text)) return index;
    if (isPastStart && isEnd(line, index)) return index;
    if (line.text.length >= MIN_PROSE_LENGTH) prose += 1;
  }
  return lines.length;
}

/**
 * A note about the writer is the last line, or stands right above the foot, or in the second half of the text after a
 * wider gap than the paragraphs have, or above an advert, with site lines soon below. Without a byline only the present tense is sure.
 */
function isAuthorNote(
  lines: readonly FootLine[],
  index: number,
  usualBlanks: number,
  reporter: string | null,
): boolean {
  const line = lines[index];
  if (line === undefined || line.marked || line.text.length > MAX_NOTE_LENGTH) return false;
  const [, name, verb] = DAY_AND_MONTH.test(line.text) ? [] : (AUTHOR_NOTE.exec(line.text) ?? []);
  if (name === undefined || (reporter === null ? PAST.test(verb ?? '') : name !== reporter)) return false;
  const next = lines[index + 1]?.text;
  if (next === undefined || isCommentOrHeadline(next) || isPostFoot(next)) return true;
  const hasFootBelow = lines.slice(index + 1, index + 1 + FOOT_LINES).some(({ text }) => isFurniture(text));
  return (line.blanksBefore > usualBlanks || isAdvert(next)) && index >= lines.length / 2 && hasFootBelow;
}

function findUsualBlanks(lines: readonly FootLine[]): number {
  const gaps = lines
    .slice(1)
    .map((line) => line.blanksBefore)
    .toSorted((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}

/** A short line left alone before the furniture is a slogan or a signature, not a heading. */
function dropOrphans(lines: readonly FootLine[], kept: number[], isCut: boolean): void {
  if (!isCut) return;
  for (let count = 0; count < MAX_ORPHANS; count += 1) {
    const last = lines[kept.at(-1) ?? -1];
    if (last === undefined || kept.length < 2 || !isOrphan(last)) return;
    kept.pop();
  }
}

function isOrphan(line: FootLine): boolean {
  if (line.marked || line.blanksBefore === 0 || DIGIT.test(line.text)) return false;
  return !SENTENCE_END.test(line.text) && line.text.split(' ').length <= MAX_ORPHAN_WORDS;
}

function findFootReporter(lines: readonly FootLine[]): string | null {
  for (const line of lines.slice(0, FOOT_LINES)) {
    if (line.text.length > MAX_NOTE_LENGTH) continue;
    const name = findBylineName(line.text) ?? (AUTHOR_NOTE.exec(line.text)?.[1] || null);
    if (name !== null) return name;
    if (isCommentForm(line.text)) return null;
  }
  return null;
}
