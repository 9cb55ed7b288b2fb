import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  type Delivery,
  type DeliveryState,
  deliverySchema,
  type Finish,
  type Owed,
  owedSchema,
} from '../../core/ports/deliveries.ts';
import type { Place } from '../../core/ports/place.ts';
import {
  added,
  begun,
  claimable,
  expired,
  finished,
  type Held,
  lookable,
  planned,
  pruned,
  replaced,
  retold,
  without,
} from './delivery-changes.ts';
import { createOutlooks } from './delivery-outlook.ts';
import type { StoreFiles } from './store-files.ts';

const storedDeliveriesSchema = z.strictObject({ deliveries: z.array(deliverySchema).readonly() });

/** `Deliveries` for one group; each method as the port says. */
export interface DeliveriesOfGroup {
  load(): Promise<void>;
  plan(owed: readonly Owed[], now: Date): Promise<void>;
  add(owed: Owed): Promise<void>;
  claim(now: Date, leaseEnds: Date, limit: number): Promise<readonly Delivery[]>;
  begin(ids: readonly string[], token: string, message: string, at: Date): Promise<boolean>;
  finish(ids: readonly string[], token: string, finish: Finish): Promise<boolean>;
  expire(now: Date): Promise<void>;
  takeOver(begunBy: Date, now: Date, leaseEnds: Date): Promise<readonly Delivery[]>;
  tell(ids: readonly string[], told: string): Promise<void>;
  find(states?: readonly DeliveryState[]): readonly Delivery[];
  forget(channel: Pick<Place, 'platform' | 'channel'>): Promise<number>;
  prune(before: Date): Promise<number>;
}

export function createDeliveriesOfGroup(folder: string, files: StoreFiles): DeliveriesOfGroup {
  const value = files.value<z.infer<typeof storedDeliveriesSchema>>(
    `${folder}/deliveries.json`,
    storedDeliveriesSchema,
    { deliveries: [] },
  );

  function change<R>(next: (held: Held) => readonly [Held, R]): Promise<R> {
    return value.change((stored) => {
      const [deliveries, answer] = next(stored.deliveries);
      return [deliveries === stored.deliveries ? stored : { deliveries }, answer];
    });
  }

  const outlookOf = createOutlooks();
  // The planner gives what it has reckoned before as the very same objects: those need no second look.
  const wellFormed = new WeakSet<Owed>();

  function check(owed: Owed): Owed {
    if (wellFormed.has(owed)) return owed;
    owedSchema.parse(owed);
    wellFormed.add(owed);
    return owed;
  }

  return {
    load: () => value.load(),
    async plan(owed, now) {
      const checked = owed.map(check);
      await change((held) => [planned(held, checked, now), undefined]);
    },
    async add(owed) {
      const checked = owedSchema.parse(owed);
      await change((held) => [added(held, checked), undefined]);
    },
    claim: (now, leaseEnds, limit) =>
      change((held) => {
        if (outlookOf(held).firstDue > now.getTime()) return [held, []];
        const taken = claimable(held, now, limit, { token: randomUUID(), leaseEnds });
        return [replaced(held, taken), taken];
      }),
    begin: (ids, token, message, at) =>
      change((held) => {
        const posting = begun(held, ids, token, message, at);
        return [replaced(held, posting ?? []), posting !== null];
      }),
    finish: (ids, token, finish) =>
      change((held) => {
        const ended = finished(held, ids, token, finish);
        return [replaced(held, ended), ended.length > 0];
      }),
    expire: (now) =>
      change((held) => [outlookOf(held).isBusy ? replaced(held, expired(held, now)) : held, undefined]),
    takeOver: (begunBy, now, leaseEnds) =>
      change((held) => {
        if (!outlookOf(held).isBusy) return [held, []];
        const taken = lookable(held, begunBy, now, { token: randomUUID(), leaseEnds });
        return [replaced(held, taken), taken];
      }),
    tell: (ids, told) => change((held) => [replaced(held, retold(held, ids, told)), undefined]),
    find(states) {
      const held = value.read().deliveries;
      return states === undefined ? held : outlookOf(held).inStates(states);
    },
    async forget(channel) {
      const gone = await change((held) => {
        const kept = without(held, channel);
        return [kept, held.length - kept.length];
      });
      if (gone > 0) {
        await value.eraseDamaged();
        await value.renewCopy();
      }
      return gone;
    },
    prune: (before) =>
      change((held) => {
        if (outlookOf(held).firstFinished >= before.getTime()) return [held, 0];
        const kept = pruned(held, before);
        return [kept, held.length - kept.length];
      }),
  };
}
