import { findBylineName } from '../../text/byline.ts';
import { findPrintedDate } from '../../text/printed-date.ts';
import { type Page, toNodeText } from '../page.ts';
import type { SiteArticle } from './site-article.ts';

/** Old and new templates of Blogger; `.blogPost` is the oldest. */
const POST = '.post-body, .blogPost';

/** The first post of a Blogger page: its body, the date header above it, its title and who posted it. */
export function findBloggerArticle(page: Page): SiteArticle | null {
  const posts = page.select(POST);
  const article = posts[0];
  if (article === undefined) return null;
  const first = (selector: string) => {
    const node = page.select(selector)[0];
    return node === undefined ? null : toNodeText(node) || null;
  };
  const author = first('.post-author .fn, .post-author [itemprop="name"], .post-footer .fn');
  return {
    rule: 'site:blogger',
    article,
    posts: posts.length,
    title: first('.post-title, .blogPostTitle'),
    reporter: author === null ? null : findBylineName(`by ${author}`),
    published: findPrintedDate(first('.date-header, .published, .post-timestamp') ?? ''),
  };
}
