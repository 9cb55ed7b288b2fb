import { UserError } from '../../core/errors.ts';

/** The longest feed that is read, in characters; 25 long posts of a blog have half a million. */
const MAX_FEED_LENGTH = 5_000_000;
/** The most entries that are read of one page of a feed; Blogger gives 25, WordPress 10, the largest 500. */
export const MOST_ENTRIES = 500;

/** A feed's text made ready for its reader: `entries` is how many there are, `cutOff` that its end is missing. */
export type FeedSource = { text: string; json: boolean; entries: number; cutOff: boolean };

// The name of the first element: "<rss", "<feed", "<atom:feed", "<rdf:RDF"
const ROOT = /^<(?:[\w-]{1,20}:)?(rss|feed|rdf)[\s>]/iu;
// "</entry>", "</item>", "</rss:item>"
const ENTRY_END = /<\/(?:[\w-]{1,20}:)?(?:entry|item)\s{0,9}>/giu;
// "</feed>", "</rss>", "</rdf:RDF>"
const FEED_END = /<\/(?:[\w-]{1,20}:)?(?:feed|rss|rdf)\s{0,9}>/iu;
// '"version": "https://jsonfeed.org/version/1.1"'
const JSON_FEED = /"version"\s{0,9}:\s{0,9}"https?:(?:\\?\/){2}jsonfeed\.org/iu;

// "<!DOCTYPE feed [", "<!ENTITY a"; a document type without brackets declares nothing here
const OWN_ENTITIES = /<!ENTITY|<!DOCTYPE[^>[]{0,2000}\[/iu;
const SOLID = /\S/u;

const START_SAMPLE = 20_000;
/** A cache may write a remark of its own after the end. */
const END_SAMPLE = 2000;

/**
 * The feed in a text, cut after its last whole entry and after `MOST_ENTRIES`; null when the text is no feed.
 * Throws `UserError` `too-large` over `MAX_FEED_LENGTH`, `unsafe-feed` when it declares entities of its own.
 */
export function findFeedSource(text: string): FeedSource | null {
  if (!isFeedStart(text)) return null;
  if (text.trimStart().startsWith('{')) return toJsonSource(text);
  const rootAt = findRoot(text) ?? 0;
  refuseTooLarge(text);
  const prolog = text.slice(0, rootAt);
  if (OWN_ENTITIES.test(prolog)) {
    throw new UserError(
      'unsafe-feed',
      'The feed declares entities of its own, and is not read.',
      'Import the page of the report itself.',
    );
  }
  // Without its prolog: no document type is left that could say anything.
  return cutToEntries(text.slice(rootAt));
}

/** Whether a text, or its first few thousand characters, begins a feed, whatever declarations, style sheets and remarks stand before it. */
export function isFeedStart(text: string): boolean {
  const start = text.slice(0, START_SAMPLE).trimStart();
  // A byte order mark that was read as three letters
  const own = start.startsWith('ï»¿') ? start.slice(3) : start;
  return own.startsWith('{') ? JSON_FEED.test(own) : findRoot(own) !== null;
}

function toJsonSource(text: string): FeedSource {
  refuseTooLarge(text);
  return { text, json: true, entries: 0, cutOff: false };
}

/** Where the first element stands if it is a feed's; what is before it may be a declaration, remarks and a document type. */
function findRoot(text: string): number | null {
  let at = text.search(SOLID);
  for (let step = 0; step < 20 && at !== -1; step += 1) {
    if (text.charCodeAt(at) === 0xfeff) at += 1;
    const close = findPrologEnd(text, at);
    if (close === null) return ROOT.test(text.slice(at, at + 60)) ? at : null;
    const rest = text.slice(close, close + 10_000).search(SOLID);
    at = rest === -1 ? -1 : close + rest;
  }
  return null;
}

/** The end of a declaration, remark or document type that begins at `at`; null when none does. */
function findPrologEnd(text: string, at: number): number | null {
  const kinds = [
    ['<?', '?>'],
    ['<!--', '-->'],
    ['<!', '>'],
  ] as const;
  for (const [open, close] of kinds) {
    if (!text.startsWith(open, at)) continue;
    const subset = open === '<!' ? findSubsetEnd(text, at) : at;
    const end = text.indexOf(close, subset);
    return end === -1 ? text.length : end + close.length;
  }
  return null;
}

/** A document type may hold declarations in brackets, each with a ">" of its own. */
function findSubsetEnd(text: string, at: number): number {
  const bracket = text.indexOf('[', at);
  const end = text.indexOf('>', at);
  if (bracket === -1 || bracket > end) return at;
  const close = text.indexOf(']', bracket);
  return close === -1 ? text.length : close;
}

function cutToEntries(text: string): FeedSource {
  const cutOff = !FEED_END.test(text.slice(-END_SAMPLE));
  let entries = 0;
  let last = 0;
  let limit = 0;
  for (const match of text.matchAll(ENTRY_END)) {
    entries += 1;
    last = match.index + match[0].length;
    if (entries === MOST_ENTRIES) limit = last;
  }
  if (entries > MOST_ENTRIES) return { text: text.slice(0, limit), json: false, entries, cutOff };
  return { text: cutOff ? text.slice(0, last) : text, json: false, entries, cutOff };
}

function refuseTooLarge(text: string): void {
  if (text.length <= MAX_FEED_LENGTH) return;
  throw new UserError(
    'too-large',
    `The feed has ${(text.length / 1_000_000).toFixed(1)} million characters, and at most ${MAX_FEED_LENGTH / 1_000_000} million can be read.`,
    'Import the page of the report itself.',
  );
}
