import { describe, expect, it } from 'vitest';
import type { Source, Watch } from '../../../src/core/ports/sources.ts';
import { NOTHING_BUNDLED, type OpenedStore, type OpenStore } from './open-store.ts';

function source(id: string): Source {
  return { id, name: `Notes of ${id}`, feed: `https://${id}.example/feed/`, reporter: null, publisher: null };
}

const OFF: Watch = {
  id: 'ours',
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
const ON: Watch = {
  ...OFF,
  on: true,
  etag: '"a"',
  asked: '2024-05-01T09:00:00Z',
  next: '2024-05-01T10:00:00Z',
  failures: 2,
  fault: 'Nobody answers there.',
  seen: ['abc'],
  found: ['spring'],
};

export function describeSources(openStore: OpenStore): void {
  describe('sources', () => {
    const bundled = { ...NOTHING_BUNDLED, sources: [source('ours')] };
    const listed = async ({ sources }: OpenedStore, group = 'home') =>
      (await sources.list(group)).map(
        ({ source: { id }, by, watch }) => `${by} ${id} ${watch.on ? 'on' : 'off'}`,
      );

    it('are the bundled ones, off, then those that officers added, also after a restart', async () => {
      const store = await openStore(bundled);
      await store.sources.add('home', source('theirs'));
      for (const each of [store, await store.reopen()]) {
        expect(await listed(each)).toEqual(['bundled ours off', 'officers theirs off']);
        expect(await listed(each, 'other')).toEqual(['bundled ours off']);
        expect((await each.sources.list('home'))[0]).toEqual({
          source: source('ours'),
          watch: OFF,
          by: 'bundled',
        });
      }
    });

    it('keep how watching goes, one at a time, for that group only', async () => {
      const store = await openStore(bundled);
      await store.sources.add('home', source('theirs'));
      await Promise.all([
        store.sources.keep('home', ON),
        store.sources.keep('home', { ...OFF, id: 'theirs' }),
      ]);
      for (const each of [store, await store.reopen()]) {
        expect((await each.sources.list('home')).map(({ watch }) => watch)).toEqual([
          ON,
          { ...OFF, id: 'theirs' },
        ]);
        expect(await listed(each, 'other')).toEqual(['bundled ours off']);
      }
      await store.sources.keep('home', { ...ON, on: false });
      expect(await listed(store)).toEqual(['bundled ours off', 'officers theirs off']);
    });

    it('lose what officers added when they remove it, with how watching it went', async () => {
      const store = await openStore(bundled);
      await store.sources.add('home', source('theirs'));
      await store.sources.keep('home', { ...ON, id: 'theirs' });
      expect(await store.sources.remove('home', 'theirs')).toBe(true);
      for (const id of ['theirs', 'ours', 'constructor', ''])
        expect(await store.sources.remove('home', id)).toBe(false);
      expect(await listed(store)).toEqual(['bundled ours off']);
      await store.sources.add('home', source('theirs'));
      expect(await listed(await store.reopen())).toEqual(['bundled ours off', 'officers theirs off']);
    });

    it('are there once: no second one of an id or of an address', async () => {
      const store = await openStore(bundled);
      await store.sources.add('home', source('theirs'));
      for (const known of ['ours', 'theirs']) {
        const sameId = { ...source('new'), id: known };
        const sameFeed = { ...source(known), id: 'new' };
        for (const twice of [sameId, sameFeed])
          await expect(store.sources.add('home', twice)).rejects.toMatchObject({ code: 'source-known' });
      }
      await expect(store.sources.keep('home', { ...ON, id: 'none' })).rejects.toMatchObject({
        code: 'source-unknown',
      });
      expect(await listed(store)).toEqual(['bundled ours off', 'officers theirs off']);
    });

    it.each([
      ['an address that is not of the web', { ...source('a'), feed: 'file:///etc/passwd' }],
      ['an id like a path', { ...source('a'), id: '../a' }],
      ['no name', { ...source('a'), name: '' }],
    ])('refuse %s', async (_, wrong) => {
      const store = await openStore(bundled);
      await expect(store.sources.add('home', wrong)).rejects.toThrow();
      expect(await listed(store)).toEqual(['bundled ours off']);
    });
  });
}
