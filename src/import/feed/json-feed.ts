import type { JsonFeed } from 'feedsmith';
import type { RawFeed, RawItem } from './feed-types.ts';

type JsonItem = NonNullable<JsonFeed.Feed<string>['items']>[number];

// "audio/mpeg", "video/mp4"
const SOUND_OR_FILM = /^(?:audio|video)\//iu;

/** A JSON Feed as its own fields say. */
export function toJsonFeed(feed: JsonFeed.Feed<string>): RawFeed {
  return {
    title: feed.title === undefined ? null : { text: feed.title, html: false },
    addresses: [feed.feed_url ?? '', feed.home_page_url ?? ''],
    items: (feed.items ?? []).map((item) => toItem(item, feed.authors?.[0]?.name)),
    next: feed.next_url,
    total: undefined,
    start: 1,
    generator: undefined,
  };
}

function toItem(item: JsonItem, author: string | undefined): RawItem {
  return {
    id: item.id,
    title: item.title === undefined ? null : { text: item.title, html: false },
    url: item.url,
    author: item.authors?.[0]?.name ?? author,
    published: item.date_published,
    updated: item.date_modified,
    content: toContent(item),
    media: (item.attachments ?? []).some(({ mime_type }) => SOUND_OR_FILM.test(mime_type ?? '')),
    answer: false,
  };
}

function toContent({ content_html, content_text, summary }: JsonItem): RawItem['content'] {
  if (content_html !== undefined) return { text: content_html, html: true, whole: true };
  if (content_text !== undefined) return { text: content_text, html: false, whole: true };
  return summary === undefined ? null : { text: summary, html: false, whole: false };
}
