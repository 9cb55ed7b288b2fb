import { UserError } from '../../core/errors.ts';
import type { Block } from '../../core/reports/report.ts';
import type { SourceDocument } from '../source-document.ts';
import { isByline } from '../text/byline.ts';
import { isDateLine } from '../text/printed-date.ts';
import { findBody } from '../text/text-foot.ts';
import { findHead } from '../text/text-head.ts';
import { findCircularDate, findDatedMeeting } from '../text/title-date.ts';
import { findDenseArticle, findFurniture } from './density.ts';
import { type PageBlock, toPageBlocks } from './html-blocks.ts';
import { type Page, parsePage, toNodeText } from './page.ts';
import { findPageFacts } from './page-facts.ts';
import { toSafeHtml } from './safe-html.ts';
import { findBloggerArticle } from './sites/blogger.ts';
import type { SiteArticle, SiteRule } from './sites/site-article.ts';
import { findWordpressArticle } from './sites/wordpress.ts';

const SITE_RULES: readonly SiteRule[] = [findBloggerArticle, findWordpressArticle];
/** How many blocks are searched for title and byline. */
const HEAD_BLOCKS = 6;
/** A page's title may have the site's name after the report's. */
const MIN_TITLE_LENGTH = 12;
const SEPARATOR = '\n\n';
const SPACES = /\s+/gu;

/**
 * The report on a web page: by a rule for its kind of site, else the page's densest element. `text` is the blocks'
 * texts with an empty line between them.
 * Throws `UserError` `too-large`, `too-deep`, or `no-report` when no words of a report are found.
 */
export async function readHtml(html: string): Promise<SourceDocument> {
  const page = await parsePage(toSafeHtml(html));
  const found = findArticle(page);
  const facts = findPageFacts(page);
  const pageTitle = found?.title ?? facts.title;
  const all = found === null ? [] : toPageBlocks(found.article, findFurniture(found.article));
  const own = cutToBody(all, pageTitle, found?.reporter ?? facts.reporter, found?.rule === 'density');
  if (own.blocks.length === 0) {
    throw new UserError(
      'no-report',
      'No report was found on the page.',
      'Save the page of the report itself, then import that file.',
    );
  }
  const published = found?.published ?? facts.published ?? own.published ?? findCircularDate(own.title);
  return {
    title: own.title,
    reporter: own.reporter,
    published,
    meetingDate: own.meetingDate ?? findDatedMeeting(own.title, own.blocks[0]?.text ?? '', published),
    ...toDocumentText(own.blocks),
    rule: found?.rule ?? 'density',
    warnings: findWarnings(found),
  };
}

function findArticle(page: Page): SiteArticle | null {
  for (const rule of SITE_RULES) {
    const found = rule(page);
    if (found !== null && toNodeText(found.article) !== '') return found;
  }
  const article = findDenseArticle(page.root);
  if (article === null) return null;
  return { rule: 'density', article, posts: 1, title: null, reporter: null, published: null };
}

type Own = {
  blocks: PageBlock[];
  title: string | null;
  reporter: string | null;
  published: string | null;
  meetingDate: string | null;
};

/** Outside a known site the title, byline and date may stand inside the article, as they do in a plain text. */
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
  const from = Math.max(titleAt + 1, findBylineEnd(blocks), hasHead ? head.bodyFrom : 0);
  const body = findBody(lines, from, reporter ?? head?.reporter ?? null);
  return {
    blocks: body.kept.flatMap((index) => blocks[index] ?? []),
    title: title ?? head?.title ?? null,
    reporter: body.reporter,
    published: head?.published ?? body.published,
    meetingDate: head?.meetingDate ?? null,
  };
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
