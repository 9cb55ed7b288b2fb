import { isFurniture } from '../html/furniture.ts';
import { findStamp } from '../html/page-stamp.ts';
import { findIntroducedName } from './author-note.ts';
import { findBylineName, findOwnerName, findTitleName } from './byline.ts';
import { findMeetingLineDate, type HeadRole, toHeadRole } from './head-lines.ts';
import { toSubject } from './message.ts';
import { toPersonName } from './person-name.ts';
import { findDayAfter, findPrintedDate } from './printed-date.ts';
import { countWords, type TextLine } from './text-line.ts';
import { findTitleIndex, type HeadLine } from './text-title.ts';
import { isTitleLike } from './title-words.ts';

/** What stands above a report, and the index of the report's first line. `meetingDate`: from a line that says so. */
export type Head = {
  bodyFrom: number;
  title: string | null;
  reporter: string | null;
  published: string | null;
  meetingDate: string | null;
};

const MAX_HEAD_LINES = 30;
const MAX_MENU_LENGTH = 30;
/** A full date stands this near the top as the page's own; further down it heads a part of a timetable. */
const MAX_DATE_INDEX = 6;
/** So near the title a date is the page's own. */
const TITLE_REACH = 3;
const MIN_PROSE_LENGTH = 140;
const MIN_SENTENCE_WORDS = 5;
const MAX_STANDFIRST = 300;
const STANDFIRST_REACH = 4;

// A sentence's end; "…" also ends headings
const SENTENCE_END = /[.!][”"’')]?$/u;
const DIGIT = /\d/u;
// "Dear members,", "Hello all,", "Comrades and friends,"
const SALUTATION = /^(?:dear|hi|hello|comrades|friends|colleagues)\b.{0,40},$/iu;
// What a site says about itself: "A blog by …", "all views expressed here are my own"
const SITE_DESCRIPTION = /\b(?:blog|website|views (?:are|expressed)|(?:personal|own) views|opinions)\b/iu;
// Marks of headings in plain text: "** ", "## "
const HEADING_MARK = /^(?:#{1,4}|\*{2})\s+/u;

/** Finds where the report itself begins: after the site's lines, the title, the byline and the date. */
export function findHead(lines: readonly TextLine[]): Head {
  const proseAt = findFirstProse(lines);
  const above = toHeadLines(lines.slice(0, proseAt));
  const titleAt = findTitleIndex(above);
  const own = keepPageDate(above, titleAt);
  const lastMarker = Math.max(
    own.findLastIndex((line) => line.role !== 'text'),
    findMenuEnd(own, titleAt),
  );
  return {
    bodyFrom: Math.max(lastMarker + 1, titleAt + 1),
    title: titleAt === -1 ? null : toTitle(above[titleAt]?.text ?? ''),
    reporter: findReporter(own, titleAt),
    published: findPublished(own, titleAt),
    meetingDate: own.map(({ text }) => findMeetingLineDate(text)).find((date) => date !== null) ?? null,
  };
}

/** The index of the line that greets the readers, if only short lines stand above it; -1 without one. */
export function findSalutation(lines: readonly TextLine[]): number {
  const at = lines.findIndex((line) => SALUTATION.test(line.text));
  const isNearTop = at !== -1 && lines.slice(0, at).every((line) => line.text.length < MIN_PROSE_LENGTH);
  return isNearTop && at <= MAX_DATE_INDEX ? at : -1;
}

function toTitle(text: string): string {
  return toSubject(text.replace(HEADING_MARK, ''));
}

function findFirstProse(lines: readonly TextLine[]): number {
  const limit = Math.min(lines.length, MAX_HEAD_LINES);
  for (let index = 0; index < limit; index += 1) {
    const line = lines[index];
    if (line === undefined || !isBodyLine(line)) continue;
    const isTagline = index < 2 && SITE_DESCRIPTION.test(line.text) && hasMarkerAfter(lines, index);
    if (!isTagline && !isStandfirst(lines, index)) return index;
  }
  // Nothing but short lines: a bare timetable, whose first line may still be its title.
  if (lines.every((line) => isHeadMarker(line.text))) return lines.length;
  return Math.max(
    0,
    lines.findIndex((line, index) => index > 0 && !isHeadMarker(line.text)),
  );
}

/** A sentence between the title and the byline sums up the report; above it nothing says yet who wrote or when. */
function isStandfirst(lines: readonly TextLine[], index: number): boolean {
  const { text = '', marked = false } = lines[index] ?? {};
  if (marked || text.length > MAX_STANDFIRST || SALUTATION.test(text) || index === 0) return false;
  if (lines.slice(0, index).some((line) => isSmallPrint(line.text))) return false;
  const below = lines.slice(index + 1, index + 1 + STANDFIRST_REACH);
  const at = below.findIndex((line) => isSmallPrint(line.text));
  return at !== -1 && below.slice(0, at).every((line) => !isBodyLine(line));
}

function isSmallPrint(text: string): boolean {
  const role = toHeadRole(text);
  return role === 'byline' || role === 'stamp';
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
  return lines.slice(index + 1, index + 5).some((line) => {
    const role = toHeadRole(line.text);
    return role === 'date' || role === 'byline' || role === 'stamp';
  });
}

function isHeadMarker(text: string): boolean {
  return isFurniture(text) || toHeadRole(text) !== 'text';
}

/** The lines with their roles; a name beside the small print is a byline, if another line is left for the title. */
function toHeadLines(lines: readonly TextLine[]): HeadLine[] {
  const plain = lines.map(({ text, marked }) => ({ text, marked, role: toHeadRole(text) }));
  const roleAt = (index: number): HeadRole => plain[index]?.role ?? 'text';
  const isBeside = (index: number) =>
    [index - 1, index + 1].some((near) => ['date', 'stamp', 'byline'].includes(roleAt(near))) ||
    (plain[index + 1]?.text ?? '').toLowerCase() === 'follow';
  const isNameLine = (index: number) => toPersonName(plain[index]?.text ?? '') !== null && isBeside(index);
  const texts = plain.filter((line, index) => line.role === 'text' && !isNameLine(index));
  if (texts.length === 0) return plain;
  return plain.map((line, index) =>
    line.role === 'text' && isNameLine(index) ? { ...line, role: 'byline' } : line,
  );
}

/** Of several full dates only the first near the top, or the one at the title, is the page's own; the others are a timetable's. */
function keepPageDate(above: readonly HeadLine[], titleAt: number): HeadLine[] {
  const isOwn = (index: number) =>
    index < MAX_DATE_INDEX || (titleAt !== -1 && Math.abs(index - titleAt) <= TITLE_REACH);
  const first = above.findIndex((line, index) => line.role === 'date' && isOwn(index));
  return above.map((line, index) =>
    line.role === 'date' && index !== first ? { ...line, role: 'text' } : line,
  );
}

/** The last entry of a menu above the title; -1 when the short entries belong to the report. */
function findMenuEnd(above: readonly HeadLine[], titleAt: number): number {
  const isSure = isTitleLike(above[titleAt]?.text ?? '');
  return isSure ? above.findLastIndex((line, index) => index < titleAt && line.marked) : -1;
}

/** A byline says who wrote; else the title, else the name of the site. */
function findReporter(above: readonly HeadLine[], titleAt: number): string | null {
  const sources: ((line: HeadLine, index: number) => string | null)[] = [
    ({ text, role }) => (role === 'text' ? null : findSmallPrintName(text, role)),
    ({ text }) => findBylineName(text),
    ({ text }, index) => (index === titleAt ? findTitleName(toTitle(text)) : null),
    ({ text }) => findTitleName(text),
    ({ text }, index) => (index === titleAt ? null : findOwnerName(text)),
  ];
  for (const source of sources) {
    const name = above.map(source).find((found) => found !== null);
    if (name !== undefined && name !== null) return name;
  }
  return null;
}

function findSmallPrintName(text: string, role: HeadRole): string | null {
  if (role === 'stamp') return findStamp(text)?.name ?? findBylineName(text);
  if (role !== 'byline') return null;
  return findBylineName(text) ?? findIntroducedName(text) ?? toPersonName(text);
}

/** "Circulated 14 Sept" under a title that gives the meeting's whole date: the next such day from then on. */
function findYearlessStamp(above: readonly HeadLine[], titleAt: number): string | null {
  const from = findPrintedDate(above[titleAt]?.text ?? '');
  const stamps = above.filter(({ role }, index) => index !== titleAt && role === 'stamp');
  return stamps.map(({ text }) => findDayAfter(text, from)).find((day) => day !== null) ?? null;
}

function findPublished(above: readonly HeadLine[], titleAt: number): string | null {
  const printed = above
    .filter(
      ({ role }, index) => index !== titleAt && (role === 'date' || role === 'byline' || role === 'stamp'),
    )
    .map(({ text }) => findPrintedDate(text));
  return printed.findLast((date) => date !== null) ?? findYearlessStamp(above, titleAt);
}
