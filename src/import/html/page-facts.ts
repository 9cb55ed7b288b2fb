import { findBylineName } from '../text/byline.ts';
import { findPrintedDate } from '../text/printed-date.ts';
import { findDayInAddress } from './address-day.ts';
import type { LinkedArticle } from './linked-data.ts';
import { type Page, type PageNode, toShortText } from './page.ts';
import { findPageTitle } from './page-title.ts';
import { toPlainWords } from './plain-words.ts';

/**
 * What a page says of itself outside the article; null where it says nothing plainly. `kind` is schema.org's name of the
 * article in JSON-LD, `addressDay` the day that the page's address holds.
 */
export type PageFacts = {
  title: string | null;
  reporter: string | null;
  published: string | null;
  kind: string | null;
  addressDay: string | null;
};

const MAX_SMALL_PRINT = 140;
const PUBLISHED =
  'meta[property="article:published_time"], meta[name="article:published_time"], meta[name="dc.date" i], meta[name="dcterms.created" i], meta[name="date" i], meta[itemprop="datePublished"]';
const AUTHOR =
  'meta[name="author" i], meta[property="article:author"], meta[itemprop="author"], meta[name="dc.creator" i]';
const BYLINE =
  '.byline, .author, [rel="author"], [itemprop="author"], .author-name, .post-author, .article-author, .article__byline, .node__submitted, .submitted, .reader-credits, .post-footers, .linked-signup-name, [data-hook="user-name"]';
const STAMP =
  '.date-header, time[pubdate], time[itemprop="datePublished"], article time[datetime], time.published, main time[datetime]';
const SMALL_PRINT =
  '.byline, .entry-meta, .post-meta, .article-meta, .article-date, .article__date, .post-date, .node__submitted, .submitted, .dateline, .posted-on, .entry-date, .byline-date, .date-published, .createdate';
// Where other articles and readers' comments stand
const ELSEWHERE =
  /(?:^|[\s_-])(?:comments?|comment-?list|respond|disqus|replies|reactions?|sidebar|widgets?|related|recent|popular|latest|more)(?=$|[\s_-])/iu;
const ADDRESS = 'link[rel="canonical"], meta[property="og:url"]';

/** Title, writer and day of publication from a page's head, its main heading, its byline and its JSON-LD (`linked`). */
export function findPageFacts(page: Page, linked: LinkedArticle | null, url: string | null): PageFacts {
  return {
    title: findPageTitle(page),
    reporter: findReporter(page, linked),
    published: findPublished(page, linked),
    kind: linked?.kind ?? null,
    addressDay: findAddressDay(page, url),
  };
}

function findReporter(page: Page, linked: LinkedArticle | null): string | null {
  const metas = page.select(AUTHOR).map((node) => node.attribs?.content ?? '');
  const bylines = selectOwn(page, BYLINE).map(toSmallPrint);
  const candidates = [...metas, linked?.reporter ?? '', ...bylines].map((text) => {
    const words = toPlainWords(text.slice(0, MAX_SMALL_PRINT));
    return findBylineName(words) ?? findBylineName(`by ${words}`);
  });
  return candidates.find((name) => name !== null) ?? null;
}

function findPublished(page: Page, linked: LinkedArticle | null): string | null {
  const metas = page.select(PUBLISHED).map((node) => node.attribs?.content ?? '');
  const stamps = selectOwn(page, STAMP).flatMap((node) => [node.attribs?.datetime ?? '', toSmallPrint(node)]);
  const prints = selectOwn(page, SMALL_PRINT).map(toSmallPrint);
  const candidates = [...metas, linked?.published ?? '', ...stamps, ...prints];
  return candidates.map(findShortDate).find((day) => day !== null) ?? null;
}

function findShortDate(text: string): string | null {
  return text.length > MAX_SMALL_PRINT ? null : findPrintedDate(text);
}

/** Longer words are no small print. */
function toSmallPrint(node: PageNode): string {
  return toShortText(node, MAX_SMALL_PRINT) ?? '';
}

/** What a selector finds outside comments, sidebars and lists of other articles. */
function selectOwn(page: Page, selector: string): PageNode[] {
  return page.select(selector).filter((node) => !isElsewhere(node));
}

function isElsewhere(node: PageNode): boolean {
  for (let each: PageNode | null | undefined = node.parent; each; each = each.parent) {
    if (each.name === 'aside') return true;
    const isWhole = each.name === 'body' || each.name === 'html' || each.name === 'article';
    if (!isWhole && ELSEWHERE.test(`${each.attribs?.class ?? ''} ${each.attribs?.id ?? ''}`)) return true;
  }
  return false;
}

/** The address as it was fetched, else as the page gives it. */
function findAddressDay(page: Page, url: string | null): string | null {
  const own = page.select(ADDRESS).map(({ attribs }) => attribs?.href ?? attribs?.content ?? '');
  return [url ?? '', ...own].map(findDayInAddress).find((day) => day !== null) ?? null;
}
