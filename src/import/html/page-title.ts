import { toSubject } from '../text/message.ts';
import { isTitleLike } from '../text/title-words.ts';
import { type Page, type PageNode, toShortText } from './page.ts';
import { toPlainWords } from './plain-words.ts';

const MAX_TITLE_LENGTH = 300;
const MIN_HEADING_LENGTH = 8;
/** A document that Word saved has a title of its own; its h1 are the headings of parts. */
const HEADLINES = ['.MsoTitle', 'article h1', 'main h1', 'h1'];
const LOWER_HEADLINES = 'h2, h3, .contentheading, .headline';
// class="site-title", id="banner": headings there are the site's name
const SITE_NAME =
  /(?:^|[\s_-])(?:banner|masthead|branding|site-title|site-name|site-header|blog-title|logo|headerimg)(?=$|[\s_-])|^\s?header\s?$/iu;
// "Title – Site name", "Title | Site", "Site » Archive » Title"; "Site: Title" is left whole
const SEPARATOR = /\s[|»·–—-]+\s/u;

/** A page's title: its main heading that is not the site's name, else what its head says; null without one. */
export function findPageTitle(page: Page): string | null {
  const title =
    findHeadline(page) ?? toContent(page.select('meta[property="og:title"]')[0]) ?? fromTitleTag(page);
  return title === null ? null : toSubject(title).slice(0, MAX_TITLE_LENGTH).trim();
}

function findHeadline(page: Page): string | null {
  for (const selector of HEADLINES) {
    const found = page.select(selector).find((node) => toWords(node) !== '' && !isSiteName(node));
    if (found !== undefined) return toWords(found);
  }
  return null;
}

/** Longer words are no title. */
function toWords(node: PageNode): string {
  return toShortText(node, MAX_TITLE_LENGTH) ?? '';
}

function isSiteName(node: PageNode): boolean {
  for (let each: PageNode | null | undefined = node; each; each = each.parent) {
    if (each.name === 'article' || each.name === 'main' || each.name === 'body') return false;
    if (each.attribs?.role === 'banner') return true;
    if (SITE_NAME.test(each.attribs?.class ?? '') || SITE_NAME.test(each.attribs?.id ?? '')) return true;
  }
  return false;
}

function toContent(meta: PageNode | undefined): string | null {
  return toPlainWords(meta?.attribs?.content ?? '') || null;
}

/** The part of the title that a heading of the page repeats, else the part that reads like a title, else the first. */
function fromTitleTag(page: Page): string | null {
  const tag = page.select('title')[0];
  const whole = tag === undefined ? '' : toWords(tag);
  if (whole === '') return null;
  const heading = page
    .select(LOWER_HEADLINES)
    .map(toWords)
    .find((text) => text.length >= MIN_HEADING_LENGTH && whole.includes(text));
  const parts = whole.split(SEPARATOR);
  return heading ?? parts.find(isTitleLike) ?? parts[0] ?? whole;
}
