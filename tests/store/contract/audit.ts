import { describe, expect, it } from 'vitest';
import type { AuditRecord } from '../../../src/core/ports/audit.ts';
import { NOTHING_BUNDLED, type OpenStore } from './open-store.ts';

function record(at: string, about = 'spring', facts: readonly string[] = []): AuditRecord {
  return { at, by: 'discord/100000000000000001', action: 'confirmed', about, facts: [...facts] };
}

export function describeAudit(openStore: OpenStore): void {
  describe('audit', () => {
    const dates = async (store: Awaited<ReturnType<OpenStore>>, group = 'home') =>
      (await store.audit.list(group)).map(({ at, about }) => `${at.slice(0, 10)} ${about}`);

    it('tells who did what, newest first, of that group, also after a restart', async () => {
      const store = await openStore(NOTHING_BUNDLED);
      await store.audit.add('home', record('2024-05-01T09:00:00Z', 'spring', ['d1', 'd2']));
      await store.audit.add('home', record('2024-05-02T09:00:00Z', 'autumn'));
      await store.audit.add('home', record('2024-05-02T09:00:00Z', 'winter'));
      for (const each of [store, await store.reopen()]) {
        expect(await dates(each)).toEqual(['2024-05-02 winter', '2024-05-02 autumn', '2024-05-01 spring']);
        expect((await each.audit.list('home')).at(-1)).toEqual(
          record('2024-05-01T09:00:00Z', 'spring', ['d1', 'd2']),
        );
        expect(await dates(each, 'other')).toEqual([]);
      }
    });

    it('forgets what is older than twelve months when something is added', async () => {
      const store = await openStore(NOTHING_BUNDLED);
      for (const at of ['2023-05-01T08:59:59Z', '2023-05-01T09:00:00Z', '2024-04-30T09:00:00Z'])
        await store.audit.add('home', record(at));
      expect(await dates(store)).toHaveLength(3);
      await store.audit.add('home', record('2024-05-01T09:00:00Z'));
      expect(await dates(store)).toEqual(['2024-05-01 spring', '2024-04-30 spring', '2023-05-01 spring']);
    });

    it('keeps all of those added at once', async () => {
      const store = await openStore(NOTHING_BUNDLED);
      const abouts = Array.from({ length: 20 }, (_, at) => `r-${at}`);
      await Promise.all(
        abouts.map((about) => store.audit.add('home', record('2024-05-01T09:00:00Z', about))),
      );
      const kept = (await (await store.reopen()).audit.list('home')).map(({ about }) => about);
      expect(kept.toReversed()).toEqual(abouts);
    });

    it.each([
      ['no time', { ...record('yesterday') }],
      ['nobody', { ...record('2024-05-01T09:00:00Z'), by: '' }],
      ['nothing', record('2024-05-01T09:00:00Z', '')],
    ])('refuses a record of %s', async (_, wrong) => {
      const store = await openStore(NOTHING_BUNDLED);
      await expect(store.audit.add('home', wrong)).rejects.toThrow();
      expect(await dates(store)).toEqual([]);
    });
  });
}
