import { UserError } from '../../core/errors.ts';
import { toArticle } from '../article.ts';
import { findFurniture } from '../html/density.ts';
import { type PageBlock, toPageBlocks } from '../html/html-blocks.ts';
import { parsePage } from '../html/page.ts';
import { toSafeHtml } from '../html/safe-html.ts';
import type { SourceDocument } from '../source-document.ts';
import { toPersonName } from '../text/person-name.ts';
import type { FeedItem } from './feed-types.ts';

// What programs add to each entry: "The post Spring meeting appeared first on My Blog.", "This article was first published on …"
const FEED_FOOT =
  /^(?:the post|this (?:post|article|entry))\b.{1,300}\b(?:appeared first on|first appeared on|was first published (?:on|at|by))\b/iu;
// "noreply@blogger.com (Jane Smith)", "jane@example.org (Jane Smith)"
const MAIL_NAME = /^\S{1,80}@\S{1,80}\s?\(([^()]{3,60})\)$/u;

/**
 * The report in an entry of a feed; title, writer and day are the entry's.
 * Throws `UserError` `only-beginning` when the feed gives no more than a beginning or a summary, and those of the page walker.
 */
export async function readFeedEntry(item: FeedItem): Promise<SourceDocument> {
  if (item.html === null || !item.whole) throw onlyBeginning(item);
  const page = await parsePage(toSafeHtml(item.html));
  const blocks = toPageBlocks(page.root, findFurniture(page.root));
  const published = item.published ?? item.updated;
  return toArticle(blocks.filter(isOwn), {
    rule: 'feed',
    title: item.title,
    reporter: toReporter(item.author),
    published: published?.day ?? null,
    mayHoldHead: false,
    warnings: [],
  });
}

function isOwn({ text }: PageBlock): boolean {
  return !FEED_FOOT.test(text);
}

/** A name of a person: blogs also give "admin", "Fenland Labour" or an address. */
function toReporter(author: string | null): string | null {
  return author === null ? null : toPersonName(MAIL_NAME.exec(author)?.[1] ?? author);
}

function onlyBeginning({ title, url }: FeedItem): UserError {
  return new UserError(
    'only-beginning',
    `The feed gives no more than the beginning of ${title === null ? 'this entry' : `“${title}”`}.`,
    url === null ? 'Import the page of the report itself.' : `Import the page itself: ${url}`,
  );
}
