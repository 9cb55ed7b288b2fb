import type { Feed } from './feed-types.ts';

/** Where a feed goes on. `guessed`: the feed does not say so, its program usually does it so. `foreign`: on a server that is not asked. */
export type NextPage =
  | { readonly type: 'given' | 'guessed'; readonly url: string }
  | { readonly type: 'foreign'; readonly host: string };

// "https://wordpress.org/?v=6.1", "http://wordpress.com/"
const WORDPRESS = /\bwordpress\.(?:org|com)\b/iu;
// "/feeds/1234567890/posts/default", "/feeds/posts/default"
const BLOGGER_FEED = /^\/feeds\/(?:\d{1,30}\/)?posts\//u;
const BLOGGER_HOST = 'www.blogger.com';
/** The fields of Blogger's addresses that say which page it is. */
const BLOGGER_FIELDS = ['start-index', 'max-results'];

/**
 * The page of a feed with older entries; null when there is none. Only the feed's own server is asked: Blogger names its next page on a
 * server of its own, and gives the same page at the blog's address; http becomes https where the feed itself was fetched so.
 */
export function findNextPage(url: string, feed: Feed): NextPage | null {
  if (feed.next !== null) return toGiven(new URL(url), feed.next);
  if (!WORDPRESS.test(feed.generator ?? '') || feed.items.length === 0) return null;
  const guess = new URL(url);
  // A feed in a file goes on nowhere.
  if (guess.protocol !== 'http:' && guess.protocol !== 'https:') return null;
  const page = Number(guess.searchParams.get('paged') ?? 1);
  guess.searchParams.set('paged', String(page + 1));
  return { type: 'guessed', url: guess.href };
}

function toGiven(own: URL, address: string): NextPage | null {
  if (!URL.canParse(address, own.href)) return null;
  const next = new URL(address, own);
  if (next.protocol !== 'http:' && next.protocol !== 'https:') return null;
  next.hash = '';
  if (next.hostname === own.hostname && own.protocol === 'https:' && next.protocol === 'http:') {
    next.protocol = 'https:';
    next.port = own.port;
  }
  if (next.host === own.host) return { type: 'given', url: next.href };
  if (next.hostname !== BLOGGER_HOST || !BLOGGER_FEED.test(next.pathname))
    return { type: 'foreign', host: next.hostname };
  const same = new URL(own);
  for (const field of BLOGGER_FIELDS) {
    const value = next.searchParams.get(field);
    if (value !== null) same.searchParams.set(field, value);
  }
  return { type: 'given', url: same.href };
}
