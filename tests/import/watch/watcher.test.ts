import { afterEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../support/hand-clock.ts';
import { end, necPost, openWorld, type World } from './watch-world.ts';

let world: World;
afterEach(async () => {
  await world.watcher.close();
  await world.close();
});

async function opened(options?: Parameters<typeof openWorld>[0]): Promise<World> {
  world = await openWorld(options);
  return world;
}

/** Polls every ten minutes for so long. */
async function pollFor({ clock, watcher }: World, ms: number): Promise<number> {
  let found = 0;
  for (let passed = 0; passed < ms; passed += 10 * MINUTE_MS) {
    found += (await watcher.pollDue('home')).found;
    clock.advance(10 * MINUTE_MS);
  }
  return found;
}

const feedsIn = ({ asked }: World) => asked.filter(({ path }) => path.startsWith('/feed'));

describe('a source that is off', () => {
  it('is never asked', async () => {
    const { watcher, asked } = await opened();
    expect(await watcher.pollDue('home')).toEqual({ asked: 0, found: 0 });
    expect(await watcher.check('home', 'fenland')).toEqual({ type: 'off' });
    expect(asked).toEqual([]);
  });
});

describe('the first look', () => {
  it('asks robots.txt first, names itself, and takes in the reports of the last 120 days, unchecked', async () => {
    const { watcher, publish, asked, reports, watch, review } = await opened();
    publish([
      necPost(1, '2026-10-20'),
      { id: 'tag:blog,garden', title: 'My garden in autumn', day: '2026-10-15', html: '<p>Leeks.</p>' },
      necPost(2, '2026-07-10'),
      necPost(3, '2026-06-20'),
    ]);
    await watcher.setOn('home', 'fenland', true);
    expect(await watcher.pollDue('home')).toEqual({ asked: 1, found: 2 });
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/feed/fenland']);
    expect(asked[0]?.userAgent).toContain('nec-bot/');
    const held = await reports();
    expect(held.map(({ title }) => title)).toEqual([
      'NEC report, 20 October 2026',
      'NEC report, 10 July 2026',
    ]);
    expect(watch().found.toSorted()).toEqual(held.map(({ id }) => id).toSorted());
    const checks = held.flatMap(({ facts }) =>
      Object.values(facts)
        .flat()
        .map(({ check }) => check),
    );
    expect(checks.length).toBeGreaterThan(0);
    expect(new Set(checks)).toEqual(new Set(['unchecked']));
    expect(review.entries()).toEqual([]);
    expect(review.audit().map(({ by, action }) => `${by} ${action}`)).toEqual([
      'bot imported',
      'bot imported',
    ]);
  });

  it('passes over entries without a day, and reads those that come later', async () => {
    const { watcher, publish, clock, reports } = await opened();
    const undated = { ...necPost(1, '2026-10-20'), day: null };
    publish([undated]);
    await watcher.setOn('home', 'fenland', true);
    await watcher.pollDue('home');
    expect(await reports()).toEqual([]);
    publish([{ ...necPost(2, '2026-10-30'), day: null }, undated]);
    clock.advance(2 * HOUR_MS);
    expect((await watcher.pollDue('home')).found).toBe(1);
    expect((await reports()).map(({ title }) => title)).toEqual(['NEC report, 30 October 2026']);
  });

  it('reads the page of an entry of which the feed gives only the beginning', async () => {
    const { watcher, publish, asked, reports } = await opened();
    const { html: _html, ...short } = necPost(1, '2026-10-20');
    publish([short]);
    await watcher.setOn('home', 'fenland', true);
    await watcher.pollDue('home');
    expect(asked.map(({ path }) => path)).toEqual([
      '/robots.txt',
      '/feed/fenland',
      '/post/tag%3Ablog%2Cpost-1',
    ]);
    const [report] = await reports();
    expect(report).toMatchObject({ published: '2026-10-20', meetingDate: '2026-10-20' });
  });
});

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

describe('what is no feed, or a hostile one', () => {
  it.each([
    ['a page', '<!doctype html><html><body><p>Hello.</p></body></html>', 'There is no feed at its address.'],
    [
      'entities',
      '<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a "b">]><feed></feed>',
      'entities of its own',
    ],
    ['50 MB', null, 'larger than'],
  ])('is told in a sentence: %s', async (_what, body, fault) => {
    const { watcher, answer, watch } = await opened();
    answer('/feed/fenland', (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      if (body !== null) response.end(body);
      else sendForEver(response);
    });
    await watcher.setOn('home', 'fenland', true);
    await watcher.pollDue('home');
    expect(watch().fault).toContain(fault);
    expect(watch().failures).toBe(1);
  });

  it('with thousands of reports brings a few at a time, and stops at twenty until an officer looks', async () => {
    const here = await opened();
    const { watcher, publish, watch, clock } = here;
    publish(Array.from({ length: 60 }, (_, index) => necPost(index + 1, dayBefore('2026-11-01', index))));
    await watcher.setOn('home', 'fenland', true);
    expect((await watcher.pollDue('home')).found).toBe(8);
    await pollFor(here, 5 * HOUR_MS);
    expect(watch().found).toHaveLength(20);
    await watcher.looked('home', 'found');
    expect(watch().found).toEqual([]);
    clock.advance(2 * HOUR_MS);
    expect((await watcher.pollDue('home')).found).toBe(8);
  });
});

describe('an entry that was there before', () => {
  it('is not brought again by another id, another day or a restart', async () => {
    const { watcher, publish, restart, clock, reports, watch } = await opened();
    const post = necPost(1, '2026-10-20');
    publish([post]);
    await watcher.setOn('home', 'fenland', true);
    await watcher.pollDue('home');
    await watcher.looked('home', 'found');
    const before = await reports();
    clock.advance(2 * HOUR_MS);
    const again = restart();
    publish([{ ...post, id: 'https://blog.example/?p=77', day: '2026-11-01' }]);
    expect(await again.pollDue('home')).toEqual({ asked: 1, found: 0 });
    expect(await reports()).toEqual(before);
    expect(watch().found).toEqual([]);
    expect(watch().seen).toHaveLength(2);
    clock.advance(2 * HOUR_MS);
    publish([{ ...necPost(9, '2026-03-03'), id: 'https://blog.example/?p=2' }]);
    expect((await again.pollDue('home')).found).toBe(0);
    await again.close();
  });

  it('is asked for only after the hour although the bot was started anew', async () => {
    const { watcher, publish, restart, clock, asked } = await opened();
    publish([necPost(1, '2026-10-20')]);
    await watcher.setOn('home', 'fenland', true);
    await watcher.pollDue('home');
    const before = asked.length;
    clock.advance(30 * MINUTE_MS);
    const again = restart();
    expect((await again.pollDue('home')).asked).toBe(0);
    expect(await again.check('home', 'fenland')).toMatchObject({ type: 'later' });
    expect(asked).toHaveLength(before);
    await again.close();
  });

  it('and cannot be read is told once, and kept until an officer has looked', async () => {
    const here = await opened();
    const { watcher, publish, watch } = here;
    const secret = (number: number) => ({
        id: `tag:blog,secret-${number}`,
        title: 'Notes from the NEC',
        day: '2026-10-20',
        html: '<p>CONFIDENTIAL</p><p>The NEC met and talked about the many things that were before it.</p>',
    });
    publish([secret(1), secret(2)]);
    await watcher.setOn('home', 'fenland', true);
    await pollFor(here, 5 * HOUR_MS);
    expect(watch()).toMatchObject({ failures: 0, found: [] });
    expect(watch().seen).toHaveLength(2);
    expect(watch().fault).toContain(
      '1 more entry was not taken in. “Notes from the NEC” was not taken in. The text says “CONFIDENTIAL”.',
    );
    await watcher.looked('home', 'found');
    expect(watch().fault).not.toBeNull();
    await watcher.looked('home', 'all');
    expect(watch().fault).toBeNull();
  });
});

describe('an officer who steps in', () => {
  it('has it asked now once the hour is over, and is told when that will be', async () => {
    const { watcher, publish, clock } = await opened();
    publish([]);
    await watcher.setOn('home', 'fenland', true);
    expect(await watcher.check('home', 'fenland')).toEqual({ type: 'asked', found: [], fault: null });
    const asked = clock.now().getTime();
    const later = await watcher.check('home', 'fenland');
    if (later.type !== 'later') throw new Error('It was asked again.');
    expect(later.at.getTime()).toBeLessThanOrEqual(asked + HOUR_MS);
    clock.set(later.at.toISOString());
    publish([necPost(1, '2026-10-20')]);
    expect(await watcher.check('home', 'fenland')).toMatchObject({
      type: 'asked',
      found: [expect.any(String)],
    });
  });

  it('switches off during a look: nothing more is read, and it stays off', async () => {
    const { watcher, publish, answer, watch, reports } = await opened();
    publish([necPost(1, '2026-10-20'), necPost(2, '2026-10-01')].map(({ html: _html, ...short }) => short));
    answer('/post/tag%3Ablog%2Cpost-1', (_request, response) => {
      void watcher.setOn('home', 'fenland', false).then(() => end(response, 404, ''));
    });
    await watcher.setOn('home', 'fenland', true);
    await watcher.pollDue('home');
    expect(watch().on).toBe(false);
    expect(await reports()).toEqual([]);
    expect(watch().seen).toHaveLength(1);
  });

  it('cannot get round the wait by switching off and on', async () => {
    const { watcher, publish, asked } = await opened();
    publish([]);
    await watcher.setOn('home', 'fenland', true);
    await watcher.pollDue('home');
    const before = asked.length;
    await watcher.setOn('home', 'fenland', false);
    await watcher.setOn('home', 'fenland', true);
    await watcher.pollDue('home');
    expect(asked).toHaveLength(before);
  });

  it('who names no source is told so', async () => {
    const { watcher } = await opened();
    await expect(watcher.setOn('home', 'nobody', true)).rejects.toThrow('There is no source called nobody.');
    await expect(watcher.check('home', 'nobody')).rejects.toThrow('There is no source called nobody.');
  });
});

describe('the end', () => {
  it('asks nothing more', async () => {
    const { watcher, publish, asked } = await opened();
    publish([necPost(1, '2026-10-20')]);
    await watcher.setOn('home', 'fenland', true);
    await watcher.close();
    expect(await watcher.pollDue('home')).toEqual({ asked: 0, found: 0 });
    expect(asked).toEqual([]);
  });
});

function gapsOf(asked: readonly { readonly at: number }[]): number[] {
  return asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
}

function smallestGap(asked: readonly { readonly at: number }[]): number {
  return Math.min(...gapsOf(asked));
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - days * 24 * HOUR_MS).toISOString().slice(0, 10);
}

function sendForEver(response: Parameters<typeof end>[0]): void {
  const chunk = Buffer.alloc(1_000_000, 'x');
  let sent = 0;
  const send = (): void => {
    while (sent < 50 && !response.destroyed) {
      sent += 1;
      if (!response.write(chunk)) {
        response.once('drain', send);
        return;
      }
    }
    response.end();
  };
  send();
}
