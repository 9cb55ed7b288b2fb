import { describe, expect, it } from 'vitest';
import { StaleWriteError } from '../../../src/core/ports/library.ts';
import { sampleEntry } from '../samples.ts';
import { changedByOfficer, entryToldBy, toldReport } from '../told-report.ts';
import { NOTHING_BUNDLED, type OpenedStore, type OpenStore } from './open-store.ts';

const DAY = '2024-06-14';
const [one, two] = [toldReport('one', '2024-05-10'), toldReport('two', '2024-05')];
const ENTRY = 'one.d1';

/** What is left of an entry that nothing tells of any more. */
const TOMBSTONE = {
  on: DAY,
  by: 'officer',
  status: 'cancelled',
  reason: 'The report that told of it was removed.',
  what: 'A date from a report that was removed',
  edtf: '2024-05-10',
  topic: 'selection',
  evidence: { type: 'officer' },
};

async function holding(store: OpenedStore): Promise<OpenedStore> {
  await store.library.save('home', one, 0);
  await store.library.save('home', two, 0);
  return store;
}

const idsIn = async ({ library }: OpenedStore, group = 'home'): Promise<string[]> =>
  (await library.list(group)).map(({ id }) => id);

const revisionsIn = async ({ diary }: OpenedStore, id = ENTRY, group = 'home') =>
  (await diary.entries(group)).find((entry) => entry.id === id)?.revisions;

export function describeRemoval(openStore: OpenStore): void {
  describe('a report that is removed', () => {
    it('is held no more, also after a restart; its id and the day are', async () => {
      const store = await holding(await openStore(NOTHING_BUNDLED));
      expect(await store.library.remove('home', 'one', DAY)).toBe(true);
      for (const each of [store, await store.reopen()]) {
        expect(await idsIn(each)).toEqual(['two']);
        expect(await each.library.find('home', 'one')).toBeNull();
        expect(await each.library.removed('home')).toEqual([{ id: 'one', on: DAY }]);
      }
    });

    it('is hidden when it came with the bot, for that group only', async () => {
      const bundled = { ...NOTHING_BUNDLED, reports: [one], entries: [entryToldBy(one)] };
      const store = await openStore(bundled);
      expect(await store.library.remove('home', 'one', DAY)).toBe(true);
      for (const each of [store, await store.reopen()]) {
        expect([await idsIn(each), await idsIn(each, 'other')]).toEqual([[], ['one']]);
        expect(await revisionsIn(each)).toMatchObject([TOMBSTONE]);
        expect(await revisionsIn(each, ENTRY, 'other')).toEqual(entryToldBy(one).revisions);
      }
      await store.library.readmit('home', 'one');
      expect([await idsIn(store), await revisionsIn(store)]).toEqual([['one'], entryToldBy(one).revisions]);
    });

    it('is removed once: what is not held is not removed', async () => {
      const { library } = await holding(await openStore(NOTHING_BUNDLED));
      for (const id of ['none', 'constructor', '../one', ''])
        expect(await library.remove('home', id, DAY)).toBe(false);
      const twice = [library.remove('home', 'one', DAY), library.remove('home', 'one', '2024-06-15')];
      expect(await Promise.all(twice)).toEqual([true, false]);
      expect(await library.remove('other', 'one', DAY)).toBe(false);
      expect(await library.removed('home')).toEqual([{ id: 'one', on: DAY }]);
    });

    it('does not come back by being saved, until it is let back in', async () => {
      const store = await holding(await openStore(NOTHING_BUNDLED));
      await store.library.remove('home', 'one', DAY);
      await expect(store.library.save('home', one, 0)).rejects.toMatchObject({
        code: 'report-removed',
        message: expect.stringContaining('Friday 14 June 2024'),
      });
      expect(await idsIn(store)).toEqual(['two']);
      await store.library.readmit('home', 'one');
      expect(await store.library.removed('home')).toEqual([]);
      await store.library.save('home', one, 0);
      for (const each of [store, await store.reopen()])
        expect(await each.library.find('home', 'one')).toEqual({ value: one, revision: 1 });
    });

    it('is gone whether it is being saved, let back in or removed at that moment', async () => {
      const store = await holding(await openStore(NOTHING_BUNDLED));
      const { library } = store;
      await Promise.all([
        library.save('home', { ...one, title: 'Corrected' }, 1),
        library.remove('home', 'one', DAY),
      ]);
      await Promise.all([library.readmit('home', 'two'), library.remove('home', 'two', DAY)]);
      for (const each of [store, await store.reopen()]) expect(await idsIn(each)).toEqual([]);
    });

    it('is told to who listens, once nothing of it is held', async () => {
      const store = await holding(await openStore(NOTHING_BUNDLED));
      const told: string[] = [];
      store.onReportRemoved((group, id) => told.push(`${group}/${id}`));
      await store.library.remove('home', 'none', DAY);
      const removing = store.library.remove('home', 'one', DAY);
      expect(told).toEqual([]);
      await removing;
      expect(told).toEqual(['home/one']);
    });
  });

  describe('the diary without a report', () => {
    const save = async (store: OpenedStore, ...entries: readonly ReturnType<typeof entryToldBy>[]) => {
      await store.diary.save(
        'home',
        entries.map((entry) => ({ entry, expected: 0 })),
      );
      return store;
    };

    it.each(['library first', 'diary first'])(
      'keeps what others tell, in their own words, and one cancelled revision of the rest (%s)',
      async (order) => {
        const store = await holding(await openStore(NOTHING_BUNDLED));
        const alone = { ...entryToldBy(toldReport('one', '2024-07-01')), id: 'one.d2' };
        await save(store, entryToldBy(one, two), alone, sampleEntry('own'));
        if (order === 'library first') await store.library.remove('home', 'one', DAY);
        const touched = await store.diary.forget('home', 'one', DAY);
        if (order === 'diary first') await store.library.remove('home', 'one', DAY);
        expect(touched).toEqual({ shrunk: [ENTRY], gone: ['one.d2'] });
        for (const each of [store, await store.reopen()]) {
          expect(await revisionsIn(each)).toMatchObject([
            {
              reason: 'first told in Title of twowords, by Petra Invented',
              edtf: '2024-05',
              what: 'twowords close',
            },
          ]);
          expect(await revisionsIn(each, 'one.d2')).toMatchObject([{ ...TOMBSTONE, edtf: '2024-07-01' }]);
          expect(await revisionsIn(each, 'own')).toEqual(sampleEntry('own').revisions);
          expect(JSON.stringify(await each.diary.entries('home'))).not.toContain('onewords');
        }
      },
    );

    it('keeps what an officer changed, and their timetable, without the words of the report', async () => {
      const store = await holding(await openStore(NOTHING_BUNDLED));
      const entry = { ...changedByOfficer(entryToldBy(one), { edtf: '2024-05-17' }), timetable: 'Selection' };
      await save(store, entry);
      await store.library.remove('home', 'one', DAY);
      const expected = [
        {
          id: ENTRY,
          timetable: 'Selection',
          revisions: [{ by: 'officer', status: 'stands', edtf: '2024-05-17' }],
        },
      ];
      for (const each of [store, await store.reopen()]) {
        expect(await each.diary.entries('home')).toMatchObject(expected);
        expect(JSON.stringify(await each.diary.entries('home'))).not.toContain('onewords');
      }
    });

    it.each(['bundled', 'saved'])(
      'goes on from there: another report may tell of a %s entry again, the removed one may not',
      async (from) => {
        const bundled = { ...NOTHING_BUNDLED, reports: [one], entries: [entryToldBy(one)] };
        const store =
          from === 'bundled'
            ? await openStore(bundled)
            : await save(await holding(await openStore(NOTHING_BUNDLED)), entryToldBy(one));
        await store.library.remove('home', 'one', DAY);
        const left = (await revisionsIn(store)) ?? [];
        const back = { id: ENTRY, revisions: [...left, ...entryToldBy(one).revisions] };
        const again = { id: ENTRY, revisions: [...left, ...entryToldBy(two).revisions] };
        await expect(store.diary.save('home', [{ entry: back, expected: 1 }])).rejects.toThrow(
          StaleWriteError,
        );
        await store.diary.save('home', [{ entry: again, expected: 1 }]);
        expect(again.revisions).toHaveLength(2);
        for (const each of [store, await store.reopen()])
          expect(await revisionsIn(each)).toEqual(again.revisions);
      },
    );

    it('has nothing to forget of a report that it does not know', async () => {
      const store = await save(await openStore(NOTHING_BUNDLED), entryToldBy(one));
      expect(await store.diary.forget('home', 'two', DAY)).toEqual({ shrunk: [], gone: [] });
      expect(await revisionsIn(store)).toEqual(entryToldBy(one).revisions);
    });
  });
}
