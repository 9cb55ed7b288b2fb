import { UserError } from '../core/errors.ts';
import type { Fetcher } from '../core/ports/fetcher.ts';
import type { Importer, ImportRequest, ReadOutcome } from '../core/ports/importer.ts';
import { isFeedStart } from './feed/feed-source.ts';
import type { Feed, FeedItem } from './feed/feed-types.ts';
import { followFeed } from './feed/pages.ts';
import type { ReadingOptions, ReadReport } from './read-report.ts';
import type { ReadingThread } from './reading-thread.ts';
import type { Bytes } from './source-document.ts';

/** A blog of a reporter has some 25 entries a page: this is ten years of it. */
const MOST_FEED_PAGES = 40;
/** The bytes from which on a file is told from its first ones. */
const FIRST_BYTES = 4_096;
const PASTED = 'The pasted text';
/** A feed in a file goes on nowhere. */
const FEED_FILE = 'file:///feed';

export interface ImporterParts {
  readonly fetcher: Fetcher;
  readonly thread: ReadingThread;
}

/** Reads reports from the web, files and pasted text; everything is taken apart in the thread. */
export function createImporter({ fetcher, thread }: ImporterParts): Importer {
  const fetchBytes = async (url: string): Promise<Bytes> => {
    const answer = await fetcher.fetch(url);
    if (answer.type === 'not-modified') throw new Error('An answer without a question for changes.');
    return answer;
  };
  const readDocument = async (bytes: Bytes, request: ImportRequest): Promise<ReadOutcome> =>
    await outcomeOf(bytes.name, async () => {
      const options = optionsOf(request, bytes.name, bytes.url);
      return reportOf(await thread.read({ type: 'document', bytes, options }));
    });

  async function* readFeed(first: Bytes, request: ImportRequest): AsyncGenerator<ReadOutcome> {
    const url = first.url ?? FEED_FILE;
    const reports = new Set<string>();
    const readFeedAt = async (at: string): Promise<Feed | null> => {
      const bytes = at === url ? first : await fetchBytes(at);
      const answer = await thread.read({ type: 'feed', bytes });
      if (answer.type !== 'feed') throw new Error('The reading thread answered something else.');
      for (const id of answer.reports) reports.add(id);
      return answer.feed;
    };
    const pages = followFeed(url, readFeedAt, { most: MOST_FEED_PAGES, since: request.since ?? null });
    let done = 0;
    for await (const { items, warnings, total } of pages) {
      yield* warnings.map((text): ReadOutcome => ({ type: 'warning', of: first.name, text }));
      for (const item of items) {
        done += 1;
        request.onEntry?.({ done, of: total, title: item.title ?? item.url ?? '' });
        if (reports.has(item.id)) yield await readEntry(item, request);
      }
    }
  }

  /** An entry that holds no more than its beginning is read from its page. */
  const readEntry = async (item: FeedItem, request: ImportRequest): Promise<ReadOutcome> => {
    const name = item.title ?? item.url ?? 'An entry of the feed';
    return await outcomeOf(name, async () => {
      const options = optionsOf(request, name, item.url);
      if (!item.whole && item.url !== null) {
        const bytes = await fetchBytes(item.url);
        return reportOf(await thread.read({ type: 'document', bytes, options }));
      }
      return reportOf(await thread.read({ type: 'feed-entry', item, options }));
    });
  };

  return {
    async *read(request) {
      const bytes = await bytesOf(request, fetchBytes);
      if (isFeed(bytes)) yield* readFeed(bytes, request);
      else yield orThrow(await readDocument(bytes, request));
    },
    // The extractor is loaded with the first timetable: most bots never read one in this thread, and all start sooner.
    readSteps: async (text, today, events) =>
      (await import('./timetable-steps.ts')).readSteps(text, today, events),
  };
}

async function bytesOf(
  { source }: ImportRequest,
  fetchBytes: (url: string) => Promise<Bytes>,
): Promise<Bytes> {
  switch (source.type) {
    case 'address':
      return await fetchBytes(source.url);
    case 'file':
      return { bytes: source.bytes, name: source.name, charset: null, url: null };
    case 'text':
      return { bytes: Buffer.from(source.text), name: PASTED, charset: 'utf-8', url: null };
    default:
      return source satisfies never;
  }
}

function isFeed({ bytes }: Bytes): boolean {
  return isFeedStart(Buffer.from(bytes.subarray(0, FIRST_BYTES)).toString('utf8'));
}

function optionsOf(
  { told, events, isPublic }: ImportRequest,
  name: string,
  url: string | null,
): ReadingOptions {
  return { name, told: { ...told, url: told.url ?? url ?? undefined }, events, isPublic: isPublic ?? false };
}

function reportOf(answer: Awaited<ReturnType<ReadingThread['read']>>): ReadReport {
  if (answer.type !== 'report') throw new Error('The reading thread answered something else.');
  return answer.read;
}

/** What came of one report: bad input is told and does not stop those after it. */
async function outcomeOf(of: string, read: () => Promise<ReadReport>): Promise<ReadOutcome> {
  try {
    return { type: 'read', of, ...(await read()) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { type: 'refused', of, code: error.code, reason: error.message, next: error.next };
  }
}

/** Alone, a report that is refused is the whole of what was asked for. */
function orThrow(outcome: ReadOutcome): ReadOutcome {
  if (outcome.type === 'refused') throw new UserError(outcome.code, outcome.reason, outcome.next);
  return outcome;
}
