import { afterEach, describe, expect, it } from 'vitest';
import { HOUR_MS, SECOND_MS } from '../../support/hand-clock.ts';
import { end, feedsIn, necPost, openWorld, pollFor, type World } from './watch-world.ts';

let world: World;
afterEach(async () => {
  await world.watcher.close();
  await world.close();
});

async function opened(options?: Parameters<typeof openWorld>[0]): Promise<World> {
  world = await openWorld(options);
  return world;
}

describe('manners', () => {
  it('asks at most once an hour over a week, never less than five seconds after another request, and only whether something changed', async () => {
    const here = await opened({ sources: ['fenland', 'marsh'] });
    const { watcher, publish, asked } = here;
    publish([necPost(1, '2026-10-20')]);
    await watcher.setOn('home', 'fenland', true);
    await watcher.setOn('home', 'marsh', true);
    expect(await pollFor(here, 7 * 24 * HOUR_MS)).toBe(1);
    for (const id of ['fenland', 'marsh']) {
      const times = feedsIn(here).filter(({ path }) => path === `/feed/${id}`);
      expect(times.length).toBeLessThanOrEqual(168);
      expect(times.length).toBeGreaterThan(110);
      expect(times.filter(({ conditional }) => !conditional)).toHaveLength(1);
      expect(smallestGap(times)).toBeGreaterThanOrEqual(HOUR_MS);
    }
    expect(asked.filter(({ path }) => path === '/robots.txt').length).toBeLessThanOrEqual(8);
    expect(smallestGap(asked)).toBeGreaterThanOrEqual(5 * SECOND_MS);
    expect(asked.length).toBeLessThan(345);
  });

  it('keeps its distance also when two groups poll at once, and finds the report for both', async () => {
    const here = await opened();
    const { watcher, publish, asked } = here;
    publish([necPost(1, '2026-10-20')]);
    await watcher.setOn('home', 'fenland', true);
    await watcher.setOn('moor', 'fenland', true);
    const polls = await Promise.all([watcher.pollDue('home'), watcher.pollDue('moor')]);
    expect(polls.map((poll) => poll.asked)).toEqual([1, 1]);
    expect(feedsIn(here)).toHaveLength(2);
    expect(smallestGap(asked)).toBeGreaterThanOrEqual(5 * SECOND_MS);
    expect(here.watch('fenland', 'home').on).toBe(true);
    expect(here.watch('fenland', 'moor').seen).toEqual(here.watch('fenland', 'home').seen);
  });

  it('never sends a host a second request while one is under way', async () => {
    const { watcher, answer, publish } = await opened({ sources: ['fenland', 'marsh'] });
    let now = 0;
    let most = 0;
    const slowly: Parameters<World['answer']>[1] = (_request, response) => {
      now += 1;
      most = Math.max(most, now);
      setImmediate(() => {
        now -= 1;
        end(response, 500, '');
      });
    };
    publish([]);
    for (const path of ['/feed/fenland', '/feed/marsh']) answer(path, slowly);
    await watcher.setOn('home', 'fenland', true);
    await watcher.setOn('home', 'marsh', true);
    await Promise.all([
      watcher.pollDue('home'),
      watcher.check('home', 'marsh'),
      watcher.check('home', 'fenland'),
    ]);
    expect(most).toBe(1);
  });

  it('does not ask what robots.txt keeps to itself, says so, and looks at the rules again within a day', async () => {
    const here = await opened();
    const { watcher, answer, watch, publish } = here;
    publish([necPost(1, '2026-10-20')]);
    answer('/robots.txt', (_request, response) =>
      end(response, 200, 'User-agent: nec-bot\nDisallow: /feed\n', { 'content-type': 'text/plain' }),
    );
    await watcher.setOn('home', 'fenland', true);
    await pollFor(here, 12 * HOUR_MS);
    expect(feedsIn(here)).toEqual([]);
    expect(watch().fault).toBe('127.0.0.1 does not let programs read this address (robots.txt).');
    answer('/robots.txt', null);
    expect(await pollFor(here, 48 * HOUR_MS)).toBe(1);
    expect(watch()).toMatchObject({ fault: null, failures: 0 });
  });

  it('waits as long as robots.txt asks for between two pages', async () => {
    const { watcher, answer, publish, asked } = await opened();
    answer('/robots.txt', (_request, response) =>
      end(response, 200, 'User-agent: *\nCrawl-delay: 40\n', { 'content-type': 'text/plain' }),
    );
    publish([necPost(1, '2026-10-20'), necPost(2, '2026-10-01')].map(({ html: _html, ...short }) => short));
    await watcher.setOn('home', 'fenland', true);
    expect((await watcher.pollDue('home')).found).toBe(2);
    expect(asked).toHaveLength(4);
    expect(smallestGap(asked)).toBe(40 * SECOND_MS);
  });
});

describe('a site with a fault', () => {
  it('is asked after 1, 2, 4, 8, 16 and then 24 hours, with the fault told, and hourly again when it is mended', async () => {
    const here = await opened();
    const { watcher, answer, watch, publish } = here;
    publish([necPost(1, '2026-10-20')]);
    answer('/feed/fenland', (_request, response) => end(response, 503, ''));
    await watcher.setOn('home', 'fenland', true);
    await pollFor(here, 5 * 24 * HOUR_MS);
    const gaps = gapsOf(feedsIn(here)).map((gap) => Math.floor(gap / HOUR_MS));
    expect(gaps).toEqual([1, 2, 4, 8, 16, 24, 24, 24]);
    expect(watch()).toMatchObject({
      failures: 9,
      fault: '127.0.0.1 has a fault of its own at the moment (503).',
      found: [],
    });
    answer('/feed/fenland', null);
    expect(await pollFor(here, 30 * HOUR_MS)).toBe(1);
    expect(watch()).toMatchObject({ failures: 0, fault: null });
    expect(Math.floor((gapsOf(feedsIn(here)).at(-1) ?? 0) / HOUR_MS)).toBe(1);
  });

  it('is left alone for as long as it asks', async () => {
    const here = await opened();
    const { watcher, answer } = here;
    answer('/feed/fenland', (_request, response) => end(response, 429, '', { 'retry-after': '18000' }));
    await watcher.setOn('home', 'fenland', true);
    await pollFor(here, 11 * HOUR_MS);
    expect(gapsOf(feedsIn(here)).map((gap) => Math.floor(gap / HOUR_MS))).toEqual([5, 5]);
  });

  it('that never ends its answer is given up, and the next source is read', async () => {
    const { watcher, answer, publish, watch } = await opened({ sources: ['fenland', 'marsh'] });
    publish([necPost(1, '2026-10-20')]);
    answer('/feed/fenland', () => {});
    await watcher.setOn('home', 'fenland', true);
    await watcher.setOn('home', 'marsh', true);
    expect(await watcher.pollDue('home')).toEqual({ asked: 2, found: 1 });
    expect(watch('fenland').fault).toContain('sent nothing for');
  });

  it('at the page of an entry is asked again, and only then the entry is given up', async () => {
    const here = await opened();
    const { watcher, publish, answer, watch } = here;
    const { html: _html, ...short } = necPost(1, '2026-10-20');
    publish([short, necPost(2, '2026-10-01')]);
    answer('/post/tag%3Ablog%2Cpost-1', (_request, response) => end(response, 500, ''));
    await watcher.setOn('home', 'fenland', true);
    await watcher.pollDue('home');
    expect(watch()).toMatchObject({ failures: 1, seen: [], found: [] });
    expect(await pollFor(here, 24 * HOUR_MS)).toBe(1);
    expect(watch().failures).toBe(0);
    expect(watch().fault).toBe(
      `“NEC report, 20 October 2026” was not taken in. 127.0.0.1 has a fault of its own at the moment (500). Its page: ${here.url('/post/tag%3Ablog%2Cpost-1')}`,
    );
  });
});

function gapsOf(asked: readonly { readonly at: number }[]): number[] {
  return asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
}

function smallestGap(asked: readonly { readonly at: number }[]): number {
  return Math.min(...gapsOf(asked));
}
