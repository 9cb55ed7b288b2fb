import { parentPort } from 'node:worker_threads';
import { UserError } from '../core/errors.ts';
import { decodeBytes } from './bytes/decode.ts';
import { readFeed } from './feed/feed.ts';
import { readFeedEntry } from './feed/feed-entry.ts';
import type { Feed, FeedItem } from './feed/feed-types.ts';
import { isNecReport } from './feed/nec-entry.ts';
import { readDocument } from './read-document.ts';
import { type ReadingOptions, type ReadReport, toReport } from './read-report.ts';
import type { Bytes } from './source-document.ts';

/** What is to be read outside the thread that answers people. */
export type ReadingJob =
  | { readonly type: 'document'; readonly bytes: Bytes; readonly options: ReadingOptions }
  | { readonly type: 'feed'; readonly bytes: Bytes }
  | { readonly type: 'feed-entry'; readonly item: FeedItem; readonly options: ReadingOptions };

/** `reports`: the ids of those entries that are NEC reports. `refused`: bad input, in a person’s words. `failed`: our own fault. */
export type ReadingAnswer =
  | { readonly type: 'report'; readonly read: ReadReport }
  | { readonly type: 'feed'; readonly feed: Feed | null; readonly reports: readonly string[] }
  | { readonly type: 'refused'; readonly code: string; readonly message: string; readonly next: string }
  | { readonly type: 'failed'; readonly reason: string };

/** Does one job. Never throws. */
export async function doReading(job: ReadingJob): Promise<ReadingAnswer> {
  try {
    return await answerTo(job);
  } catch (error) {
    if (error instanceof UserError)
      return { type: 'refused', code: error.code, message: error.message, next: error.next };
    return {
      type: 'failed',
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

async function answerTo(job: ReadingJob): Promise<ReadingAnswer> {
  switch (job.type) {
    case 'document':
      return { type: 'report', read: toReport(await readDocument(job.bytes), job.options) };
    case 'feed':
      return await readFeedWithReports(job.bytes);
    case 'feed-entry':
      return { type: 'report', read: toReport(await readFeedEntry(job.item), job.options) };
    default:
      return job satisfies never;
  }
}

async function readFeedWithReports({ bytes, charset }: Bytes): Promise<ReadingAnswer> {
  const feed = await readFeed(decodeBytes(bytes, charset === null ? {} : { charset }));
  const reports: string[] = [];
  for (const { id, title, html } of feed?.items ?? []) if (await isNecReport(title, html)) reports.push(id);
  return { type: 'feed', feed, reports };
}

if (parentPort !== null) {
  const port = parentPort;
  port.on('message', async (job: ReadingJob) => port.postMessage(await doReading(job)));
}
