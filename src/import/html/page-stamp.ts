import { findBylineName } from '../text/byline.ts';
import { toPersonName } from '../text/person-name.ts';
import { findPrintedDate, isDateLine, isDayAlone } from '../text/printed-date.ts';

/** What a line of a page's small print holds: who wrote, when, how many comments, how long to read. */
export type Stamp = { name: string | null; published: string | null; counts: boolean };

const MAX_STAMP_LENGTH = 140;
const MAX_PARTS = 9;

// Between the parts: "|", "·", "•", " - ", " / ", a gap of two spaces or a tab
const PART_GAP = /\s*[|·•∙]\s*|\s[–—/-]\s|\t+|\s{2,}/u;
// "5:00 pm", "at 22:41"
const CLOCK_ALONE = /^(?:at\s)?\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?$/iu;
// "4 min read", "Reading time: 4 minutes", "4 minute read", "828 words"
const READING_TIME =
  /^(?:(?:reading|read) time:?\s)?\d{1,4}\s?(?:min(?:ute)?s?|words)(?:\s(?:read(?:\stime)?|to read))?$/iu;
// "14 comments", "34 claps", "1.2k views", "No comments", "♡ 12", "0 Likes"
const COUNT =
  /^(?:\d[\d,.]{0,6}k?|no|one)\s(?:comments?|responses?|repl(?:y|ies)|claps?|likes?|shares?|views?|reactions?|restacks?|reposts?|notes?)$|^\p{So}\uFE0F?\s?\d{0,6}$/iu;
// "♥ 214 Comments 9", "❤ 12 💬 3": counts with nothing between them
const COUNT_ROW =
  /^(?:(?:\p{So}\uFE0F?|comments?|likes?|shares?|claps?|views?|reactions?|restacks?|reposts?)\s?\d{1,6}(?:\s{1,3}|$)){1,5}$/iu;
// "Share", "Share on Twitter", "Leave a comment", "Like", "Reply", "Follow", "Permalink", "Print"
const BUTTON =
  /^(?:share|tweet|post|pin|save|listen|follow|like|reply|comment|permalink|print|pdf|e-?mail|edit|more|leave a comment|share (?:on|via|to|this) ?\w{0,12}|\d{1,5})$/iu;
// "3d", "5y", "2 days ago", "5 years ago"
const AGO = /^\d{1,3}\s?(?:[smhdwy]|mo|(?:min(?:ute)?|hour|day|week|month|year)s?\sago)$/iu;
// "Jane Smith, 6 June 2019", "Jane Smith 6th June, 2019, 3:36 pm"
const NAME_AND_DATE = /^(\p{Lu}[\p{L}'’. -]{2,40}),?\s(?=.{0,14}\d)(.{6,50})$/u;
// "7 June 2019 Jane Smith"
const DATE_AND_NAME =
  /^((?:\p{L}{3,9},?\s)?\d{1,2}(?:st|nd|rd|th)?\s\p{L}{3,9},?\s\d{4})\s(?=\p{Lu})([\p{L}'’. -]{4,50})$/u;
// Before and after the day in "Posted on 6 June 2019", "Circulated 14 Sept", "16 November 2014 by Isla", "Published: 6 June 2019 in News"
const BEFORE_DAY =
  /^(?:posted|published|updated|written|circulated|issued|distributed|e-?mailed|sent(?: out)?)(?:\son)?\s?:?\s/iu;
const AFTER_DAY = /\s(?:by|in)\s.{2,40}$/iu;

/**
 * What a line of small print says, if every part of it is a date, a time, a name, a count, a button or a reading time
 * and one at least is no mere name or button; null for any other line.
 */
export function findStamp(line: string): Stamp | null {
  if (line.length > MAX_STAMP_LENGTH) return null;
  const parts = toParts(splitNameAndDate(line));
  if (parts.length === 0 || parts.length > MAX_PARTS) return null;
  const isFirm = parts.some((part) => isDatePart(part) || isCountPart(part));
  if (!isFirm || !parts.every(isStampPart)) return null;
  const names = parts.map((part) => findBylineName(part) ?? toPersonName(part));
  return {
    name: names.find((name) => name !== null) ?? null,
    published: findPrintedDate(line),
    counts: parts.some(isCountPart),
  };
}

/** Whether a line is nothing but buttons and the numbers beside them: "Share on Facebook   Tweet", "12   3   Share". */
export function isButtonRow(line: string): boolean {
  if (line.length > MAX_STAMP_LENGTH) return false;
  const parts = toParts(line);
  return parts.length > 1 && parts.every((part) => BUTTON.test(part) || COUNT.test(part));
}

/** A line that is a name and a date, or a date and a name, with the mark of parts between the two; others as they are. */
function splitNameAndDate(line: string): string {
  const [, name = '', day = ''] = NAME_AND_DATE.exec(line) ?? [];
  if (toPersonName(name) !== null && isDateLine(day)) return `${name} | ${day}`;
  const [, date = '', writer = ''] = DATE_AND_NAME.exec(line) ?? [];
  return toPersonName(writer) === null ? line : `${date} | ${writer}`;
}

function toParts(line: string): string[] {
  return line.split(PART_GAP).filter((part) => part !== '');
}

function isStampPart(part: string): boolean {
  return (
    isDatePart(part) ||
    isCountPart(part) ||
    CLOCK_ALONE.test(part) ||
    BUTTON.test(part) ||
    findBylineName(part) !== null ||
    toPersonName(part) !== null
  );
}

/** "6 June 2019", "Jun 7", "5y", "16 November 2014 by Isla" */
function isDatePart(part: string): boolean {
  if (isDateLine(part) || isDayAlone(part) || AGO.test(part)) return true;
  if (part.length > 90) return false;
  const day = part.replace(BEFORE_DAY, '').replace(AFTER_DAY, '');
  return isDateLine(day) || isDayAlone(day);
}

function isCountPart(part: string): boolean {
  return COUNT.test(part) || COUNT_ROW.test(part) || READING_TIME.test(part);
}
