import { toPersonName } from './person-name.ts';

const NAME = String.raw`(\p{Lu}[\p{L}'’.-]{1,20}(?:\s\p{Lu}[\p{L}'’.-]{0,20}){1,3})`;
const AFTER_NAME = String.raw`(?=$|[\s,.|@·–/(-])`;

// "by Jane Smith", "By Jane Smith on 07.11.21", "Posted on 3 May 2011 by Jane Smith", "6th June 2019 | By Jane Smith"
const BYLINE = new RegExp(
  String.raw`^(?:[#*]\s?)?(?:(?:posted|written|published|reported|submitted|words)\s)?(?:(?:on\s|(?=.{0,12}\d)).{4,40}\s)?[Bb]y:?\s${NAME}${AFTER_NAME}`,
  'iu',
);
// "Author: Jane Smith", "Delegate: Jane Smith", "A report from Jane Smith", "Report to Fenland members from Jane Smith"
const AUTHOR_LABEL = new RegExp(
  String.raw`^(?:(?:author|words|text|reporter|delegate|representative|(?:submitted|prepared|reported) by)\s?:|(?:an?\s)?report\s(?:to\s.{3,40}\s)?(?:from|by))\s${NAME}${AFTER_NAME}`,
  'iu',
);
// "A blog by Jane Smith about …"
const BLOG_BY = new RegExp(String.raw`^(?:an?|the)\sblog\s(?:by|of)\s${NAME}(?=$|[\s,.])`, 'iu');
// "Jane Smith jane at example.org" on a page of a list archive
const LIST_AUTHOR = new RegExp(String.raw`^${NAME}\s\S{1,40}\sat\s\S{1,40}\.\S{2,20}$`, 'u');
// "Jane Smith, constituency representative", "Jane Smith, your delegate, reports"
const NAME_AND_ROLE = new RegExp(
  String.raw`^${NAME},\s(?:[\p{L}’'&-]{1,20}\s){0,5}(?:representative|rep|member|delegate|councillor|secretary|editor|correspondent|reporter|chair|officer)(?:,\s(?:reports|writes))?$`,
  'u',
);
// "Jane Smith reports from …", "Jane Smith writes from …", "Jane Smith’s report", "Jane Smith’s diary", "Jane Smith: my report"
const TITLE_NAME = new RegExp(
  String.raw`^${NAME}(?:\s(?:[Rr]eports?|[Ww]rites)\s|[’']s\s(?:\p{L}{2,12}\s)?(?:[Rr]eports?|[Dd]iary|[Nn]otes|[Nn]otebook|[Bb]log|[Cc]olumn|[Uu]pdates?|[Nn]ewsletter)\b|\s?:\s|\sfor\s\p{Lu})`,
  'u',
);
// "Executive notes, 4 June: Jane Smith", "NEC report – Jane Smith", "Notes from Jane Smith"
const TITLE_END_NAME = new RegExp(String.raw`(?::|\s[–—-]|\sfrom|\sby)\s${NAME}$`, 'u');
// "Jane Smith – putting members first"
const OWNER_LINE = new RegExp(String.raw`^${NAME}\s[–—-]\s\p{Ll}`, 'u');
// "by Jane Smith", "Posted on …", "Posted by …"
const BYLINE_LINE = /^(?:[#*]\s?)?(?:posted|written|published|reported)\s(?:on|by|at|in)\b/iu;
// "by Jane Smith", "by Jane", "By: Jane Smith"; what follows is looked at
const BARE_BY = /^[Bb][Yy]:?\s+(\p{Lu}[\p{L}'’.-]{1,20})(?:\s([\p{L}'’.-]{1,20}))?/u;
// "By Fenland Left members": no one person
const GROUP = /^by\s(?:\S{1,20}\s){1,4}(?:members|team|staff|collective)$/iu;
// "Author: …"
const LABELLED = /^\p{L}{4,14}(?: by)?\s?:/u;
const UPPER_START = /^\p{Lu}/u;
const SENTENCE_END = /\.$/u;

/** Whether a short line says who wrote or when it was posted, and nothing more. */
export function isByline(line: string): boolean {
  if (line.length > 90 || SENTENCE_END.test(line)) return false;
  if (BYLINE_LINE.test(line) || LIST_AUTHOR.test(line) || isNameAndRole(line)) return true;
  if (LABELLED.test(line) && toName(AUTHOR_LABEL.exec(line)?.[1]) !== null) return true;
  const [, first, second] = BARE_BY.exec(line) ?? [];
  if (first === undefined) return false;
  return toPersonName(`${first} ${second ?? first}`) !== null;
}

function isNameAndRole(line: string): boolean {
  return toName(NAME_AND_ROLE.exec(line)?.[1]) !== null;
}

/** The writer's name as a byline prints it in at least two words; null without one. */
export function findBylineName(line: string): string | null {
  if (GROUP.test(line)) return null;
  for (const pattern of [BYLINE, AUTHOR_LABEL, BLOG_BY, LIST_AUTHOR, NAME_AND_ROLE]) {
    const name = toName(pattern.exec(line)?.[1]);
    if (name !== null) return name;
  }
  return null;
}

/** The writer's name where a title or the name of a site gives it. */
export function findTitleName(title: string): string | null {
  return toName(TITLE_NAME.exec(title)?.[1]) ?? toName(TITLE_END_NAME.exec(title)?.[1]);
}

/** The writer's name where a site's first line is the name and a motto. */
export function findOwnerName(line: string): string | null {
  return toName(OWNER_LINE.exec(line)?.[1]);
}

/** The patterns ignore case for "Posted by"; a name has capitals, and ends before the first word without one. */
function toName(found: string | undefined): string | null {
  if (found === undefined) return null;
  const words = found.split(' ');
  const firstSmall = words.findIndex((word) => !UPPER_START.test(word));
  return toPersonName((firstSmall === -1 ? words : words.slice(0, firstSmall)).join(' '));
}
