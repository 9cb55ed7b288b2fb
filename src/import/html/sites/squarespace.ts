import { findBylineName } from '../../text/byline.ts';
import type { Page, PageNode } from '../page.ts';
import type { PageFacts } from '../page-facts.ts';
import { findFirstText } from './first-text.ts';
import type { SiteArticle } from './site-article.ts';

/** The body of a blog post in templates of 7.1 and of 7.0; each holds blocks. */
const POST =
  '.blog-item-content .sqs-layout, .BlogItem .sqs-layout, .sqs-layout[data-layout-label="Post Body"], article .sqs-layout[data-type="item"]';
const BLOCK = '.sqs-block';
const AUTHOR = '.blog-author-name, .blog-item-author-name, .Blog-meta-item--author, .entry-author, .author a';
// class="sqs-block html-block sqs-block-html": blocks with words of the writer; all other blocks are pictures, forms, buttons, lists of posts
const WORDS = /\b(?:html|quote|markdown|code)-block\b/u;

/** The post of a Squarespace blog: its blocks of text and quotes, without pictures, forms, buttons and lists of other posts. */
export function findSquarespaceArticle(page: Page, facts: PageFacts): SiteArticle | null {
  const posts = page.select(POST);
  const article = posts[0];
  if (article === undefined) return null;
  const author = findFirstText(page, AUTHOR);
  return {
    rule: 'site:squarespace',
    article,
    posts: posts.length,
    title: findFirstText(page, '.blog-item-title, .BlogItem-title, .entry-title'),
    reporter: author === null ? facts.reporter : (findBylineName(`by ${author}`) ?? facts.reporter),
    published: facts.published,
    left: page.select(BLOCK).filter(isNoText),
  };
}

function isNoText(block: PageNode): boolean {
  return !WORDS.test(block.attribs?.class ?? '');
}
