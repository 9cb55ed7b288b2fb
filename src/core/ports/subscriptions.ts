import { z } from 'zod';
import { NATIONS } from '../dates/working-days.ts';
import { kindSchema, timeSchema, topicSchema } from '../reports/fact.ts';
import type { Held } from './library.ts';
import { type Group, type Place, placeSchema } from './place.ts';

/** A list of what is coming, in place of single reminders; `weekday` counts from Sunday, 0. */
const digestSchema = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('day') }),
  z.strictObject({ every: z.literal('week'), weekday: z.number().int().min(0).max(6) }),
]);

/** Days on which nothing is posted: what would come then comes earlier. `nation`: its bank holidays. */
const quietSchema = z.strictObject({ weekends: z.boolean(), nation: z.enum(NATIONS).nullable() });

/**
 * What a place wants to be reminded of. `topics` and `kinds` empty mean all. `leads` are days before (0 = the morning of the day);
 * null means the leads that suit each kind, none that there are only `workingLeads`: working days before, besides. `time` is London wall time. `on: false` keeps the
 * choice made to stay silent. `since` is the instant from which reminders are owed.
 * `mention` is a role or a user group, by the platform's own id. `reports`: new reports are announced. `done` names dates that the place has dealt
 * with (`doneKey`). `paused` stays on record and posts nothing. `stopped`: the platform would not let the bot post there, and why; `told` once
 * officers, or the person, know of it. `person` is whose own it is, by the platform's id: the place is then a direct message.
 */
export const subscriptionSchema = z.strictObject({
  place: placeSchema,
  on: z.boolean(),
  topics: z.array(topicSchema),
  kinds: z.array(kindSchema).default([]),
  leads: z.array(z.number().int().min(0).max(365)).max(10).nullable(),
  workingLeads: z.array(z.number().int().min(1).max(60)).max(10).default([]),
  time: timeSchema,
  since: z.iso.datetime(),
  digest: digestSchema.nullable().default(null),
  quiet: quietSchema.default({ weekends: false, nation: null }),
  mention: z.string().min(1).max(40).nullable().default(null),
  reports: z.boolean().default(false),
  done: z.array(z.string().min(1)).max(500).default([]),
  paused: z.boolean().default(false),
  stopped: z
    .strictObject({ reason: z.string().min(1), at: z.iso.datetime(), told: z.boolean() })
    .nullable()
    .default(null),
  person: z.string().min(1).nullable().default(null),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

/** What a place asks for that has asked for nothing yet, but for the moment from which it counts. */
export function newSubscription(place: Place, since: Date): Subscription {
  return subscriptionSchema.parse({
    place,
    on: true,
    topics: [],
    leads: null,
    time: '09:00',
    since: since.toISOString(),
  });
}

/** Whether anything is posted there as things are. */
export function isActive({ on, paused, stopped }: Subscription): boolean {
  return on && !paused && stopped === null;
}

/** Names an entry with the date it has: when that moves, it is not done any more. */
export function doneKey(entry: string, edtf: string, time: string | null): string {
  return `${entry} ${edtf}${time === null ? '' : ` ${time}`}`;
}

/** The channel of a person's own place, where no id of a direct message is known: adapters open one. */
export function directChannel(person: string): string {
  return `@${person}`;
}

/** Whether a place is a person's own. */
export function isDirect({ channel }: Pick<Place, 'channel'>): boolean {
  return channel.startsWith('@');
}

export interface Subscriptions {
  list(group: Group): Promise<readonly Subscription[]>;
  find(group: Group, place: Place): Promise<Held<Subscription> | null>;
  /** Durable once it resolves. Throws `StaleWriteError` when `expectedRevision` (0 = none yet) is not the one held. */
  save(group: Group, subscription: Subscription, expectedRevision: number): Promise<void>;
  /** Takes away whatever is kept for that person, with its copies; how many subscriptions that were. Durable once it resolves. */
  forget(group: Group, platform: Place['platform'], person: string): Promise<number>;
}
