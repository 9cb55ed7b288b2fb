import { afterEach, describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../support/hand-clock.ts';
import { type end, necPost, openWorld, pollFor, type World } from './watch-world.ts';

let world: World;
afterEach(async () => {
  await world.watcher.close();
  await world.close();
});

async function opened(options?: Parameters<typeof openWorld>[0]): Promise<World> {
  world = await openWorld(options);
  return world;
}

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

  it('with many reports brings a few at a time, and stops at twenty until an officer looks', async () => {
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
