import { describe, expect, it } from 'vitest';
import { NOTHING_BUNDLED, type OpenStore } from './open-store.ts';

const NOW = new Date('2026-04-21T10:00:00Z');
const later = (ms: number): Date => new Date(NOW.getTime() + ms);
const MINUTES = 60_000;

export function describeSeen(openStore: OpenStore): void {
  describe('what has been seen', () => {
    it('is new once, also for two who ask at once, and for each group', async () => {
      const { seen } = await openStore(NOTHING_BUNDLED);
      const answers = await Promise.all([seen.isNew('home', 'a', NOW), seen.isNew('home', 'a', NOW)]);
      expect(answers.sort()).toEqual([false, true]);
      expect(await seen.isNew('home', 'b', NOW)).toBe(true);
      expect(await seen.isNew('other', 'a', NOW)).toBe(true);
    });

    it('is still known after a restart, for fifteen minutes', async () => {
      const store = await openStore(NOTHING_BUNDLED);
      await store.seen.isNew('home', 'a', NOW);
      const { seen } = await store.reopen();
      expect(await seen.isNew('home', 'a', later(15 * MINUTES))).toBe(false);
      expect(await seen.isNew('home', 'a', later(15 * MINUTES + 1))).toBe(true);
    });

    it('is known to a clock that was set back a little', async () => {
      const { seen } = await openStore(NOTHING_BUNDLED);
      await seen.isNew('home', 'a', NOW);
      expect(await seen.isNew('home', 'a', later(-MINUTES))).toBe(false);
    });

    it('is bounded: past 5,000 the oldest are forgotten first', async () => {
      const { seen } = await openStore(NOTHING_BUNDLED);
      const ids = Array.from({ length: 5_001 }, (_, number) => `id-${number}`);
      await Promise.all(ids.map((id) => seen.isNew('home', id, NOW)));
      expect(await seen.isNew('home', 'id-1', NOW)).toBe(false);
      expect(await seen.isNew('home', 'id-0', NOW)).toBe(true);
    });
  });
}
