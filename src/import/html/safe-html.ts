import { UserError } from '../../core/errors.ts';
import { findTag, type HtmlTag } from './html-tags.ts';
import { OpenTags } from './open-tags.ts';

/** The longest page that is read, in characters. */
export const MAX_HTML_LENGTH = 2_000_000;
/** Parsers take seconds from 10,000 levels on and overflow the stack; real pages have fewer than 60. */
const MAX_DEPTH = 256;
const MAX_TAGS = 100_000;
/** Parsers compare each attribute with all before it; real tags have fewer than 40. */
const MAX_ATTRIBUTES = 100;

// Only A to Z: the small form of some other letters is longer, and places would shift
const CAPITALS = /[A-Z]+/gu;

/** Elements that hold no words of a report; they go with all that is in them, which also leaves one way to read the rest. */
const DROPPED = new Set(
  'script style svg math template noscript textarea xmp iframe noembed noframes select canvas audio video'.split(
    ' ',
  ),
);

/** Tags that go alone, their words staying: they would switch the parser to rules of their own. */
const UNWRAPPED = new Set('plaintext frameset frame ruby rt rp rb rtc option optgroup'.split(' '));

/**
 * A page without comments, scripts, styles and drawings, ready for a parser; a tag of more than 100 attributes loses them.
 * Throws `UserError` `too-large` over `MAX_HTML_LENGTH`, `too-deep` over 256 levels or 100,000 tags.
 */
export function toSafeHtml(html: string): string {
  if (html.length > MAX_HTML_LENGTH) {
    throw new UserError(
      'too-large',
      `The page has ${(html.length / 1_000_000).toFixed(1)} million characters, and at most ${MAX_HTML_LENGTH / 1_000_000} million can be read.`,
      'Copy the report out of the page into a text file, then import that.',
    );
  }
  const pieces: string[] = [];
  const lower = html.replace(CAPITALS, (letters) => letters.toLowerCase());
  const missing = new Set<string>();
  const open = new OpenTags();
  let count = 0;
  let from = 0;
  for (let tag = findTag(html, 0); tag !== null; tag = findTag(html, from)) {
    count += 1;
    pieces.push(html.slice(from, tag.start), isDropped(tag) ? ' ' : toTag(html, tag));
    from = isDropped(tag) ? findDroppedEnd(lower, tag, missing) : toNextStart(lower, tag);
    if (from > tag.end && !isDropped(tag)) pieces.push(html.slice(tag.end, from));
    noteTag(open, tag);
    refuseTooDeep(open.depth, count);
  }
  pieces.push(html.slice(from));
  return pieces.join('');
}

/** A tag with more attributes than any real one has loses them all. */
function toTag(html: string, { name, closing, start, end, attributes }: HtmlTag): string {
  if (attributes <= MAX_ATTRIBUTES) return html.slice(start, end);
  return `<${closing ? '/' : ''}${name}>`;
}

function isDropped(tag: HtmlTag): boolean {
  return tag.name === '!' || UNWRAPPED.has(tag.name) || DROPPED.has(tag.name);
}

/** After the closing tag of a dropped element; after its opening tag if it is never closed. */
function findDroppedEnd(lower: string, tag: HtmlTag, missing: Set<string>): number {
  if (tag.closing || !DROPPED.has(tag.name) || missing.has(tag.name)) return tag.end;
  const close = lower.indexOf(`</${tag.name}`, tag.end);
  if (close !== -1) return findTag(lower, close)?.end ?? lower.length;
  // Not looked for again: a page of unclosed tags would otherwise be searched to its end for each of them.
  missing.add(tag.name);
  return tag.end;
}

/** A title holds text alone, whatever it looks like. */
function toNextStart(lower: string, tag: HtmlTag): number {
  if (tag.name !== 'title' || tag.closing) return tag.end;
  const close = lower.indexOf('</title', tag.end);
  return close === -1 ? lower.length : close;
}

function noteTag(open: OpenTags, tag: HtmlTag): void {
  if (isDropped(tag)) return;
  if (tag.closing) open.close(tag.name);
  else open.open(tag.name);
}

function refuseTooDeep(depth: number, count: number): void {
  if (depth <= MAX_DEPTH && count <= MAX_TAGS) return;
  const what =
    depth > MAX_DEPTH ? `more than ${MAX_DEPTH} levels deep` : `made of more than ${MAX_TAGS} tags`;
  throw new UserError(
    'too-deep',
    `The page is ${what} and is not read.`,
    'Copy the report out of the page into a text file, then import that.',
  );
}
