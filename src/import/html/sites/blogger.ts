import { findBylineName } from '../../text/byline.ts';
import { findPrintedDate } from '../../text/printed-date.ts';
import type { Page } from '../page.ts';
import { findFirstText } from './first-text.ts';
import type { SiteArticle } from './site-article.ts';

/** Old and new templates of Blogger; `.blogPost` is the oldest. */
const POST = '.post-body, .blogPost';
const AUTHOR = [
  '.post-author .fn, .post-author [itemprop="name"], .post-footer .fn',
  '.post-author, p.post-footer',
];
const DATE = ['.date-header', '.published, .post-timestamp'];
/** Prints the clock time, and holds the day in an attribute. */
const STAMP = '.published[title], .published[datetime]';

/** The first post of a Blogger page: its body, the date header above it, its title and who posted it. */
export function findBloggerArticle(page: Page): SiteArticle | null {
  const posts = page.select(POST);
  const article = posts[0];
  if (article === undefined) return null;
  const names = AUTHOR.map((selector) => {
    const text = findFirstText(page, selector) ?? '';
    return findBylineName(text) ?? findBylineName(`by ${text}`);
  });
  const days = DATE.map((selector) => findPrintedDate(findFirstText(page, selector) ?? ''));
  const { title = '', datetime = '' } = page.select(STAMP)[0]?.attribs ?? {};
  return {
    rule: 'site:blogger',
    article,
    posts: posts.length,
    title: findFirstText(page, '.post-title, .blogPostTitle'),
    reporter: names.find((name) => name !== null) ?? null,
    published: days.find((day) => day !== null) ?? findPrintedDate(datetime) ?? findPrintedDate(title),
  };
}
