import { findBylineName } from '../../text/byline.ts';
import { findPrintedDate } from '../../text/printed-date.ts';
import { type Page, toNodeText } from '../page.ts';
import type { PageFacts } from '../page-facts.ts';
import { findFirstText } from './first-text.ts';
import type { SiteArticle } from './site-article.ts';

/** The names that WordPress themes and page builders give to a post's text, the most usual first. */
const POST_NAMES = [
  '.entry-content',
  '.post-content',
  '.td-post-content',
  '.wp-block-post-content',
  '.amp-wp-article-content',
  '.elementor-widget-theme-post-content',
  '.et_pb_post_content',
  '.post-entry',
  '.entrytext',
  '.entry',
];
const TITLES = [
  '.entry-title, .post-title, .wp-block-post-title, .amp-wp-title, .elementor-widget-theme-post-title',
  'h2.entry-header, h3.entry-header, .post h2 a[rel="bookmark"], .post h1, article h1',
];
const DATE =
  'time.entry-date, time.published, .entry-date, .post-date, .posted-on time, .wp-block-post-date time, .amp-wp-posted-on time, .elementor-post-info__item--type-date, .postmetadata, .post > small, h2.date-header, abbr.published, abbr.updated';
const AUTHOR =
  '.author.vcard .fn, .author .fn, a[rel="author"], .entry-author-name, .post-author-name, .wp-block-post-author__name, .wp-block-post-author-name, .author.vcard, .td-post-author-name a, .elementor-post-info__item--type-author';
const BOXES = '.wp-block-buttons, .wp-block-jetpack-subscriptions, .mc4wp-form, .td-a-rec';

/** The first post of a WordPress page: its text, title, date and writer by the names that themes share. */
export function findWordpressArticle(page: Page, facts: PageFacts): SiteArticle | null {
  const posts = POST_NAMES.map((name) => page.select(name)).find((found) => found.length > 0) ?? [];
  const article = posts[0];
  if (article === undefined) return null;
  const author = findFirstText(page, AUTHOR);
  return {
    rule: 'site:wordpress',
    article,
    posts: posts.length,
    title: TITLES.map((selector) => findFirstText(page, selector)).find((text) => text !== null) ?? null,
    reporter: author === null ? facts.reporter : (findBylineName(`by ${author}`) ?? facts.reporter),
    published: findPublished(page),
    left: page.select(BOXES),
  };
}

function findPublished(page: Page): string | null {
  for (const node of page.select(DATE)) {
    const { datetime = '', title = '' } = node.attribs ?? {};
    const day = [datetime, title, toNodeText(node)].map(findPrintedDate).find((found) => found !== null);
    if (day !== undefined) return day;
  }
  return null;
}
