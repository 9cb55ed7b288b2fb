import type { RequestListener, ServerResponse } from 'node:http';
import { UserError } from '../../../src/core/errors.ts';
import type { Source, Sources, Watch } from '../../../src/core/ports/sources.ts';
import type { Watcher } from '../../../src/core/ports/watcher.ts';
import type { Report } from '../../../src/core/reports/report.ts';
import { createFetcher } from '../../../src/import/fetch/fetcher.ts';
import type { ReadingThread } from '../../../src/import/reading-thread.ts';
import { doReading } from '../../../src/import/reading-worker.ts';
import { createWatcher } from '../../../src/import/watch/watcher.ts';
import { createHandClock, type HandClock, MINUTE_MS } from '../../support/hand-clock.ts';
import { createReviewWorld, type ReviewWorld } from '../../support/memory-review.ts';
import { startLoopback } from '../fetch/loopback-server.ts';

/** One entry of a feed. Without `html` the feed gives only a beginning. */
export interface Post {
  readonly id: string;
  readonly title: string;
  readonly day: string | null;
  readonly html?: string;
}

interface Asked {
  readonly path: string;
  readonly at: number;
  readonly conditional: boolean;
  readonly userAgent: string;
}

export interface World {
  readonly clock: HandClock;
  readonly watcher: Watcher;
  readonly asked: readonly Asked[];
  readonly review: ReviewWorld;
  readonly url: (path: string) => string;
  /** What the blog holds from now on. */
  publish(posts: readonly Post[]): void;
  /** How a path is answered from now on; null as before. */
  answer(path: string, listener: RequestListener | null): void;
  watch(id?: string, group?: string): Watch;
  reports(): Promise<readonly Report[]>;
  /** The same store, a new process. */
  restart(): Watcher;
  close(): Promise<void>;
}

const USER_AGENT = 'nec-bot/9.9 (tests)';

/** An NEC report of that day, with a sentence of its own. */
export function necPost(number: number, day: string, id = `tag:blog,post-${number}`): Post {
  return { id, day, title: `NEC report, ${spoken(day)}`, html: necText(number, day) };
}

function necText(number: number, day: string): string {
  return `<p>Report of the NEC meeting held on ${spoken(day)}, by Nora Vane.</p>
<p>The committee heard from ${numberWord(number)} regional directors about selections that are still to be arranged in the autumn.</p>
<p>Nominations for panel ${number} of the harbour ward close on Friday 29 January 2027 at noon, and ballots follow within ${number + 2} weeks.</p>
<p>Membership stood at ${12_000 + number * 37}, a little more than it had been when we gathered before the summer recess.</p>`;
}

function numberWord(number: number): string {
  return ['no', 'both', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][number % 9] ?? 'many';
}

function spoken(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** A blog on this machine, watched by a clock that moves when something waits or a test says so. */
export async function openWorld({
  now = '2026-11-02T09:00:00Z',
  sources = ['fenland'],
}: {
  readonly now?: string;
  readonly sources?: readonly string[];
} = {}): Promise<World> {
  const clock = createHandClock(now);
  const asked: Asked[] = [];
  const answers = new Map<string, RequestListener>();
  let posts: readonly Post[] = [];
  let version = 0;
  const server = await startLoopback((request, response) => {
    const path = request.url ?? '';
    asked.push({
      path,
      at: clock.now().getTime(),
      conditional: request.headers['if-none-match'] !== undefined,
      userAgent: request.headers['user-agent'] ?? '',
    });
    const own = answers.get(path);
    if (own !== undefined) own(request, response);
    else if (path === '/robots.txt') end(response, 404, '');
    else if (path.startsWith('/feed')) sendFeed(request.headers['if-none-match'], response);
    else sendPage(posts, path, response);
  });
  const sendFeed = (known: string | undefined, response: ServerResponse): void => {
    const etag = `"v${version}"`;
    if (known === etag) end(response, 304, '');
    else end(response, 200, toAtom(posts, server.url), { 'content-type': 'application/atom+xml', etag });
  };
  const held = createSources(
    sources.map((id) => ({ id, name: id, feed: server.url(`/feed/${id}`), reporter: null, publisher: null })),
  );
  const review = createReviewWorld({ today: now.slice(0, 10) });
  const start = (): Watcher =>
    createWatcher({
      sources: held.sources,
      fetcher: createFetcher({
        allow: [server.host],
        userAgent: USER_AGENT,
        now: () => clock.now(),
        limits: { silentMs: 150 },
      }),
      userAgent: USER_AGENT,
      thread: INLINE_THREAD,
      review: review.review,
      library: review.library,
      events: { list: async () => [] },
      clock,
      log: { info: () => {}, warn: () => {}, error: () => {} },
      pause: async (ms) => clock.advance(ms),
    });
  const watcher = start();
  return {
    clock,
    watcher,
    asked,
    review,
    url: server.url,
    publish: (next) => {
      posts = next;
      version += 1;
    },
    answer: (path, listener) => {
      if (listener === null) answers.delete(path);
      else answers.set(path, listener);
    },
    watch: (id = 'fenland', group = 'home') => held.watchOf(group, id),
    reports: async () => await review.library.list('home'),
    restart: start,
    close: () => server.close(),
  };
}

/** What the worker does, in this thread: the tests are about asking, not about where reading is done. */
const INLINE_THREAD: ReadingThread = {
  read: async (job) => {
    const answer = await doReading(job);
    if (answer.type === 'refused') throw new UserError(answer.code, answer.message, answer.next);
    if (answer.type === 'failed') throw new Error(answer.reason);
    return answer;
  },
  close: async () => {},
};

function createSources(all: readonly Source[]): {
  readonly sources: Pick<Sources, 'list' | 'keep'>;
  watchOf(group: string, id: string): Watch;
} {
  const kept = new Map<string, string>();
  const watchOf = (group: string, id: string): Watch =>
    JSON.parse(kept.get(`${group}/${id}`) ?? JSON.stringify({ ...NEVER, id })) as Watch;
  return {
    watchOf,
    sources: {
      list: async (group) =>
        all.map((source) => ({ source, watch: watchOf(group, source.id), by: 'bundled' })),
      keep: async (group, watch) => {
        kept.set(`${group}/${watch.id}`, JSON.stringify(watch));
      },
    },
  };
}

const NEVER: Omit<Watch, 'id'> = {
  on: false,
  etag: null,
  lastModified: null,
  asked: null,
  next: null,
  failures: 0,
  fault: null,
  seen: [],
  found: [],
};

/** The feed of these posts. */
function toAtom(posts: readonly Post[], url: (path: string) => string): string {
  const entries = posts.map(
    ({ id, title, day, html }) => `<entry><id>${id}</id><title>${title}</title>
<link rel="alternate" href="${url(`/post/${encodeURIComponent(id)}`)}"/>
${day === null ? '' : `<published>${day}T10:00:00Z</published>`}
${html === undefined ? `<summary>The NEC met this week […]</summary>` : `<content type="html">${escaped(html)}</content>`}</entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Fenland Voice</title>${entries.join('')}</feed>`;
}

function sendPage(posts: readonly Post[], path: string, response: ServerResponse): void {
  const index = posts.findIndex(({ id }) => path === `/post/${encodeURIComponent(id)}`);
  const post = posts[index];
  if (post === undefined || post.day === null) end(response, 404, '');
  else
    end(
      response,
      200,
      `<!doctype html><html><head><title>${post.title}</title></head><body><article><h1>${post.title}</h1>${necText(index + 1, post.day)}</article></body></html>`,
      { 'content-type': 'text/html' },
    );
}

/** Ends an answer. */
export function end(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, headers).end(body);
}

function escaped(html: string): string {
  return html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Polls every ten minutes for so long. */
export async function pollFor({ clock, watcher }: World, ms: number): Promise<number> {
  let found = 0;
  for (let passed = 0; passed < ms; passed += 10 * MINUTE_MS) {
    found += (await watcher.pollDue('home')).found;
    clock.advance(10 * MINUTE_MS);
  }
  return found;
}

/** The requests for feeds. */
export function feedsIn({ asked }: World): readonly Asked[] {
  return asked.filter(({ path }) => path.startsWith('/feed'));
}
