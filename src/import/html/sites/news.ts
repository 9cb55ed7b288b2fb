import type { Page } from '../page.ts';
import type { PageFacts } from '../page-facts.ts';
import { findFirstText } from './first-text.ts';
import type { SiteArticle } from './site-article.ts';

/** Where schema.org's own mark is. */
const MARKED = '[itemprop~="articleBody"]';
/** The names that papers and magazines give to an article's words. */
const NAMED = [
  '.article-content',
  '.article__content',
  '.article-body',
  '.article__body',
  '.article-body-content',
  '.story-body',
  '.story__body',
  '.content__article-body',
  '.gh-content',
  '.post-article',
];
/** On a page that calls itself news, these too; elsewhere they are WordPress's. */
const NAMED_IN_NEWS = [...NAMED, '.entry-content', '.post-content', '.td-post-content'];
const NEWS = /NewsArticle$/u;
/** Standfirst and headline come as part of the body on some sites. */
const BOXES =
  '[itemprop="headline"], [itemprop="description"], [itemprop="author"], [itemprop="datePublished"], .standfirst, .article-excerpt, .kg-bookmark-card, .kg-signup-card, .kg-cta-card, .kg-product-card';

/** The article of a paper or magazine: by schema.org's mark, or by its name where the page says in JSON-LD that it is an article. */
export function findNewsArticle(page: Page, facts: PageFacts): SiteArticle | null {
  const articles = findBodies(page, facts.kind);
  const article = articles[0];
  if (article === undefined) return null;
  return {
    rule: 'site:news',
    article,
    posts: articles.length,
    title: findFirstText(page, '[itemprop~="headline"]') ?? facts.title,
    reporter: facts.reporter,
    published: facts.published,
    left: page.select(BOXES),
  };
}

function findBodies(page: Page, kind: string | null): ReturnType<Page['select']> {
  const marked = page.select(MARKED);
  if (marked.length > 0 || kind === null) return marked;
  const names = NEWS.test(kind) ? NAMED_IN_NEWS : NAMED;
  return names.map((name) => page.select(name)).find((found) => found.length > 0) ?? [];
}
