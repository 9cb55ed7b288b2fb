import { describe, expect, it } from 'vitest';
import { StaleWriteError } from '../../../src/core/ports/library.ts';
import { EVERYONE } from '../../../src/core/ports/place.ts';
import { sampleEntry, sampleEvent, sampleReport } from '../samples.ts';
import { NOTHING_BUNDLED, type OpenStore } from './open-store.ts';

export function describeEveryone(openStore: OpenStore): void {
  describe('what is entered for everyone', () => {
    const bundled = { ...NOTHING_BUNDLED, entries: [sampleEntry('ours')] };

    it('is in the diary of every group, before its own, also after a restart', async () => {
      const store = await openStore(bundled);
      await store.diary.save('home', [{ entry: sampleEntry('own'), expected: 0 }]);
      await store.diary.save(EVERYONE, [{ entry: sampleEntry('all'), expected: 0 }]);
      for (const each of [store, await store.reopen()]) {
        const idsOf = async (group: string) => (await each.diary.entries(group)).map(({ id }) => id);
        expect(await idsOf('home')).toEqual(['ours', 'all', 'own']);
        expect(await idsOf('other')).toEqual(['ours', 'all']);
        expect(await idsOf(EVERYONE)).toEqual(['ours', 'all']);
      }
    });

    it('may be changed by a group for itself alone', async () => {
      const store = await openStore(bundled);
      await store.diary.save(EVERYONE, [
        { entry: sampleEntry('all', 2), expected: 0 },
        { entry: sampleEntry('ours', 2), expected: 1 },
      ]);
      await store.diary.save('home', [
        { entry: sampleEntry('all', 3), expected: 2 },
        { entry: sampleEntry('ours', 3), expected: 2 },
      ]);
      for (const each of [store, await store.reopen()]) {
        expect(await each.diary.entries('home')).toEqual([sampleEntry('ours', 3), sampleEntry('all', 3)]);
        expect(await each.diary.entries('other')).toEqual([sampleEntry('ours', 2), sampleEntry('all', 2)]);
      }
    });

    it('is seen by a group that saves: what was read before is old', async () => {
      const store = await openStore(bundled);
      await store.diary.save(EVERYONE, [{ entry: sampleEntry('ours', 2), expected: 1 }]);
      const change = [{ entry: sampleEntry('ours', 2), expected: 1 }];
      await expect(store.diary.save('home', change)).rejects.toThrow(StaleWriteError);
    });

    it('is the diary alone', async () => {
      const store = await openStore(bundled);
      await store.library.save(EVERYONE, sampleReport('one'), 0);
      await store.events.save(EVERYONE, sampleEvent());
      expect(await store.library.list('home')).toEqual([]);
      expect(await store.events.list('home')).toEqual([]);
    });
  });
}
