const NAME = String.raw`(\p{Lu}[\p{L}'’.-]{1,20}(?:\s\p{Lu}[\p{L}'’.-]{0,20}){1,3})`;

// "by Jane Smith", "By Jane Smith on 07.11.21", "Posted on 3 May 2011 by Jane Smith", "# posted by Jane Smith @ 9:15 am"
const BYLINE = new RegExp(
  String.raw`^(?:#\s?)?(?:posted\s|written\s|published\s)?(?:on\s.{4,30}\s)?[Bb]y\s${NAME}(?=$|[\s,|@·–-])`,
  'iu',
);
// "Jane Smith reports from …", "Jane Smith’s report", "Jane Smith: my report"
const TITLE_NAME = new RegExp(
  String.raw`^${NAME}(?:\s[Rr]eports?\s|[’']s\s(?:NEC\s)?[Rr]eport|:\smy\s)`,
  'u',
);
// "A blog by Jane Smith about …"
const BLOG_BY = new RegExp(String.raw`^(?:a|the)\sblog\s(?:by|of)\s${NAME}(?=$|[\s,.])`, 'iu');
// "by Jane Smith", "Posted on …", "Posted by …"
const BYLINE_LINE =
  /^(?:#\s?)?(?:(?:[Pp]osted|[Ww]ritten|[Pp]ublished)\s(?:on|by|at|in)\b|[Bb][Yy]\s+\p{Lu})/u;
// "Labour NEC report" names a body, no person
const BODY_NAME = /\b(?:Labour|Party|NEC|Executive|Committee|Council|CLP|Conference|News|Team|Admin|The)\b/u;
const UPPER_START = /^\p{Lu}/u;

/** Whether a short line says who wrote or when it was posted, and nothing more. */
export function isByline(line: string): boolean {
  return line.length <= 90 && !line.endsWith('.') && BYLINE_LINE.test(line);
}

/** The writer's name as a byline prints it in at least two words; null without one. */
export function findBylineName(line: string): string | null {
  return toName((BYLINE.exec(line) ?? BLOG_BY.exec(line))?.[1]);
}

/** The writer's name where a title gives it. */
export function findTitleName(title: string): string | null {
  return toName(TITLE_NAME.exec(title)?.[1]);
}

/** The patterns ignore case for "Posted by"; a name has capitals, and ends before the first word without one. */
function toName(found: string | undefined): string | null {
  if (found === undefined) return null;
  const words = found.split(' ');
  const firstSmall = words.findIndex((word) => !UPPER_START.test(word));
  const name = (firstSmall === -1 ? words : words.slice(0, firstSmall)).join(' ');
  return name.includes(' ') && !BODY_NAME.test(name) ? name : null;
}
