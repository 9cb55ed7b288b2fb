import { isAdvert, isCommentOrHeadline, isFurniture, isPostFoot } from '../html/furniture.ts';

/** What the search for the foot needs to know of a line; `TextLine` has it, and so have a page's blocks. */
export type FootLine = { text: string; marked: boolean; blanksBefore: number };

const MAX_NOTE_LENGTH = 320;
const FOOT_LINES = 6;

const NAME = String.raw`(\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){1,3})`;
const ROLE = String.raw`\b(?:members?|representatives?|rep|councillor|secretary|director|chair|elected|editor|candidate|MP|MEP|officer|blogger|activist|writer|executive|board|committee)\b`;
// "Jane Smith is a member of …", "* Jane Smith was elected to …", "Jane Smith writes for …"
const AUTHOR_NOTE = new RegExp(
  String.raw`^(?:\*\s?)?${NAME}\s((?:is|was|has been|sits on|serves on)\b.{0,80}?${ROLE}|(?:writes|blogs|tweets)\b)`,
  'u',
);
// Above a report: "Jane Smith sits for the union on …", "Jane Smith is our delegate to …"
const AUTHOR_INTRODUCTION = new RegExp(
  String.raw`^${NAME}\s(?:(?:sits|serves)\s(?:for|on)\b|represents\b|is (?:our|your|the \p{L}{3,20}[’']s)\b).{0,80}?\b(?:[Ee]xecutive|[Cc]ommittee|[Bb]oard|NEC)\b`,
  'u',
);
const PAST = /^(?:was|has been)\b/u;
// "on Sat 11 March", "3 May": a note that announces a date is part of the report
const DAY_AND_MONTH =
  /\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

/** The writer's name where a line above the report introduces them; null for any other line. */
export function findIntroducedName(line: string): string | null {
  return line.length > MAX_NOTE_LENGTH ? null : (AUTHOR_INTRODUCTION.exec(line)?.[1] ?? null);
}

/** The writer's name where a note below the report gives it; null for any other line. */
export function findNotedName(line: string): string | null {
  return line.length > MAX_NOTE_LENGTH ? null : (AUTHOR_NOTE.exec(line)?.[1] ?? null);
}

/**
 * A note about the writer is the last line, or stands right above the foot, or in the second half of the text after a
 * wider gap than the paragraphs have, or above an advert, with site lines soon below. Without a byline only the present tense is sure.
 */
export function isAuthorNote(
  lines: readonly FootLine[],
  index: number,
  usualBlanks: number,
  reporter: string | null,
): boolean {
  const line = lines[index];
  if (line === undefined || line.text.length > MAX_NOTE_LENGTH) return false;
  if (line.marked && reporter === null) return false;
  const [, name, verb] = DAY_AND_MONTH.test(line.text) ? [] : (AUTHOR_NOTE.exec(line.text) ?? []);
  if (name === undefined || (reporter === null ? PAST.test(verb ?? '') : name !== reporter)) return false;
  const next = lines[index + 1]?.text;
  if (next === undefined || isCommentOrHeadline(next) || isPostFoot(next)) return true;
  const hasFootBelow = lines.slice(index + 1, index + 1 + FOOT_LINES).some(({ text }) => isFurniture(text));
  return (line.blanksBefore > usualBlanks || isAdvert(next)) && index >= lines.length / 2 && hasFootBelow;
}
