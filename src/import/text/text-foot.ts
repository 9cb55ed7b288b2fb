import { isAdvert, isButton, isCommentOrHeadline, isMarginHeading, isPostFoot } from '../html/furniture.ts';
import { findStamp } from '../html/page-stamp.ts';
import { type FootLine, findNotedName, isAuthorNote } from './author-note.ts';
import { findBylineName } from './byline.ts';
import { isCommenter, isCommentForm } from './comment-lines.ts';
import { findFirstStampedComment } from './comment-stamps.ts';
import { isMasthead } from './head-lines.ts';
import { toPersonName } from './person-name.ts';
import { findPrintedDate } from './printed-date.ts';
import { findSignature } from './signature.ts';
import { countWords } from './text-line.ts';

/** The lines after `from` that are the report's own (indexes), and the writer and the day if the foot gives them. */
export type Body = { kept: number[]; reporter: string | null; published: string | null };

const MIN_PROSE_LENGTH = 60;
const MIN_PROSE_LINES = 2;
const MIN_PARAGRAPH_LENGTH = 90;
const MIN_SENTENCE_WORDS = 6;
const FOOT_LINES = 6;
const MAX_ORPHAN_WORDS = 8;
const MAX_ORPHANS = 3;
/** How far below a button the report must go on, if it does. */
const RESUME_LINES = 4;
/** How many lines below it are looked at. */
const RESUMED_LINES = 12;

const SENTENCE_END = /[.!?…:;][”"’')]?$/u;
const DIGIT = /\d/u;
// "* * *": what divides the articles of a newsletter
const STARS = /^[*~•\s]{3,40}$/u;
const WORD = /[\p{L}\p{N}]/u;
// "© 2019 Jane Smith"
const COPYRIGHT_OWNER = /^(?:©|copyright)\s(?:©\s)?(?:\d{4}\s)?([^·|∙,.]{3,60})/iu;
// "Posted by Edda at 18:04 on 6 June 2019", "Published 6 June 2019"
const POSTED = /^#?\s?(?:posted|published)\b/iu;
// "June 6, 2019 Jane Smith buses, councils Leave a comment"
const COMMENT_LINK = /\bleave a comment$/iu;

/** Keeps the report's own lines from `from` on: comments, notes about the author, adverts and other headlines go. */
export function findBody(lines: readonly FootLine[], from: number, reporter: string | null): Body {
  const buttons = findButtonsBetween(lines);
  const end = findEnd(lines, from, reporter, buttons);
  const kept: number[] = [];
  for (let index = from; index < end; index += 1) {
    const text = lines[index]?.text ?? '';
    if (WORD.test(text) && !isAdvert(text) && !buttons.has(index)) kept.push(index);
  }
  dropOrphans(lines, kept, end < lines.length);
  const signature = findSignature(lines, kept, reporter);
  if (signature !== null) kept.splice(signature.at);
  const foot = lines.slice(end);
  return {
    kept,
    reporter: reporter ?? findFootReporter(foot) ?? signature?.name ?? findCopyrightOwner(foot),
    published: findFootDate(foot) ?? signature?.published ?? null,
  };
}

function findEnd(
  lines: readonly FootLine[],
  from: number,
  reporter: string | null,
  buttons: ReadonlySet<number>,
): number {
  const hasComments = lines.some((line) => isCommentForm(line.text));
  const usualBlanks = findUsualBlanks(lines.slice(from));
  const isNewsletter = lines.slice(0, from).some((line) => isMasthead(line.text));
  const stamped = findFirstStampedComment(lines, from + 1);
  const isEnd = (line: FootLine, index: number) =>
    index === stamped ||
    (isNewsletter && STARS.test(line.text)) ||
    isPostFoot(line.text) ||
    isCountLine(line) ||
    (hasComments && isCommenter(line.text)) ||
    (isMarginHeading(line.text) && !line.marked && !isSentence(lines[index + 1])) ||
    isAuthorNote(lines, index, usualBlanks, reporter);
  let prose = 0;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const isPastStart = prose >= MIN_PROSE_LINES || index > from + MIN_PROSE_LINES;
    if (buttons.has(index)) continue;
    if (index > from && isCommentOrHeadline(line.text)) return index;
    if (isPastStart && isEnd(line, index)) return index;
    if (line.text.length >= MIN_PROSE_LENGTH) prose += 1;
  }
  return lines.length;
}

/** "24 likes", "34 claps    2 responses", "Jane Smith    June 6, 2019    2 Comments" */
function isCountLine(line: FootLine): boolean {
  return !line.marked && findStamp(line.text)?.counts === true;
}

/** Buttons after which the report goes on for two paragraphs or more, before a foot that is sure (indexes). */
function findButtonsBetween(lines: readonly FootLine[]): Set<number> {
  const found = new Set<number>();
  let hardAt = -1;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const text = lines[index]?.text ?? '';
    if (!isButton(text)) {
      if (isCommentOrHeadline(text) || isPostFoot(text)) hardAt = index;
    } else if (hardAt !== -1) {
      const below = lines.slice(index + 1, Math.min(hardAt, index + 1 + RESUMED_LINES));
      const firstAt = below.findIndex(isParagraph);
      const isResumed = firstAt !== -1 && firstAt < RESUME_LINES;
      if (isResumed && below.filter(isParagraph).length >= MIN_PROSE_LINES) found.add(index);
    }
  }
  return found;
}

/** What a report says under a heading such as "Contact" is a sentence; in a site's margin it is a headline or an address. */
function isSentence(line: FootLine | undefined): boolean {
  return line !== undefined && SENTENCE_END.test(line.text) && countWords(line.text) >= MIN_SENTENCE_WORDS;
}

function isParagraph(line: FootLine): boolean {
  return line.text.length >= MIN_PARAGRAPH_LENGTH && SENTENCE_END.test(line.text) && !isPostFoot(line.text);
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
  return !SENTENCE_END.test(line.text) && countWords(line.text) <= MAX_ORPHAN_WORDS;
}

function findFootReporter(foot: readonly FootLine[]): string | null {
  for (const { text } of foot.slice(0, FOOT_LINES)) {
    const stamp = findStamp(text);
    const name = findBylineName(text) ?? findNotedName(text) ?? (stamp?.counts ? stamp.name : null);
    if (name !== null) return name;
    if (isCommentForm(text)) return null;
  }
  return null;
}

function findCopyrightOwner(foot: readonly FootLine[]): string | null {
  for (const { text } of foot) {
    const name = toPersonName(COPYRIGHT_OWNER.exec(text)?.[1]?.trim() ?? '');
    if (name !== null) return name;
  }
  return null;
}

/** The day in the line that says who posted the report, or in its small print. */
function findFootDate(foot: readonly FootLine[]): string | null {
  for (const { text } of foot.slice(0, FOOT_LINES)) {
    const isDated = POSTED.test(text) || COMMENT_LINK.test(text) || findStamp(text)?.counts === true;
    const date = isDated ? findPrintedDate(text) : null;
    if (date !== null || isCommentForm(text)) return date;
  }
  return null;
}
