import { describe, expect, it } from 'vitest';
import { StaleWriteError } from '../../../src/core/ports/library.ts';
import { sampleSubscription } from '../samples.ts';
import { NOTHING_BUNDLED, type OpenStore } from './open-store.ts';

export function describeSubscriptions(openStore: OpenStore): void {
  describe('subscriptions', () => {
    it('keeps one a place, and counts its saves', async () => {
      const store = await openStore(NOTHING_BUNDLED);
      await store.subscriptions.save('home', sampleSubscription('main', '09:00'), 0);
      await store.subscriptions.save('home', sampleSubscription('other', '10:00'), 0);
      await store.subscriptions.save('home', sampleSubscription('main', '08:30'), 1);
      const again = await store.reopen();
      expect((await again.subscriptions.list('home')).map((each) => each.time)).toEqual(['08:30', '10:00']);
      const main = sampleSubscription('main', '08:30');
      expect(await again.subscriptions.find('home', main.place)).toEqual({ value: main, revision: 2 });
    });

    it('shows nothing of one group to another', async () => {
      const { subscriptions } = await openStore(NOTHING_BUNDLED);
      const subscription = sampleSubscription();
      await subscriptions.save('home', subscription, 0);
      expect(await subscriptions.list('other')).toEqual([]);
      expect(await subscriptions.find('other', subscription.place)).toBeNull();
    });

    it('refuses a stale save', async () => {
      const { subscriptions } = await openStore(NOTHING_BUNDLED);
      await subscriptions.save('home', sampleSubscription(), 0);
      const late = sampleSubscription('main', '12:00');
      await expect(subscriptions.save('home', late, 0)).rejects.toThrow(StaleWriteError);
      expect(await subscriptions.list('home')).toEqual([sampleSubscription()]);
    });

    it('refuses what is no subscription', async () => {
      const { subscriptions } = await openStore(NOTHING_BUNDLED);
      await expect(subscriptions.save('home', { ...sampleSubscription(), time: '25:00' }, 0)).rejects.toThrow(
        'must be a time',
      );
      expect(await subscriptions.list('home')).toEqual([]);
    });
  });
}
