import type { FootLine } from './author-note.ts';
import { findBylineName } from './byline.ts';
import { toPersonName } from './person-name.ts';
import { findPrintedDate, isDateLine } from './printed-date.ts';

/** Where a signature begins (an index into `kept`), the full name it gives, and the day if it is dated. */
export type Signature = { at: number; name: string | null; published: string | null };

const MAX_SIGN_OFF_LENGTH = 45;
const MAX_SIGNATURE_LINES = 7;
const MAX_SIGNATURE_LINE = 90;
const MAX_CONTACT_LENGTH = 140;

// "Yours as ever,", "In solidarity,", "Best wishes", "Kind regards,", "Fraternally yours"
const SIGN_OFF =
  /^(?:yours|(?:in|with) (?:\p{L}{3,10} (?:and )?){0,2}solidarity|solidarity|(?:with )?(?:very |all )?(?:best|warm|kind)(?:est)? (?:wishes|regards)|regards|fraternally|comradely|cheers|all the best|with (?:many )?thanks|many thanks|take care)\b(?!.{0,25}\b(?:to|for|from|with)\b).{0,25}$/iu;
// "--", the mark that mail programs put above a signature
const SIGNATURE_MARK = /^[-–—]{2}$/u;
// "PS the raffle …": words after a signature that are the writer's again
const POSTSCRIPT = /^p\.?\s?p?\.?s\.?[\s:]/iu;
// "18 July", "July 18": words that hold a day are the report's own
const DAY_AND_MONTH =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:january|february|march|april|june|july|august|september|october|november|december)\s\d{1,2}\b/iu;
const SENTENCE_END = /[.!?…][”"’')]?$/u;
// A telephone number, an e-mail address, a postcode
const CONTACT =
  /\b0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b|\b\S{1,40}@\S{1,60}\.\p{L}{2}|\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b/u;
// What ends the name in "Jane Smith, 12 Sluice Lane" and "Jane Smith | 01632 …"
const NAME_END = /[,|·:]/u;

/** The writer's signature at the end of the lines kept: a sign-off with a name and an address, or the address alone; null without. */
export function findSignature(
  lines: readonly FootLine[],
  kept: readonly number[],
  reporter: string | null,
): Signature | null {
  const textAt = (at: number): string => lines[kept[at] ?? -1]?.text ?? '';
  const start = Math.max(1, kept.length - MAX_SIGNATURE_LINES);
  for (let at = start; at < kept.length; at += 1) {
    const isMarked = isBelowMark(lines, kept, at);
    if (!isMarked && !isSignOff(textAt(at))) continue;
    const below = kept.slice(isMarked ? at : at + 1).flatMap((index) => lines[index] ?? []);
    if (below.every(isSignatureLine) && (!isMarked || isSigned(below, reporter)))
      return { at, name: findName(below), published: null };
  }
  if (kept.length < 2) return null;
  const last = textAt(kept.length - 1);
  if (isContact(last, reporter)) return { at: kept.length - 1, name: null, published: null };
  return kept.length < 3 ? null : findDatedName(textAt(kept.length - 2), last, kept.length - 2);
}

/** "Jane Smith" above "6 June 2019" at the very end: signed and dated. */
function findDatedName(above: string, last: string, at: number): Signature | null {
  const name = isDateLine(last) ? toPersonName(above) : null;
  return name === null ? null : { at, name, published: findPrintedDate(last) };
}

function isSignOff(line: string): boolean {
  return line.length <= MAX_SIGN_OFF_LENGTH && SIGN_OFF.test(line);
}

function isSignatureLine({ text, marked }: FootLine): boolean {
  if (marked || text.length > MAX_CONTACT_LENGTH || POSTSCRIPT.test(text)) return false;
  if (CONTACT.test(text)) return true;
  return text.length <= MAX_SIGNATURE_LINE && !SENTENCE_END.test(text) && !DAY_AND_MONTH.test(text);
}

/** Whether the mark of a signature stands between this line and the one kept before it. */
function isBelowMark(lines: readonly FootLine[], kept: readonly number[], at: number): boolean {
  const between = lines.slice((kept[at - 1] ?? 0) + 1, kept[at]);
  return between.some(({ text }) => SIGNATURE_MARK.test(text));
}

/** Under a bare mark a name or an address must stand: "--" also divides the parts of a report. */
function isSigned(below: readonly FootLine[], reporter: string | null): boolean {
  const isKnown = ({ text }: FootLine) =>
    CONTACT.test(text) || (reporter !== null && text.startsWith(reporter));
  return findName(below) !== null || below.some(isKnown);
}

function findName(below: readonly FootLine[]): string | null {
  for (const { text } of below) {
    const name = toPersonName(text) ?? findBylineName(text);
    if (name !== null) return name;
  }
  return null;
}

/** "Jane Smith, 12 Sluice Lane, Fenwick. 01632 960199" */
function isContact(line: string, reporter: string | null): boolean {
  if (line.length > MAX_CONTACT_LENGTH || !CONTACT.test(line)) return false;
  const [name = ''] = line.split(NAME_END);
  return reporter === null ? toPersonName(name) !== null : line.startsWith(reporter);
}
