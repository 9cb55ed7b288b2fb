import { findBylineName, findTitleName, isByline } from './byline.ts';
import { isFurniture } from './furniture.ts';
import { findPrintedDate, isDateLine } from './printed-date.ts';
import { countWords, type TextLine } from './text-line.ts';

/** What stands above a report, and the index of the report's first line. */
export type Head = {
  bodyFrom: number;
  title: string | null;
  reporter: string | null;
  published: string | null;
};

const MAX_HEAD_LINES = 30;
const MAX_MENU_LENGTH = 30;
/** A full date stands this near the top as the page's own; further down it heads a part of a timetable. */
const MAX_DATE_INDEX = 6;
const MIN_PROSE_LENGTH = 140;
const MIN_SENTENCE_WORDS = 5;

// A sentence's end; "…" also ends headings
const SENTENCE_END = /[.!][”"’')]?$/u;
const DIGIT = /\d/u;
// "Dear members,", "Hello all,"
const SALUTATION = /^(?:dear|hi|hello)\b.{0,40},$/iu;
// What a site says about itself: "A blog by …", "all views expressed here are my own"
const SITE_DESCRIPTION = /\b(?:blog|website|views expressed|personal views|opinions)\b/iu;
// "Example | Politics", "example.org » NEC", "Blog | About me"
const SITE_NAME = /\s[|»>]\s/u;
// Words that a report's title has and a site's name or a section's heading has not
const TITLE_WORDS = /\b(?:reports?|reported|reporting|NEC|executive|bulletin|update|away[- ]?day)\b/iu;
const BLOG_NAME = /\bblog\b/iu;
// "Subject: …", "From: …" of a message saved as text
const MAIL_HEADER = /^(?:from|to|cc|date|sent|subject)\s?:\s/iu;

/** Finds where the report itself begins: after the site's lines, the title, the byline and the date. */
export function findHead(lines: readonly TextLine[]): Head {
  const proseAt = findFirstProse(lines);
  const above = lines.slice(0, proseAt).map((line) => line.text);
  const lastMarker = Math.max(findLastMarker(above), findMenuEnd(lines.slice(0, proseAt)));
  const titleAt = findTitleIndex(above, lastMarker);
  const bodyFrom = Math.max(lastMarker + 1, titleAt + 1);
  const title = above[titleAt] ?? null;
  const names = [...above.map(findBylineName), ...above.map(findTitleName)];
  return {
    bodyFrom,
    title,
    reporter: names.find((name) => name !== null) ?? null,
    published: findPublished(above, title),
  };
}

function findFirstProse(lines: readonly TextLine[]): number {
  const limit = Math.min(lines.length, MAX_HEAD_LINES);
  for (let index = 0; index < limit; index += 1) {
    const line = lines[index];
    if (line === undefined || !isBodyLine(line)) continue;
    const isTagline = index < 2 && SITE_DESCRIPTION.test(line.text) && hasMarkerAfter(lines, index);
    if (!isTagline) return index;
  }
  // Nothing but short lines: a bare timetable, whose first line may still be its title.
  if (lines.every((line) => isHeadMarker(line.text))) return lines.length;
  return Math.max(
    0,
    lines.findIndex((line, index) => index > 0 && !isHeadMarker(line.text)),
  );
}

/** The last line that belongs to the site; of several full dates only the first is the page's own. */
function findLastMarker(above: readonly string[]): number {
  const dateAt = above.slice(0, MAX_DATE_INDEX).findIndex(isDateLine);
  return above.findLastIndex((line, index) => (isDateLine(line) ? index === dateAt : isHeadMarker(line)));
}

/** The last entry of a menu above the title; -1 when the short entries belong to the report. */
function findMenuEnd(above: readonly TextLine[]): number {
  const titleAt = above.findLastIndex((line) => !line.marked && isTitleLike(line.text));
  return above.findLastIndex((line, index) => index < titleAt && line.marked);
}

function isMenuEntry(line: TextLine): boolean {
  return (
    line.marked &&
    line.text.length <= MAX_MENU_LENGTH &&
    !DIGIT.test(line.text) &&
    !SENTENCE_END.test(line.text)
  );
}

function isBodyLine(line: TextLine): boolean {
  if (isHeadMarker(line.text) || isMenuEntry(line)) return false;
  if (line.marked || SALUTATION.test(line.text) || line.text.length >= MIN_PROSE_LENGTH) return true;
  return SENTENCE_END.test(line.text) && countWords(line.text) >= MIN_SENTENCE_WORDS;
}

function hasMarkerAfter(lines: readonly TextLine[], index: number): boolean {
  return lines.slice(index + 1, index + 5).some((line) => isDateLine(line.text) || isByline(line.text));
}

function isHeadMarker(line: string): boolean {
  return (
    isDateLine(line) || isByline(line) || isFurniture(line) || isSiteLine(line) || MAIL_HEADER.test(line)
  );
}

function isSiteLine(line: string): boolean {
  return line.length <= 120 && SITE_NAME.test(line) && !SENTENCE_END.test(line);
}

/** The index of the title among the lines above the prose; -1 without one. */
function findTitleIndex(above: readonly string[], lastMarker: number): number {
  const afterMarker = lastMarker + 1;
  const below = above[afterMarker];
  const early = above.findLastIndex((line, index) => index < afterMarker && isTitleLike(line));
  const isBylineLast = isByline(above[lastMarker] ?? '');
  if (below === undefined || (isBylineLast && early !== -1)) {
    return early !== -1 ? early : above.findLastIndex((line) => !isHeadMarker(line));
  }
  if (isTitleLike(below) || early === -1) return pickTitle(above, afterMarker);
  return early;
}

/** Of two short lines before the prose, the first is the title if it reads like one, else the site's name. */
function pickTitle(above: readonly string[], from: number): number {
  const next = above[from + 1];
  if (next === undefined || isTitleLike(above[from] ?? '')) return from;
  return isTitleLike(next) ? from + 1 : from;
}

function isTitleLike(line: string): boolean {
  return TITLE_WORDS.test(line) && !BLOG_NAME.test(line) && !isHeadMarker(line);
}

function findPublished(above: readonly string[], title: string | null): string | null {
  const printed = above
    .filter((line) => line !== title && (isDateLine(line) || isByline(line)))
    .map(findPrintedDate);
  return printed.findLast((date) => date !== null) ?? null;
}
