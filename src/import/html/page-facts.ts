import { findBylineName } from '../text/byline.ts';
import { findPrintedDate } from '../text/printed-date.ts';
import { type Page, toNodeText } from './page.ts';

/** What a page says of itself outside the article; null where it says nothing plainly. */
export type PageFacts = { title: string | null; reporter: string | null; published: string | null };

const PUBLISHED =
  'meta[property="article:published_time"], meta[name="dc.date" i], meta[name="date" i], meta[itemprop="datePublished"]';
const AUTHOR = 'meta[name="author" i], meta[property="article:author"]';
const BYLINE = '.byline, .author, [rel="author"], [itemprop="author"]';
const DATE_HEADER = '.date-header, time[pubdate], time[itemprop="datePublished"], article time[datetime]';
const HEADLINE = 'article h1, main h1, h1, meta[property="og:title"], title';
// "Title – Site name", "Title | Site", "Site: Title" is left whole
const SITE_SUFFIX = /\s[|»·]\s.*$|\s[–—-]\s[^–—-]{1,40}$/u;

/** Title, writer and day of publication from a page's head, its main heading and its byline. */
export function findPageFacts(page: Page): PageFacts {
  return { title: findTitle(page), reporter: findReporter(page), published: findPublished(page) };
}

function findTitle(page: Page): string | null {
  for (const selector of HEADLINE.split(', ')) {
    const node = page.select(selector)[0];
    const text = node === undefined ? '' : (node.attribs?.content ?? toNodeText(node)).trim();
    if (text !== '') return selector === 'title' ? text.replace(SITE_SUFFIX, '') : text;
  }
  return null;
}

function findReporter(page: Page): string | null {
  const meta = page.select(AUTHOR)[0]?.attribs?.content ?? '';
  const bylines = page.select(BYLINE).map(toNodeText);
  const candidates = [meta, ...bylines].map((text) => findBylineName(text) ?? findBylineName(`by ${text}`));
  return candidates.find((name) => name !== null) ?? null;
}

function findPublished(page: Page): string | null {
  const meta = page.select(PUBLISHED)[0]?.attribs?.content ?? '';
  const header = page.select(DATE_HEADER)[0];
  return (
    findPrintedDate(meta) ?? (header ? findPrintedDate(header.attribs?.datetime ?? toNodeText(header)) : null)
  );
}
