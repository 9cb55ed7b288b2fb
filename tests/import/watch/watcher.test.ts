import { afterEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../support/hand-clock.ts';
import { end, necPost, openWorld, pollFor, type World } from './watch-world.ts';

let world: World;
afterEach(async () => {
  await world.watcher.close();
  await world.close();
});

async function opened(options?: Parameters<typeof openWorld>[0]): Promise<World> {
  world = await openWorld(options);
  return world;
}

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
      '2 entries were not taken in. The first: “Notes from the NEC” was not taken in. The text says “CONFIDENTIAL”.',
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
