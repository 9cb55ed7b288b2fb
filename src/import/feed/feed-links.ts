import { parsePage } from '../html/page.ts';
import { toSafeHtml } from '../html/safe-html.ts';

/** A feed that a page names. */
export type FeedLink = { url: string; title: string | null };

const MOST_LINKS = 20;
// Where pages name their feeds
const LINKS = 'link[rel~="alternate" i][href]';
// "application/atom+xml", "application/rss+xml", "application/feed+json"
const FEED_TYPE = /^application\/(?:(?:atom|rss|rdf)\+xml|feed\+json)\b/iu;
// Feeds of comments: "Comments on: …", "… » Comments Feed", "/comments/default", "/2020/02/spring/feed/" is one too, by its title
const COMMENTS = /\bcomments?\b/iu;

/** The feeds that a page's head names, in its order, feeds of comments left out. Relative addresses are read beside `pageUrl`. */
export async function findFeedLinks(html: string, pageUrl?: string): Promise<FeedLink[]> {
  const page = await parsePage(toSafeHtml(html));
  const found = new Map<string, FeedLink>();
  for (const { attribs = {} } of page.select(LINKS).slice(0, 5 * MOST_LINKS)) {
    const { href = '', type = '', title = '' } = attribs;
    if (!FEED_TYPE.test(type.trim()) || COMMENTS.test(title) || COMMENTS.test(href)) continue;
    const url = toFeedAddress(href, pageUrl);
    if (url !== null && !found.has(url)) found.set(url, { url, title: title.trim() || null });
  }
  return [...found.values()].slice(0, MOST_LINKS);
}

function toFeedAddress(href: string, pageUrl: string | undefined): string | null {
  if (!URL.canParse(href.trim(), pageUrl)) return null;
  const url = new URL(href.trim(), pageUrl);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
