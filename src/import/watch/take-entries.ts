import type { KnownEvent } from '../../core/dates/known-event.ts';
import { UserError } from '../../core/errors.ts';
import type { Group } from '../../core/ports/place.ts';
import type { Saved } from '../../core/ports/review.ts';
import type { Watch } from '../../core/ports/sources.ts';
import type { Report } from '../../core/reports/report.ts';
import type { Entry } from './choose-entries.ts';
import type { LookParts } from './look.ts';
import { readEntry } from './read-entry.ts';
import { isPassing, toUnreadSentence } from './watch-faults.ts';
import type { Watched } from './watch-record.ts';

/** What came of entries: ids of reports that are new here, what could not be read in a sentence, and whether every entry was dealt with. */
export interface Taken {
  readonly found: readonly string[];
  readonly unread: string | null;
  readonly isComplete: boolean;
}

/** Most feeds have some hundred entries; as many as this are remembered of each source. */
const MOST_SEEN = 2_000;
/** A site that failed so often in a row at an entry’s page will not give that page: the entries after it must not wait for ever. */
const MOST_FAILURES = 3;

/**
 * Reads entries one after the other and saves each report with every fact unchecked; what was done with each is kept at once, so that nothing is lost when
 * the bot ends in the middle. Throws when a site fails in a way that may pass.
 */
export async function takeEntries(
  parts: LookParts,
  group: Group,
  { source, watch }: Watched,
  entries: readonly Entry[],
): Promise<Taken> {
  const found: string[] = [];
  const unread: string[] = [];
  const events = entries.length === 0 ? [] : await parts.events.list(group);
  for (const entry of entries) {
    const isOn = (await parts.record.find(group, source.id))?.watch.on ?? false;
    if (!isOn || parts.isClosed()) return { found, unread: toNote(unread), isComplete: false };
    const taken = await takeEntry(parts, group, { source, watch }, { entry, events });
    await parts.record.change(group, source.id, (held) => withEntry(held, entry.hash, taken.id));
    if (taken.id !== null) found.push(taken.id);
    if (taken.unread !== null) unread.push(taken.unread);
  }
  return { found, unread: toNote(unread), isComplete: true };
}

/** `id`: the report, where it is new here or changed. */
async function takeEntry(
  parts: LookParts,
  group: Group,
  { source, watch }: Watched,
  { entry, events }: { readonly entry: Entry; readonly events: readonly KnownEvent[] },
): Promise<{ readonly id: string | null; readonly unread: string | null }> {
  try {
    const report = await readEntry(entry.item, { source, events, web: parts.web, thread: parts.thread });
    const { id, outcome } = await save(parts, group, report);
    return { id: outcome === 'unchanged' ? null : id, unread: null };
  } catch (error) {
    // Its reporter asked that it be removed: nobody needs to be told each time it stands in a feed.
    if (error instanceof UserError && error.code === 'report-removed') return { id: null, unread: null };
    if (parts.isClosed() || (isPassing(error) && watch.failures < MOST_FAILURES)) throw error;
    if (!(error instanceof UserError))
      parts.log.error({ err: error, source: source.id }, 'an entry of a source could not be read');
    return { id: null, unread: toUnreadSentence(entry.item, error) };
  }
}

/** What a feed says of the day and the address of a report that is held does not change them: feeds give old reports new ones when a blog moves. */
async function save({ review, library }: LookParts, group: Group, report: Report): Promise<Saved> {
  const { id, outcome } = await review.preview(group, report, 'none');
  const held = outcome === 'revised' ? ((await library.find(group, id))?.value ?? null) : null;
  const own =
    held === null
      ? report
      : { ...report, published: held.published ?? report.published, url: held.url ?? report.url };
  return await review.save(group, own, 'none', 'bot');
}

function withEntry(watch: Watch, hash: string, report: string | null): Watch {
  const isNew = report !== null && !watch.found.includes(report);
  return {
    ...watch,
    seen: withSeen(watch.seen, [hash]),
    found: isNew ? [...watch.found, report] : watch.found,
  };
}

/** The hashes with more of them, the oldest forgotten. */
export function withSeen(seen: readonly string[], more: readonly string[]): string[] {
  const added = new Set(more);
  return [...seen.filter((hash) => !added.has(hash)), ...added].slice(-MOST_SEEN);
}

function toNote(unread: readonly string[]): string | null {
  const [first = null] = unread;
  return unread.length < 2 ? first : `${unread.length} entries were not taken in. The first: ${first}`;
}
