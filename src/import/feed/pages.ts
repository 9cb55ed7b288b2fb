import { UserError } from '../../core/errors.ts';
import type { Feed, FeedItem } from './feed-types.ts';
import { findNextPage, type NextPage } from './next-page.ts';

/** One page of a feed: its entries that were on no page before it. `number` counts from 1; `warnings` are for the person who imports. */
export type FeedPage = {
  readonly url: string;
  readonly number: number;
  readonly title: string | null;
  readonly total: number | null;
  readonly items: readonly FeedItem[];
  readonly warnings: readonly string[];
};

/** `most`: how many pages are asked for. `since`: an ISO day; entries published before it are left out. */
export type FollowOptions = { readonly most: number; readonly since?: string | null };

/** Codes of the fetcher for a page that is not there: WordPress answers so after the last page. */
const NOT_THERE = new Set(['web-not-found', 'web-gone']);

/**
 * A feed page by page, as long as there are older entries: at most `most` pages, only from the feed's own server, no entry twice.
 * It stops where a page brings nothing new, or only entries from before `since`; feeds are newest first as a rule, so a page with a
 * single younger entry does not stop it. `readFeedAt` gives the feed at an address, null when it is none.
 * Throws what `readFeedAt` throws, and `UserError` `no-feed` when the first page is none.
 */
export async function* followFeed(
  url: string,
  readFeedAt: (url: string) => Promise<Feed | null>,
  options: FollowOptions,
): AsyncGenerator<FeedPage> {
  const { most, since = null } = options;
  const asked = new Set<string>();
  const seen = new Set<string>();
  let next: NextPage | null = { type: 'given', url };
  for (let number = 1; next !== null && next.type !== 'foreign' && number <= most; number += 1) {
    const at: string = next.url;
    asked.add(at);
    const feed: Feed | null = await readPage(at, readFeedAt, next.type === 'guessed');
    if (feed === null && number === 1) throw noFeed();
    const fresh = (feed?.items ?? []).filter((item) => isFirst(item, seen));
    if (feed === null || (number > 1 && fresh.length === 0)) return;
    next = isAllBefore(fresh, since) ? null : findFreshPage(at, feed, asked);
    yield {
      url: at,
      number,
      title: feed.title,
      total: feed.total,
      items: fresh.filter((item) => !isBefore(item, since)),
      warnings: [...feed.warnings, ...toEndWarnings(next, number === most ? number : null)],
    };
  }
}

/** Null when the page is not there, or is no feed. */
async function readPage(
  url: string,
  readFeedAt: (url: string) => Promise<Feed | null>,
  isGuessed: boolean,
): Promise<Feed | null> {
  try {
    return await readFeedAt(url);
  } catch (error) {
    if (isGuessed && error instanceof UserError && NOT_THERE.has(error.code)) return null;
    throw error;
  }
}

function isFirst({ id }: FeedItem, seen: Set<string>): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  return true;
}

function isAllBefore(items: readonly FeedItem[], since: string | null): boolean {
  const dated = items.filter((item) => toDay(item) !== null);
  return dated.length > 0 && dated.every((item) => isBefore(item, since));
}

function isBefore(item: FeedItem, since: string | null): boolean {
  const day = toDay(item);
  return since !== null && day !== null && day < since;
}

function toDay({ published, updated }: FeedItem): string | null {
  return (published ?? updated)?.day ?? null;
}

function findFreshPage(url: string, feed: Feed, asked: ReadonlySet<string>): NextPage | null {
  const next = findNextPage(url, feed);
  return next !== null && next.type !== 'foreign' && asked.has(next.url) ? null : next;
}

function toEndWarnings(next: NextPage | null, last: number | null): string[] {
  if (next?.type === 'foreign')
    return [
      `The feed goes on at another server, ${next.host}, which was not asked: older entries are missing.`,
    ];
  if (next?.type !== 'given' || last === null) return [];
  return [
    `The feed goes on: ${last === 1 ? 'only its first page was' : `its first ${last} pages were`} read.`,
  ];
}

function noFeed(): UserError {
  return new UserError(
    'no-feed',
    'There is no feed at this address.',
    'Give the address of the feed, or of the page of the report itself.',
  );
}
