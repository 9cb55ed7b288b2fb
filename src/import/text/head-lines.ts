import { isFurniture } from '../html/furniture.ts';
import { findStamp, isButtonRow } from '../html/page-stamp.ts';
import { findIntroducedName } from './author-note.ts';
import { isByline } from './byline.ts';
import { findPrintedDate, isDateLine } from './printed-date.ts';
import { isTitleLike } from './title-words.ts';

/**
 * What a line above a report is: who wrote (`byline`), when (`date`), both or the counts beside them (`stamp`), when the
 * meeting was (`meeting`), the site's (`site`: menus, names, buttons, contents), or words that may be the title (`text`).
 */
export type HeadRole = 'byline' | 'date' | 'stamp' | 'meeting' | 'site' | 'text';

const MAX_MENU_PART = 32;
const MAX_SITE_LINE = 160;
const MIN_MENU_PARTS = 3;
const MAX_TAGLINE = 100;

const SENTENCE_END = /(?<!\.\.)[.!][”"’')]?$/u;
const DIGIT = /\d/u;
// "Example | Politics", "example.org » NEC", "Blog | About me", "News and comment > Norwich"
const SITE_NAME = /\s[|»>›]\s/u;
// "councils · curlews · committee": what a site is about, in three parts or more without a figure
const TAGLINE = /^\p{L}[\p{L}’' &-]{1,24}(?:\s[·•∙]\s\p{L}[\p{L}’' &-]{1,24}){2,5}$/u;
// Between the entries of a menu
const MENU_GAP = /\s*[|·•∙»›>]\s*|\s\/\s|\t+|\s{2,}/u;
// The entries by which a menu is known: "Home", "About Jane", "Contact us", "Subscribe from £1 a week", "Log in", "Reports 2018"
const MENU_ENTRY =
  /^(?:home(?: ?page)?|news|blog|about\b.{0,20}|contact\b.{0,20}|events?|join\b.{0,20}|search\b.{0,5}|archives?|rss|politics|sport|weather|jobs|opinion|comment|donate|log ?in|sign ?in|sign ?up|register|subscribe\b.{0,30}|reports?\b.{0,12}|main|councillors|your councillors|get (?:involved|in touch)|polling|podcasts?|speeches|menu|campaigns|policies|resources|newsletters?|basket|my account)$/iu;
// A menu in another language or with nothing but names: four or more entries of one word
const ONE_WORD = /^\p{Lu}\p{L}{2,14}$/u;
const MIN_WORD_ENTRIES = 4;
// "You are here: Home > News", "Home / Comment / Norwich"
const BREADCRUMB = /^(?:you are here\b|home\s*[>»›/|]\s)/iu;
// "In this issue: … | …", "Upcoming: Canvass 25/03 | AGM 06/04", "Trending: …"
const CONTENTS =
  /^(?:in this (?:issue|edition|bulletin|newsletter)\b|(?:upcoming|coming up|next event|trending|breaking|latest)\s?:\s)/iu;
// "Newsletter of the Ferrymen’s Association", "Issue 212   June 2019", "No. 88", "Page 3 of 8", "Vol. 3"
const MASTHEAD =
  /^(?:(?:the )?(?:newsletter|bulletin|journal|magazine) of\b|(?:issue|vol(?:ume)?\.?|number|no\.)\s?\d|page \d{1,3}\b)|\s(?:issue|no\.)\s\d{1,4}\b/iu;
// "Executive notes No. 11": a numbered report of one writer; a bulletin or newsletter with a number is a paper with several articles
const NUMBERED_REPORT =
  /\b(?:reports?|notes|letters?|diary|NEC|executive)\b.{0,60}\s(?:no\.|issue|number)\s\d{1,4}$/iu;
const PAPER = /\b(?:bulletin|newsletter|journal|magazine|gazette|review)\b/iu;
// "By" on a line of its own, "@jane": the name stands beside it
const BYLINE_PART = /^(?:by:?|written by:?|author:?|@\w{2,20})$/iu;
// Buttons and section names above a title: "Skip to content", "Follow", "Search for:", "Comment", "Featured", "Accept all"
const BUTTON =
  /^(?:(?:skip|jump) to (?:main )?(?:content|navigation|search)|(?:toggle|open|close) (?:navigation|menu)|follow|following|search(?: for)?\s?:?|listen(?: to this article)?|subscribe|sign in|log in|comment|opinion|news|blog|featured|uncategori[sz]ed|analysis|exclusive|politics|by email|print|menu|[×x]|[×x]? ?close|donate|subscribe now|daily email)$/iu;
// "Posts Tagged ‘executive’", "Category Archives: NEC", "Printed: 4 October 2024", "Other formats: PDF"
const LISTING =
  /^(?:posts? (?:tagged|under|in)\b|(?:category|tag|monthly|author) archives?\b|archives? for\b|latest post on\b|(?:updated|printed|for (?:the )?attention of|other formats|version)\s?:\s)/iu;
// "Subject: …", "To: …" of a message whose header is not whole
const MAIL_HEADER = /^(?:from|to|cc|date|sent|subject)\s?:\s/iu;
// "Meeting held 18 March 2017, Norwich", "Date of meeting: 4 June 2019"
const MEETING_LINE = /^(?:(?:date of )?meeting(?: held)?(?: on)?|held(?: on)?)\b/iu;

/** What a line above a report is. */
export function toHeadRole(line: string): HeadRole {
  if (isDateLine(line)) return 'date';
  if (isByline(line) || BYLINE_PART.test(line)) return 'byline';
  if (findIntroducedName(line) !== null) return 'byline';
  if (isMeetingLine(line)) return 'meeting';
  if (findStamp(line) !== null) return 'stamp';
  return isSiteLine(line) ? 'site' : 'text';
}

/** The day in a line that says when the meeting was; null for other lines. */
export function findMeetingLineDate(line: string): string | null {
  return isMeetingLine(line) ? findPrintedDate(line) : null;
}

/** Whether a line names a printed newsletter, its number or its page: such a text holds more than one article. */
export function isMasthead(line: string): boolean {
  if (line.length > MAX_SITE_LINE || !MASTHEAD.test(line)) return false;
  return PAPER.test(line) || !NUMBERED_REPORT.test(line);
}

function isMeetingLine(line: string): boolean {
  return line.length <= 90 && MEETING_LINE.test(line) && findPrintedDate(line) !== null;
}

function isSiteLine(line: string): boolean {
  if (BUTTON.test(line) || BREADCRUMB.test(line) || isFurniture(line)) return true;
  if (MAIL_HEADER.test(line) || isButtonRow(line)) return true;
  if (line.length > MAX_SITE_LINE || SENTENCE_END.test(line)) return false;
  return (
    CONTENTS.test(line) ||
    LISTING.test(line) ||
    isMasthead(line) ||
    isMenu(line) ||
    isTagline(line) ||
    (line.length <= 120 && SITE_NAME.test(line))
  );
}

/** "councils · curlews · committee" */
function isTagline(line: string): boolean {
  return line.length <= MAX_TAGLINE && TAGLINE.test(line) && !isTitleLike(line);
}

function isMenu(line: string): boolean {
  const parts = line.split(MENU_GAP).filter((part) => part !== '');
  if (parts.some((part) => part.length > MAX_MENU_PART)) return false;
  const known = parts.filter((part) => MENU_ENTRY.test(part)).length;
  if (known >= MIN_MENU_PARTS - 1 || (known > 0 && parts.length >= MIN_MENU_PARTS)) return true;
  return parts.length >= MIN_WORD_ENTRIES && !DIGIT.test(line) && parts.every((part) => ONE_WORD.test(part));
}
