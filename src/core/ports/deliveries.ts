import { z } from 'zod';
import { edtfSchema, timeSchema } from '../reports/fact.ts';
import { type Group, placeSchema } from './place.ts';

/**
 * planned → claimed → posting → sent. `unsure`: the answer was lost, so it is looked up before anything is posted again.
 * `parked`: it cannot be looked up; officers are told. `dead`: it will not be posted; `reason` says why.
 */
const DELIVERY_STATES = ['planned', 'claimed', 'posting', 'unsure', 'sent', 'parked', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What is owed to one place for one entry and lead. Its id is made from these, so planning twice is harmless. */
const owedFields = {
  id: z.string().min(1),
  place: placeSchema,
  entry: z.string().min(1),
  edtf: edtfSchema,
  time: timeSchema.nullable(),
  lead: z.number().int().min(0),
  due: z.iso.datetime(),
};
export const owedSchema = z.strictObject(owedFields);
export type Owed = z.infer<typeof owedSchema>;

/**
 * `token` marks the claim in force; `leaseEnds` is when others may take it back. `message` names the one post that
 * carries this delivery and those due with it; `begun` is when that post was about to leave; `ref` is the platform's own id of it.
 */
export const deliverySchema = z.strictObject({
  ...owedFields,
  state: z.enum(DELIVERY_STATES),
  token: z.string().nullable(),
  leaseEnds: z.iso.datetime().nullable(),
  message: z.string().nullable(),
  begun: z.iso.datetime().nullable(),
  finished: z.iso.datetime().nullable(),
  ref: z.string().nullable(),
  reason: z.string().nullable(),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** How a claimed or unsure delivery ends, or goes back. */
export type Finish =
  | { readonly state: 'sent'; readonly ref: string; readonly at: Date }
  | { readonly state: 'dead' | 'parked'; readonly reason: string; readonly at: Date }
  | { readonly state: 'unsure' | 'planned'; readonly reason: string };

/** Every method resolves only when its effect is durable, and takes effect wholly or not at all. */
export interface Deliveries {
  /**
   * Adds what is owed and no delivery has the id of; drops `planned` ones that are owed no more and whose time has not come (`due > now`).
   * Those whose time has come stay, so that none is lost in silence. All other states stay.
   */
  plan(group: Group, owed: readonly Owed[], now: Date): Promise<void>;
  /** Takes up to `limit` planned ones with `due <= now`, oldest first, into `claimed` under a new token, with lease end `leaseEnds`. */
  claim(group: Group, now: Date, leaseEnds: Date, limit: number): Promise<readonly Delivery[]>;
  /** The durable intent to post `message`. False, and nothing changed, when any of `ids` is no longer `claimed` under `token`. */
  begin(group: Group, ids: readonly string[], token: string, message: string, at: Date): Promise<boolean>;
  /** Ends or gives back those of `ids` still under `token` (`claimed`, `posting` or `unsure`). False when none was. */
  finish(group: Group, ids: readonly string[], token: string, finish: Finish): Promise<boolean>;
  /** After lease end: `claimed` goes back to `planned`, `posting` becomes `unsure`, and `unsure` may be taken over by `takeOver`. */
  expire(group: Group, now: Date): Promise<void>;
  /** Takes `unsure` ones whose post began at or before `begunBy`, under a new token and lease, to be looked up. */
  takeOver(group: Group, begunBy: Date, now: Date, leaseEnds: Date): Promise<readonly Delivery[]>;
  find(group: Group, query: { readonly states?: readonly DeliveryState[] }): Promise<readonly Delivery[]>;
  /** Forgets `sent`, `dead` and `parked` ones finished before `before`; returns how many. */
  prune(group: Group, before: Date): Promise<number>;
}
