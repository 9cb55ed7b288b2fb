import type { KnownEvent } from '../../core/dates/known-event.ts';
import type { Source } from '../../core/ports/sources.ts';
import type { Report } from '../../core/reports/report.ts';
import type { FeedItem } from '../feed/feed-types.ts';
import type { ReadingOptions } from '../read-report.ts';
import type { ReadingThread } from '../reading-thread.ts';
import type { PoliteWeb } from './polite-web.ts';

/**
 * The report in an entry of a source's feed, from its page where the feed gives no more than the beginning. Throws `UserError` when it cannot be read or
 * its site cannot be asked.
 */
export async function readEntry(
  item: FeedItem,
  {
    source,
    events,
    web,
    thread,
  }: {
    readonly source: Source;
    readonly events: readonly KnownEvent[];
    readonly web: PoliteWeb;
    readonly thread: ReadingThread;
  },
): Promise<Report> {
  const options: ReadingOptions = {
    name: nameOf(item),
    told: {
      url: item.url ?? undefined,
      published: item.published?.day,
      reporter: source.reporter ?? undefined,
      publisher: source.publisher ?? undefined,
    },
    events,
    isPublic: false,
  };
  const answer =
    item.whole || item.url === null
      ? await thread.read({ type: 'feed-entry', item, options })
      : await thread.read({ type: 'document', bytes: await fetchPage(item.url, web), options });
  if (answer.type !== 'report') throw new Error('The reading thread answered something else.');
  return answer.read.report;
}

/** What an entry is called in a sentence to a person. */
export function nameOf({ title, url }: Pick<FeedItem, 'title' | 'url'>): string {
  return title ?? url ?? 'An entry of the feed';
}

async function fetchPage(url: string, web: PoliteWeb) {
  const answer = await web.fetch(url);
  if (answer.type === 'not-modified') throw new Error('An answer without a question for changes.');
  return answer;
}
