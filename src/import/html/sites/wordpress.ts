import { findBylineName } from '../../text/byline.ts';
import { findPrintedDate } from '../../text/printed-date.ts';
import { type Page, toNodeText } from '../page.ts';
import type { SiteArticle } from './site-article.ts';

/** The names that WordPress themes give to a post's text, the most usual first. */
const POST_NAMES = [
  '.entry-content',
  '.post-content',
  '.td-post-content',
  '.wp-block-post-content',
  '.post-entry',
  '.entry',
];
const TITLE = '.entry-title, .post-title, .wp-block-post-title, article h1';
const DATE =
  'time.entry-date, time.published, .entry-date, .post-date, .posted-on time, .wp-block-post-date time';
const AUTHOR = '.author.vcard .fn, .author .fn, a[rel="author"], .entry-author-name, .post-author-name';

/** The first post of a WordPress page: its text, title, date and writer by the names that themes share. */
export function findWordpressArticle(page: Page): SiteArticle | null {
  const posts = POST_NAMES.map((name) => page.select(name)).find((found) => found.length > 0) ?? [];
  const article = posts[0];
  if (article === undefined) return null;
  const date = page.select(DATE)[0];
  const author = page.select(AUTHOR)[0];
  const title = page.select(TITLE)[0];
  return {
    rule: 'site:wordpress',
    article,
    posts: posts.length,
    title: title === undefined ? null : toNodeText(title) || null,
    reporter: author === undefined ? null : findBylineName(`by ${toNodeText(author)}`),
    published: date === undefined ? null : findPrintedDate(date.attribs?.datetime ?? toNodeText(date)),
  };
}
