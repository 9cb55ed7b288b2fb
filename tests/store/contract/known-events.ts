import { describe, expect, it } from 'vitest';
import { sampleEvent } from '../samples.ts';
import { NOTHING_BUNDLED, type OpenedStore, type OpenStore } from './open-store.ts';

export function describeKnownEvents(openStore: OpenStore): void {
  describe('known events', () => {
    const ours = sampleEvent('Annual Conference', '2024-09-22', '2024-09-25');
    const bundled = { ...NOTHING_BUNDLED, events: [ours] };

    it('lists bundled and added ones, soonest first, also after a restart', async () => {
      const store = await openStore(bundled);
      await store.events.save('home', sampleEvent('Winter Gala', '2024-12-01', '2024-12-01'));
      await store.events.save('home', sampleEvent());
      const expected = [
        'officers harbour-rally-2024',
        'bundled annual-conference-2024',
        'officers winter-gala-2024',
      ];
      expect(await namesIn(store)).toEqual(expected);
      expect(await namesIn(await store.reopen())).toEqual(expected);
    });

    it('puts an added one in place of the one of its name and year, bundled or not, for that group only', async () => {
      const { events } = await openStore(bundled);
      await events.save('home', sampleEvent('Annual Conference', '2024-10-06', '2024-10-09'));
      await events.save('home', sampleEvent('annual conference', '2024-10-13', '2024-10-16'));
      await events.save('home', sampleEvent('Annual Conference', '2025-09-28', '2025-10-01'));
      expect((await events.list('home')).map(({ first }) => first)).toEqual(['2024-10-13', '2025-09-28']);
      expect(await events.list('other')).toEqual([{ ...ours, id: 'annual-conference-2024', by: 'bundled' }]);
    });

    it('removes what was added, after which the bundled one stands again', async () => {
      const store = await openStore(bundled);
      await store.events.save('home', sampleEvent('Annual Conference', '2024-10-06', '2024-10-09'));
      expect(await store.events.remove('home', 'annual-conference-2024')).toBe(true);
      expect(await namesIn(store)).toEqual(['bundled annual-conference-2024']);
      expect(await namesIn(await store.reopen())).toEqual(['bundled annual-conference-2024']);
    });

    it('removes no bundled one, nothing unknown and nothing of another group', async () => {
      const store = await openStore(bundled);
      await store.events.save('other', sampleEvent());
      for (const id of ['annual-conference-2024', 'harbour-rally-2024', 'constructor', ''])
        expect(await store.events.remove('home', id)).toBe(false);
      expect(await namesIn(store)).toEqual(['bundled annual-conference-2024']);
    });

    it('keeps both of two added at once', async () => {
      const store = await openStore(NOTHING_BUNDLED);
      await Promise.all([
        store.events.save('home', sampleEvent('A')),
        store.events.save('home', sampleEvent('B')),
      ]);
      expect(await namesIn(store)).toEqual(['officers a-2024', 'officers b-2024']);
    });

    it.each([
      ['an end before its beginning', sampleEvent('A', '2024-06-09', '2024-06-08')],
      ['a day that is none', sampleEvent('A', '2024-02-30', '2024-03-01')],
      ['half a year', sampleEvent('A', '2024-01-01', '2024-06-30')],
      ['no name', sampleEvent(' ')],
      ['a name without letters', sampleEvent('—')],
      ['no source', { ...sampleEvent(), source: '' }],
    ])('refuses %s and stores nothing', async (_, event) => {
      const store = await openStore(NOTHING_BUNDLED);
      await expect(store.events.save('home', event)).rejects.toThrow();
      expect(await namesIn(store)).toEqual([]);
    });
  });
}

async function namesIn({ events }: OpenedStore): Promise<string[]> {
  return (await events.list('home')).map(({ by, id }) => `${by} ${id}`);
}
