import { z } from 'zod';
import { timeSchema, topicSchema } from '../reports/fact.ts';
import type { Held } from './library.ts';
import { type Group, type Place, placeSchema } from './place.ts';

/**
 * What a place wants to be reminded of. `topics` empty means all. `leads` are days before (0 = the morning of the day);
 * null means the leads that suit each kind. `time` is London wall time. `on: false` keeps the choice made to stay silent.
 * `since` is the instant from which reminders are owed.
 */
export const subscriptionSchema = z.strictObject({
  place: placeSchema,
  on: z.boolean(),
  topics: z.array(topicSchema),
  leads: z.array(z.number().int().min(0).max(365)).min(1).max(10).nullable(),
  time: timeSchema,
  since: z.iso.datetime(),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

export interface Subscriptions {
  list(group: Group): Promise<readonly Subscription[]>;
  find(group: Group, place: Place): Promise<Held<Subscription> | null>;
  /** Durable once it resolves. Throws `StaleWriteError` when `expectedRevision` (0 = none yet) is not the one held. */
  save(group: Group, subscription: Subscription, expectedRevision: number): Promise<void>;
}
