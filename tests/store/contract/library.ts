import { describe, expect, it } from 'vitest';
import { StaleWriteError } from '../../../src/core/ports/library.ts';
import type { Report } from '../../../src/core/reports/report.ts';
import { sampleReport } from '../samples.ts';
import { NOTHING_BUNDLED, type OpenStore } from './open-store.ts';

export function describeLibrary(openStore: OpenStore): void {
  describe('library', () => {
    const bundledReport: Report = {
      ...sampleReport('spring', '2024-03-12'),
      origin: 'bundled',
      title: 'Ours',
    };
    const bundled = { reports: [bundledReport], entries: [], events: [], sources: [] };

    it('lists bundled and saved reports, newest meeting first, then by id, also after a restart', async () => {
      const store = await openStore(bundled);
      for (const id of ['b-late', 'a-late'])
        await store.library.save('home', sampleReport(id, '2025-01-09'), 0);
      await store.library.save('home', sampleReport('old', '2019-01-09'), 0);
      const ids = ['a-late', 'b-late', 'spring', 'old'];
      expect((await store.library.list('home')).map((report) => report.id)).toEqual(ids);
      const again = await store.reopen();
      expect((await again.library.list('home')).map((report) => report.id)).toEqual(ids);
    });

    it('puts a saved report in place of the bundled one of its id, for that group only', async () => {
      const store = await openStore(bundled);
      expect(await store.library.find('home', 'spring')).toEqual({ value: bundledReport, revision: 0 });
      await store.library.save('home', sampleReport('spring', '2024-03-12', 'Corrected'), 0);
      expect((await store.library.list('home')).map((report) => report.title)).toEqual(['Corrected']);
      expect(await store.library.find('home', 'spring')).toMatchObject({
        revision: 1,
        value: { title: 'Corrected' },
      });
      expect((await store.library.list('other')).map((report) => report.title)).toEqual(['Ours']);
      expect(await store.library.find('other', 'spring')).toMatchObject({ revision: 0 });
    });

    it('refuses a save that has not seen the last one, and keeps the last one', async () => {
      const { library } = await openStore(NOTHING_BUNDLED);
      await library.save('home', sampleReport('one', '2024-01-01', 'first'), 0);
      await library.save('home', sampleReport('one', '2024-01-01', 'second'), 1);
      for (const stale of [0, 1, 3]) {
        await expect(library.save('home', sampleReport('one'), stale)).rejects.toThrow(StaleWriteError);
      }
      expect(await library.find('home', 'one')).toMatchObject({ revision: 2, value: { title: 'second' } });
    });

    it('lets one of several saves at once win', async () => {
      const { library } = await openStore(NOTHING_BUNDLED);
      const saves = ['a', 'b', 'c'].map((title) =>
        library.save('home', sampleReport('one', '2024-01-01', title), 0),
      );
      const outcomes = (await Promise.allSettled(saves)).map((outcome) => outcome.status);
      expect(outcomes).toEqual(['fulfilled', 'rejected', 'rejected']);
      expect(await library.find('home', 'one')).toMatchObject({ revision: 1, value: { title: 'a' } });
    });

    it.each(['../out', '/etc/passwd', 'a/b', 'CON', 'a.b', '', 'x'.repeat(65), 'a\u0000'])(
      'refuses the id %j and stores nothing',
      async (id) => {
        const { library } = await openStore(NOTHING_BUNDLED);
        await expect(library.save('home', sampleReport(id), 0)).rejects.toThrow('lower-case letters');
        expect(await library.list('home')).toEqual([]);
      },
    );

    it.each(['../out', 'A', '', 'a/b'])('refuses the group %j', async (group) => {
      const { library } = await openStore(NOTHING_BUNDLED);
      await expect(library.save(group, sampleReport('one'), 0)).rejects.toThrow();
      await expect(library.list(group)).rejects.toThrow();
    });

    it('keeps a group and a report called "constructor" like any other', async () => {
      const store = await openStore(NOTHING_BUNDLED);
      expect(await store.library.find('constructor', 'constructor')).toBeNull();
      await store.library.save('constructor', sampleReport('constructor'), 0);
      expect(await store.groups()).toEqual(['constructor']);
      expect(await (await store.reopen()).library.find('constructor', 'constructor')).toMatchObject({
        revision: 1,
      });
      expect(await store.library.find('home', 'constructor')).toBeNull();
    });

    it('tells who listens of a report once it is saved, and not of one refused', async () => {
      const store = await openStore(NOTHING_BUNDLED);
      const told: string[] = [];
      store.onReportSaved((group, report) => told.push(`${group}/${report.id}`));
      await store.library.save('home', sampleReport('one'), 0);
      await expect(store.library.save('home', sampleReport('one'), 0)).rejects.toThrow(StaleWriteError);
      expect(told).toEqual(['home/one']);
    });
  });
}
