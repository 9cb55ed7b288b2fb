import { describe, expect, it } from 'vitest';
import { StaleWriteError } from '../../../src/core/ports/library.ts';
import { sampleEntry } from '../samples.ts';
import { NOTHING_BUNDLED, type OpenStore } from './open-store.ts';

export function describeDiary(openStore: OpenStore): void {
  describe('diary', () => {
    const bundled = { reports: [], entries: [sampleEntry('ours', 2)], events: [], sources: [] };

    it('gives bundled entries with the revisions a group added, also after a restart', async () => {
      const store = await openStore(bundled);
      await store.diary.save('home', [
        { entry: sampleEntry('ours', 3), expected: 2 },
        { entry: sampleEntry('own'), expected: 0 },
      ]);
      const expected = [sampleEntry('ours', 3), sampleEntry('own')];
      expect(await store.diary.entries('home')).toEqual(expected);
      expect(await (await store.reopen()).diary.entries('home')).toEqual(expected);
      expect(await store.diary.entries('other')).toEqual(bundled.entries);
    });

    it('saves all or none', async () => {
      const { diary } = await openStore(NOTHING_BUNDLED);
      await diary.save('home', [{ entry: sampleEntry('one'), expected: 0 }]);
      const changes = [
        { entry: sampleEntry('two'), expected: 0 },
        { entry: sampleEntry('one', 2), expected: 0 },
      ];
      await expect(diary.save('home', changes)).rejects.toThrow(StaleWriteError);
      expect(await diary.entries('home')).toEqual([sampleEntry('one')]);
    });

    it('refuses to lose or to change a revision', async () => {
      const { diary } = await openStore(bundled);
      const shorter = { entry: sampleEntry('ours', 1), expected: 2 };
      await expect(diary.save('home', [shorter])).rejects.toThrow('keep the revisions');
      const longer = sampleEntry('ours', 3);
      const edited = {
        ...longer,
        revisions: longer.revisions.map((revision) => ({ ...revision, what: 'Other' })),
      };
      await expect(diary.save('home', [{ entry: edited, expected: 2 }])).rejects.toThrow(
        'keep the revisions',
      );
      expect(await diary.entries('home')).toEqual(bundled.entries);
    });

    it('lets one of two changes at once win', async () => {
      const { diary } = await openStore(NOTHING_BUNDLED);
      const change = [{ entry: sampleEntry('one'), expected: 0 }];
      const outcomes = await Promise.allSettled([diary.save('home', change), diary.save('home', change)]);
      expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected']);
      expect(await diary.entries('home')).toEqual([sampleEntry('one')]);
    });

    it('refuses an entry twice in one save', async () => {
      const { diary } = await openStore(NOTHING_BUNDLED);
      const change = { entry: sampleEntry('one'), expected: 0 };
      await expect(diary.save('home', [change, change])).rejects.toThrow('twice');
      expect(await diary.entries('home')).toEqual([]);
    });
  });
}
