import { createHash } from 'node:crypto';
import { addDays, type IsoDay } from '../../core/dates/days.ts';
import { londonDay } from '../../core/dates/london.ts';
import type { Watch } from '../../core/ports/sources.ts';
import type { FeedItem } from '../feed/feed-types.ts';

/** An entry with the hash of its id, which is what is kept of it. */
export interface Entry {
  readonly hash: string;
  readonly item: FeedItem;
}

/** `fresh`: to be read, in the feed's order. `passed`: hashes of entries that are never read. */
interface Chosen {
  readonly fresh: readonly Entry[];
  readonly passed: readonly string[];
}

/** What was published longer ago than this when the source was last asked, or now at the first look, is old. */
const DAYS_BACK = 120;
const HASH_LENGTH = 16;

/**
 * The NEC reports of a feed that were not there before. What is old stays old, whatever its id is now. An entry without a day that can be read counts as
 * old at the first look, and as new later.
 */
export function chooseEntries(
  items: readonly FeedItem[],
  reports: readonly string[],
  watch: Pick<Watch, 'asked' | 'seen'>,
  now: Date,
): Chosen {
  const isReport = new Set(reports);
  const known = new Set(watch.seen);
  const since = firstDay(watch.asked, now);
  const fresh: Entry[] = [];
  const passed: string[] = [];
  for (const item of items) {
    const hash = hashOf(item.id);
    const day = (item.published ?? item.updated)?.day ?? null;
    if (!isReport.has(item.id) || known.has(hash) || (day !== null && day < since)) continue;
    known.add(hash);
    if (day === null && watch.asked === null) passed.push(hash);
    else fresh.push({ hash, item });
  }
  return { fresh, passed };
}

function firstDay(asked: string | null, now: Date): IsoDay {
  const last = asked === null ? now : new Date(Math.min(Date.parse(asked), now.getTime()));
  return addDays(londonDay(last), -DAYS_BACK);
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, HASH_LENGTH);
}
