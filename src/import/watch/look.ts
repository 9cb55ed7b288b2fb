import { UserError } from '../../core/errors.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Fetched } from '../../core/ports/fetcher.ts';
import type { KnownEvents } from '../../core/ports/known-events.ts';
import type { Library } from '../../core/ports/library.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Group } from '../../core/ports/place.ts';
import type { Review } from '../../core/ports/review.ts';
import type { Watch } from '../../core/ports/sources.ts';
import { MOST_FOUND } from '../../core/ports/watcher.ts';
import type { ReadingThread } from '../reading-thread.ts';
import { chooseEntries } from './choose-entries.ts';
import { nextAfterAnswer, nextAfterFailure } from './next-look.ts';
import type { PoliteWeb } from './polite-web.ts';
import { type Taken, takeEntries, withSeen } from './take-entries.ts';
import { retryAfterOf, toFaultSentence } from './watch-faults.ts';
import type { Watched, WatchRecord } from './watch-record.ts';

export interface LookParts {
  readonly record: WatchRecord;
  readonly web: PoliteWeb;
  readonly thread: ReadingThread;
  readonly review: Pick<Review, 'preview' | 'save'>;
  readonly library: Pick<Library, 'find'>;
  readonly events: Pick<KnownEvents, 'list'>;
  readonly clock: Clock;
  readonly log: Log;
  /** The bot is stopping: what is broken off says nothing about the source. */
  readonly isClosed: () => boolean;
}

/** The reports that are new here, and what went wrong, in a sentence. */
export interface Looked {
  readonly found: readonly string[];
  readonly fault: string | null;
}

/** At one look; a page of each may have to be asked for, five seconds after the one before. */
const MOST_READ = 8;
const FEEDS =
  'application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5';
const NOTHING: Looked = { found: [], fault: null };

/** Asks a source once and takes in what is new. What goes wrong with it is kept and told, and not thrown; a store that fails is. */
export async function lookAt(parts: LookParts, group: Group, { source, watch }: Watched): Promise<Looked> {
  const { record, clock, log } = parts;
  const now = clock.now();
  // Written down before it is asked: a bot that is started over and over asks no more often.
  const next = nextAfterAnswer(source.id, now);
  await record.change(group, source.id, (held) => ({ ...held, next }));
  try {
    const looked = await readSource(parts, group, { source, watch }, now);
    log.info({ event: 'source', source: source.id, found: looked.found.length }, 'a source was asked');
    return looked;
  } catch (error) {
    if (parts.isClosed()) return NOTHING;
    if (error instanceof UserError) log.warn({ source: source.id, code: error.code }, error.message);
    else log.error({ err: error, source: source.id }, 'a source could not be read');
    const fault = toFaultSentence(error);
    await record.change(group, source.id, (held) => afterFailure(held, fault, error, clock.now()));
    return { found: [], fault };
  }
}

async function readSource(
  parts: LookParts,
  group: Group,
  { source, watch }: Watched,
  now: Date,
): Promise<Looked> {
  const { etag, lastModified } = watch;
  const answer = await parts.web.fetch(source.feed, { etag, lastModified, headers: { accept: FEEDS } });
  if (answer.type === 'not-modified') {
    await parts.record.change(group, source.id, (held) => afterAnswer(held, now, null));
    return NOTHING;
  }
  const { items, reports } = await readFeed(parts.thread, answer);
  const { fresh, passed } = chooseEntries(items, reports, watch, now);
  const wanted = fresh.slice(0, Math.max(0, Math.min(MOST_READ, MOST_FOUND - watch.found.length)));
  const taken = await takeEntries(parts, group, { source, watch }, wanted);
  const isAll = taken.isComplete && wanted.length === fresh.length;
  await parts.record.change(group, source.id, (held) => ({
    ...afterAnswer(held, now, taken.unread),
    seen: withSeen(held.seen, passed),
    // With something left to read the whole feed is wanted again.
    etag: isAll ? answer.etag : null,
    lastModified: isAll ? answer.lastModified : null,
  }));
  return toLooked(taken);
}

async function readFeed(thread: ReadingThread, bytes: Fetched) {
  const read = await thread.read({ type: 'feed', bytes });
  if (read.type !== 'feed') throw new Error('The reading thread answered something else.');
  if (read.feed === null)
    throw new UserError(
      'no-feed',
      'There is no feed at its address.',
      'Give the address of the feed, as the blog names it.',
    );
  return { items: read.feed.items, reports: read.reports };
}

/** What could not be read stays told until an officer has seen it. */
function afterAnswer(watch: Watch, now: Date, unread: string | null): Watch {
  const told = watch.failures === 0 ? watch.fault : null;
  return { ...watch, asked: now.toISOString(), failures: 0, fault: unread ?? told };
}

function afterFailure(watch: Watch, fault: string, error: unknown, now: Date): Watch {
  const failures = watch.failures + 1;
  const next = nextAfterFailure(watch.id, now, failures, retryAfterOf(error));
  return { ...watch, failures, fault, next };
}

function toLooked({ found, unread }: Taken): Looked {
  return { found, fault: unread };
}
