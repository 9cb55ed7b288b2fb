import { UserError } from '../../core/errors.ts';
import type { Block } from '../../core/reports/report.ts';
import type { SourceDocument } from '../source-document.ts';
import { isByline } from '../text/byline.ts';
import { isDateLine } from '../text/printed-date.ts';
import { findBody } from '../text/text-foot.ts';
import { findHead } from '../text/text-head.ts';
import { findCircularDate, findDatedMeeting } from '../text/title-date.ts';
import { findBoldClasses } from './bold-classes.ts';
import { findDenseArticle, findFurniture } from './density.ts';
import { type PageBlock, toPageBlocks } from './html-blocks.ts';
import { findLinkedArticle } from './linked-data.ts';
import { type Page, type PageNode, parsePage, toNodeText } from './page.ts';
import { findPageFacts, type PageFacts } from './page-facts.ts';
import { toSafeHtml } from './safe-html.ts';
import { findBloggerArticle } from './sites/blogger.ts';
import { findNewsArticle } from './sites/news.ts';
import type { SiteArticle, SiteRule } from './sites/site-article.ts';
import { findSquarespaceArticle } from './sites/squarespace.ts';
import { findSubstackArticle } from './sites/substack.ts';
import { findWordpressArticle } from './sites/wordpress.ts';
import { findWordsAbove } from './words-above.ts';

/** Where the page was found; its day, if its address holds one, counts where the page prints none. */
export type HtmlHints = { readonly url?: string };

const SITE_RULES: readonly SiteRule[] = [
  findBloggerArticle,
  findSubstackArticle,
  findSquarespaceArticle,
  findNewsArticle,
  findWordpressArticle,
];
/** How many blocks are searched for title and byline. */
const HEAD_BLOCKS = 6;
/** So many of the first blocks may say when the meeting was. */
const OPENING_BLOCKS = 3;
const MAX_ROLE_LENGTH = 60;
/** A page's title may have the site's name after the report's. */
const MIN_TITLE_LENGTH = 12;
const SEPARATOR = '\n\n';
// class="WordSection1", class="Section2"
const WORD_SECTION = /^(?:Word)?Section\d{1,3}$/u;
const SPACES = /\s+/gu;
/** Said of a page without a day of publication; of no use to somebody who has given the day. */
export const UNDATED_WARNING =
  'The page does not say when it was published: the day of the meeting stands for it. Import it again with the day if you know it: --published 2022-12-02 on the command line, published:2022-12-02 in a chat.';

/**
 * The report on a web page: by a rule for its kind of site, else the page's densest element. `text` is the blocks'
 * texts with an empty line between them. `hints.url` is where the page was found.
 * Throws `UserError` `too-large`, `too-deep`, or `no-report` when no words of a report are found.
 */
export async function readHtml(html: string, hints: HtmlHints = {}): Promise<SourceDocument> {
  const page = await parsePage(toSafeHtml(html), findBoldClasses(html));
  const facts = findPageFacts(page, findLinkedArticle(html), hints.url ?? null);
  const found = findArticle(page, facts);
  const all = found === null ? [] : toArticleBlocks(found);
  const isUnknown = found?.rule === 'density';
  const above = found !== null && isUnknown ? findWordsAbove(page.root, all) : null;
  const own = cutToBody(all, found?.title ?? facts.title, found?.reporter ?? facts.reporter, isUnknown);
  if (own.blocks.length === 0) {
    throw new UserError(
      'no-report',
      'No report was found on the page.',
      'Save the page of the report itself, then import that file.',
    );
  }
  const printed = found?.published ?? facts.published ?? own.published ?? above?.published ?? null;
  const published = printed ?? facts.addressDay ?? findCircularDate(own.title);
  return {
    title: own.title,
    reporter: own.reporter ?? above?.reporter ?? null,
    published,
    meetingDate: own.meetingDate ?? findDatedMeeting(own.title, toOpening(own.blocks), published),
    ...toDocumentText(own.blocks),
    rule: found?.rule ?? 'density',
    warnings: [...findWarnings(found), ...(published === null ? [UNDATED_WARNING] : [])],
  };
}

function toArticleBlocks({ article, left = [] }: SiteArticle): PageBlock[] {
  return toPageBlocks(article, new Set([...findFurniture(article), ...left]));
}

function toOpening(blocks: readonly PageBlock[]): string {
  return blocks
    .slice(0, OPENING_BLOCKS)
    .map(({ text }) => text)
    .join('\n');
}

function findArticle(page: Page, facts: PageFacts): SiteArticle | null {
  for (const rule of SITE_RULES) {
    const found = rule(page, facts);
    if (found !== null && toNodeText(found.article) !== '') return found;
  }
  const article = findDenseArticle(page.root);
  if (article === null) return null;
  return {
    rule: 'density',
    article: toWhole(article),
    posts: 1,
    title: null,
    reporter: null,
    published: null,
  };
}

/** A document that Word saved is cut into sections, with its footnotes beside them. */
function toWhole(article: PageNode): PageNode {
  return WORD_SECTION.test(article.attribs?.class ?? '') ? (article.parent ?? article) : article;
}

/** A report's own blocks, and what was found of it among them. */
type Own = {
  blocks: PageBlock[];
  title: string | null;
  reporter: string | null;
  published: string | null;
  meetingDate: string | null;
};

/**
 * The report's own blocks of an article, and what was found of it among them. `mayHoldHead`: outside a known site the
 * title, byline and date may stand inside the article, as they do in a plain text.
 */
export function cutToBody(
  blocks: PageBlock[],
  title: string | null,
  reporter: string | null,
  mayHoldHead: boolean,
): Own {
  const lines = blocks.map((block, index) => ({
    text: block.text,
    marked: block.type === 'item' || block.type === 'row',
    blanksBefore: 1,
    start: index,
    end: index,
  }));
  const titleAt = blocks.slice(0, HEAD_BLOCKS).findIndex((block) => isSameTitle(block.text, title));
  const head = mayHoldHead ? findHead(lines) : null;
  const hasHead =
    head !== null && (title === null || titleAt !== -1 || head.published !== null || head.reporter !== null);
  const name = reporter ?? head?.reporter ?? null;
  const start = Math.max(titleAt + 1, findBylineEnd(blocks), hasHead ? head.bodyFrom : 0);
  const from = start > 0 && isNameLine(blocks[start]?.text ?? '', name) ? start + 1 : start;
  const body = findBody(lines, from, name);
  return {
    blocks: body.kept.flatMap((index) => blocks[index] ?? []),
    title: title ?? head?.title ?? null,
    reporter: body.reporter,
    published: head?.published ?? body.published,
    meetingDate: head?.meetingDate ?? null,
  };
}

/** "Union section: Jane Smith" below the title: who wrote, and what they are. */
function isNameLine(text: string, name: string | null): boolean {
  return name !== null && text.length <= MAX_ROLE_LENGTH && text.endsWith(name);
}

/** The index after a byline and a date at the very start of an article; 0 without them. */
function findBylineEnd(blocks: readonly PageBlock[]): number {
  const end = blocks.findIndex(({ text }) => !isByline(text) && !isDateLine(text));
  return end > HEAD_BLOCKS ? 0 : Math.max(0, end);
}

function isSameTitle(text: string, title: string | null): boolean {
  if (title === null) return false;
  const whole = title.replace(SPACES, ' ');
  return text === whole || (text.length >= MIN_TITLE_LENGTH && whole.startsWith(text));
}

/** The blocks' texts with an empty line between them, and each block's place in that text. */
export function toDocumentText(blocks: readonly PageBlock[]): { text: string; blocks: Block[] } {
  let start = 0;
  const placed = blocks.map((block) => {
    const end = start + block.text.length;
    const own = { ...block, start, end };
    start = end + SEPARATOR.length;
    return own;
  });
  return { text: blocks.map((block) => block.text).join(SEPARATOR), blocks: placed };
}

function findWarnings(found: SiteArticle | null): string[] {
  const warnings: string[] = [];
  if (found?.rule === 'density') {
    warnings.push(
      'The page is from no site that is known here: check that the whole report and nothing else was taken.',
    );
  }
  if (found !== null && found.posts > 1) {
    warnings.push(`The page holds ${found.posts} posts: only the first was read.`);
  }
  return warnings;
}
