import type { parseFeed } from 'feedsmith';
import { UserError } from '../../core/errors.ts';
import { toAtomFeed } from './atom-feed.ts';
import { toFeedItem, toPlainWords } from './feed-item.ts';
import { refuseOtherFeeds } from './feed-kind.ts';
import { type FeedSource, findFeedSource, MOST_ENTRIES } from './feed-source.ts';
import type { Feed, RawFeed } from './feed-types.ts';
import { toJsonFeed } from './json-feed.ts';
import { toRdfFeed, toRssFeed } from './rss-feed.ts';

/** A feed as the library gives it, days as the feed writes them. */
type Parsed = ReturnType<typeof parseFeed<string>>;

/**
 * The entries of an Atom, RSS, RDF or JSON feed; null when the text is no feed. Of a feed that is cut off the whole entries are read, of
 * a feed with more than `MOST_ENTRIES` the first ones; `warnings` say so.
 * Throws `UserError` `too-large`, `unsafe-feed`, `damaged-feed`, `comments-feed` or `podcast-feed`.
 */
export async function readFeed(text: string): Promise<Feed | null> {
  const source = findFeedSource(text);
  if (source === null) return null;
  const { raw, entries } = await parseSource(source);
  refuseOtherFeeds(raw);
  return {
    title: await toPlainWords(raw.title),
    items: await Promise.all(raw.items.map(toFeedItem)),
    next: raw.next ?? null,
    total: raw.total ?? null,
    cutOff: source.cutOff,
    generator: raw.generator ?? null,
    warnings: findWarnings(raw, { ...source, entries }),
  };
}

async function parseSource({ text, json, entries }: FeedSource): Promise<{ raw: RawFeed; entries: number }> {
  const feedsmith = await import('feedsmith');
  let parsed: Parsed;
  try {
    parsed = feedsmith.parseFeed<string>(text);
  } catch (error) {
    throw new UserError(
      'damaged-feed',
      'The feed is damaged, or not all of it has arrived.',
      'Try again later, or import the page of the report itself.',
      { cause: error },
    );
  }
  const raw = toRawFeed(parsed);
  const all = json ? raw.items.length : entries;
  return { raw: { ...raw, items: raw.items.slice(0, MOST_ENTRIES) }, entries: all };
}

function toRawFeed(parsed: Parsed): RawFeed {
  if (parsed.format === 'atom') return toAtomFeed(parsed.feed);
  if (parsed.format === 'rss') return toRssFeed(parsed.feed);
  return parsed.format === 'rdf' ? toRdfFeed(parsed.feed) : toJsonFeed(parsed.feed);
}

function findWarnings(raw: RawFeed, { entries, cutOff }: { entries: number; cutOff: boolean }): string[] {
  const warnings: string[] = [];
  const read = raw.items.length;
  const left = entries - read;
  if (left > 0 && read > 0)
    warnings.push(
      `The feed has ${toCount(entries)} entries: the first ${toCount(read)} were read, and ${toCount(left)} were left out.`,
    );
  if (cutOff)
    warnings.push(
      `The feed is cut off: ${toCount(read)} whole entries of it were read. Fetch it again for the rest.`,
    );
  const last = raw.start - 1 + read;
  if (!cutOff && left === 0 && raw.next === undefined && (raw.total ?? 0) > last)
    warnings.push(
      `The feed says that it has ${toCount(raw.total ?? 0)} entries, and gives only ${toCount(last)}.`,
    );
  return warnings;
}

function toCount(count: number): string {
  return count.toLocaleString('en-GB');
}
