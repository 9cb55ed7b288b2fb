import type { AtomFeed } from 'feedsmith';
import type { RawFeed, RawItem } from './feed-types.ts';

type AtomEntry = NonNullable<AtomFeed.Feed<string>['entries']>[number];
type AtomLink = NonNullable<AtomFeed.Feed<string>['links']>[number];

// "audio/mpeg", "video/mp4"
const SOUND_OR_FILM = /^(?:audio|video)\//iu;

/** An Atom feed as its own fields say; an entry without a writer has the feed's. */
export function toAtomFeed(feed: AtomFeed.Feed<string>): RawFeed {
  return {
    title: toAtomTitle(feed.title),
    addresses: [feed.id ?? '', ...(feed.links ?? []).map(({ href }) => href ?? '')],
    items: (feed.entries ?? []).map((entry) => toItem(entry, feed.authors?.[0]?.name)),
    next: findLink(feed.links, 'next'),
    total: feed.opensearch?.totalResults,
    start: feed.opensearch?.startIndex ?? 1,
    generator: [feed.generator?.text, feed.generator?.uri].filter(Boolean).join(' ') || undefined,
  };
}

/** The words of an Atom text, and whether they hold markup. */
function toAtomTitle(title: AtomFeed.Text | undefined): RawItem['title'] {
  if (title === undefined) return null;
  return { text: title.value, html: title.type === 'html' || title.type === 'xhtml' };
}

/** The address of the first link of a kind; Atom's links without a kind are `alternate`. */
export function findLink(links: readonly AtomLink[] | undefined, rel: string): string | undefined {
  return links?.find((link) => (link.rel ?? 'alternate') === rel)?.href;
}

function toItem(entry: AtomEntry, author: string | undefined): RawItem {
  return {
    id: entry.id,
    title: toAtomTitle(entry.title),
    url: findLink(entry.links, 'alternate'),
    author: entry.authors?.[0]?.name ?? author,
    published: entry.published,
    updated: entry.updated,
    content: toContent(entry),
    media: (entry.links ?? []).some(({ rel, type }) => rel === 'enclosure' && SOUND_OR_FILM.test(type ?? '')),
    answer: (entry.thr?.inReplyTos ?? []).length > 0,
  };
}

function toContent({ content, summary }: AtomEntry): RawItem['content'] {
  const type = content?.type ?? 'text';
  const isText = type === 'text' || type === 'text/plain';
  if (content?.value !== undefined && (isText || type.includes('html')))
    return { text: content.value, html: !isText, whole: true };
  if (summary === undefined) return null;
  return { text: summary.value, html: summary.type === 'html' || summary.type === 'xhtml', whole: false };
}
