import { z } from 'zod';
import { type Held, StaleWriteError } from '../../core/ports/library.ts';
import { type Place, placeKey } from '../../core/ports/place.ts';
import { type Subscription, subscriptionSchema } from '../../core/ports/subscriptions.ts';
import type { StoreFiles } from './store-files.ts';

const heldSubscriptionSchema = z.strictObject({
  revision: z.number().int().min(1),
  subscription: subscriptionSchema,
});
const storedSubscriptionsSchema = z.strictObject({ held: z.array(heldSubscriptionSchema) });
type Stored = z.infer<typeof storedSubscriptionsSchema>;

/** `Subscriptions` for one group. */
export interface SubscriptionsOfGroup {
  load(): Promise<void>;
  list(): readonly Subscription[];
  find(place: Place): Held<Subscription> | null;
  save(subscription: Subscription, expectedRevision: number): Promise<void>;
  forget(platform: Place['platform'], person: string): Promise<number>;
}

export function createSubscriptionsOfGroup(folder: string, files: StoreFiles): SubscriptionsOfGroup {
  const value = files.value<Stored>(`${folder}/subscriptions.json`, storedSubscriptionsSchema, { held: [] });
  let listed: { readonly from: Stored; readonly all: readonly Subscription[] } | null = null;

  return {
    load: () => value.load(),
    list() {
      const from = value.read();
      if (listed?.from !== from) listed = { from, all: from.held.map((held) => held.subscription) };
      return listed.all;
    },
    find(place) {
      const found = findHeld(value.read(), place);
      return found === undefined ? null : { value: found.subscription, revision: found.revision };
    },
    async save(subscription, expectedRevision) {
      const checked = subscriptionSchema.parse(subscription);
      await value.change((stored) => {
        const before = findHeld(stored, checked.place);
        if ((before?.revision ?? 0) !== expectedRevision) {
          throw new StaleWriteError('The reminder settings of this place');
        }
        const after = { revision: expectedRevision + 1, subscription: checked };
        const held =
          before === undefined
            ? [...stored.held, after]
            : stored.held.map((each) => (each === before ? after : each));
        return [{ held }, undefined];
      });
    },
    async forget(platform, person) {
      const gone = await value.change((stored) => {
        const held = stored.held.filter(
          ({ subscription: { place, person: whose } }) => place.platform !== platform || whose !== person,
        );
        const count = stored.held.length - held.length;
        return [count === 0 ? stored : { held }, count];
      });
      if (gone > 0) {
        await value.eraseDamaged();
        await value.renewCopy();
      }
      return gone;
    },
  };
}

function findHeld(stored: Stored, place: Place): Stored['held'][number] | undefined {
  const key = placeKey(place);
  return stored.held.find((each) => placeKey(each.subscription.place) === key);
}
