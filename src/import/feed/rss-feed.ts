import type { RdfFeed, RssFeed } from 'feedsmith';
import { findLink } from './atom-feed.ts';
import type { RawFeed, RawItem } from './feed-types.ts';

type RssItem = NonNullable<RssFeed.Feed<string>['items']>[number];
type RdfItem = NonNullable<RdfFeed.Feed<string>['items']>[number];

// "audio/mpeg", "video/mp4"
const SOUND_OR_FILM = /^(?:audio|video)\//iu;

/** An RSS 2.0 feed (and its forerunners) as its own fields say. */
export function toRssFeed(feed: RssFeed.Feed<string>): RawFeed {
  return {
    title: toTitle(feed.title),
    addresses: [feed.link ?? '', ...(feed.atom?.links ?? []).map(({ href }) => href ?? '')],
    items: (feed.items ?? []).map(toRssItem),
    next: findLink(feed.atom?.links, 'next'),
    total: feed.opensearch?.totalResults,
    start: feed.opensearch?.startIndex ?? 1,
    generator: feed.generator,
  };
}

/** An RSS 1.0 (RDF) feed as its own fields say. */
export function toRdfFeed(feed: RdfFeed.Feed<string>): RawFeed {
  return {
    title: toTitle(feed.title),
    addresses: [feed.link ?? ''],
    items: (feed.items ?? []).map(toRdfItem),
    next: findLink(feed.atom?.links, 'next'),
    total: undefined,
    start: 1,
    generator: undefined,
  };
}

/** RSS says nowhere whether a title holds markup; in practice many do. */
function toTitle(title: string | undefined): RawItem['title'] {
  return title === undefined ? null : { text: title, html: true };
}

function toRssItem(item: RssItem): RawItem {
  const permalink = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  return {
    id: item.guid?.value,
    title: toTitle(item.title),
    url: item.link ?? permalink,
    author: item.dc?.creators?.[0] ?? item.authors?.[0]?.name,
    published: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published,
    updated: item.atom?.updated,
    content: toContent(item.content?.encoded, item.description),
    media: (item.enclosures ?? []).some(({ type }) => SOUND_OR_FILM.test(type ?? '')),
    answer: (item.thr?.inReplyTos ?? []).length > 0,
  };
}

function toRdfItem(item: RdfItem): RawItem {
  return {
    id: item.rdf?.about,
    title: toTitle(item.title),
    url: item.link ?? item.rdf?.about,
    author: item.dc?.creators?.[0],
    published: item.dc?.dates?.[0],
    updated: item.dcterms?.modified?.[0],
    content: toContent(item.content?.encoded, item.description),
    media: false,
    answer: false,
  };
}

/** A description beside the content is a summary; alone it is often the whole, and its end tells. */
function toContent(encoded: string | undefined, description: string | undefined): RawItem['content'] {
  const text = encoded ?? description;
  return text === undefined ? null : { text, html: true, whole: true };
}
