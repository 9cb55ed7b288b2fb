import { setTimeout } from 'node:timers/promises';
import { UserError } from '../../core/errors.ts';
import type { Fetcher } from '../../core/ports/fetcher.ts';
import type { Group } from '../../core/ports/place.ts';
import type { Sources, Watch } from '../../core/ports/sources.ts';
import type { Watcher } from '../../core/ports/watcher.ts';
import type { Pause } from './host-turns.ts';
import { type Looked, type LookParts, lookAt } from './look.ts';
import { isDue, mayBeAskedFrom } from './next-look.ts';
import { createPoliteWeb } from './polite-web.ts';
import { createWatchRecord, type Watched } from './watch-record.ts';

export interface WatcherParts
  extends Pick<LookParts, 'thread' | 'review' | 'library' | 'events' | 'clock' | 'log'> {
  readonly sources: Pick<Sources, 'list' | 'keep'>;
  readonly fetcher: Fetcher;
  /** By which robots.txt names us; the fetcher sends it. */
  readonly userAgent: string;
  /** How waiting between two requests is done; by the timers of Node unless a test does it. */
  readonly pause?: Pause;
}

/** A watcher on these parts. All groups share its manners: one request at a time to a host, whoever watches it. */
export function createWatcher(parts: WatcherParts): Watcher {
  const { sources, fetcher, userAgent, clock } = parts;
  const ending = new AbortController();
  const pause: Pause =
    parts.pause ?? (async (ms) => await setTimeout(ms, undefined, { signal: ending.signal }));
  const record = createWatchRecord(sources);
  const web = createPoliteWeb({ fetcher, userAgent, clock, pause });
  const isClosed = (): boolean => ending.signal.aborted;
  const looks = new Map<string, Promise<Looked>>();

  /** A look under way is joined: nobody asks the same source twice. */
  const look = (group: Group, watched: Watched): Promise<Looked> => {
    const key = `${group}/${watched.source.id}`;
    const running = looks.get(key);
    if (running !== undefined) return running;
    const begun = lookAt({ ...parts, record, web, isClosed }, group, watched).finally(() =>
      looks.delete(key),
    );
    looks.set(key, begun);
    return begun;
  };

  return {
    pollDue: async (group) => {
      let asked = 0;
      let found = 0;
      for (const { source } of isClosed() ? [] : await record.list(group)) {
        if (isClosed()) break;
        // Held anew: the looks before it took time, and an officer may have switched it off.
        const watched = await record.find(group, source.id);
        if (!watched?.watch.on || !isDue(watched.watch, clock.now())) continue;
        asked += 1;
        found += (await look(group, watched)).found.length;
      }
      return { asked, found };
    },
    check: async (group, id) => {
      const watched = await record.find(group, id);
      if (watched === null) throw unknown(id);
      const running = looks.get(`${group}/${id}`);
      if (running !== undefined) return { type: 'asked', ...(await running) };
      if (!watched.watch.on) return { type: 'off' };
      const at = mayBeAskedFrom(watched.watch, clock.now());
      return at === null ? { type: 'asked', ...(await look(group, watched)) } : { type: 'later', at };
    },
    setOn: async (group, id, on) => {
      const changed = await record.change(group, id, (watch) => switched(watch, on, clock.now()));
      if (changed === null) throw unknown(id);
    },
    looked: async (group, what) => {
      for (const { source } of await record.list(group))
        await record.change(group, source.id, (watch) => seenBy(watch, what));
    },
    close: async () => {
      ending.abort();
      await Promise.allSettled(looks.values());
    },
  };
}

/** What was off for longer than the wait begins anew: not all that was published meanwhile is news. */
function switched(watch: Watch, on: boolean, now: Date): Watch {
  if (watch.on === on) return watch;
  if (!on || !isDue(watch, now)) return { ...watch, on };
  return { ...watch, on, asked: null, next: null, etag: null, lastModified: null, failures: 0, fault: null };
}

function seenBy(watch: Watch, what: 'found' | 'all'): Watch {
  const fault = what === 'all' && watch.failures === 0 ? null : watch.fault;
  return watch.found.length === 0 && fault === watch.fault ? watch : { ...watch, found: [], fault };
}

function unknown(id: string): UserError {
  return new UserError('source-unknown', `There is no source called ${id}.`, 'See the list of sources.');
}
