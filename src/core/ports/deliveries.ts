import { z } from 'zod';
import { edtfSchema, timeSchema } from '../reports/fact.ts';
import { type Group, type Place, placeSchema } from './place.ts';

/**
 * planned → claimed → posting → sent. `unsure`: the answer was lost, so it is looked up before anything is posted again.
 * `parked`: it cannot be looked up; officers are told. `dead`: it will not be posted; `reason` says why.
 */
export const DELIVERY_STATES = ['planned', 'claimed', 'posting', 'unsure', 'sent', 'parked', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What a message tells: its own part of a delivery, of which the state machine knows nothing. */
const aboutSchema = z.discriminatedUnion('type', [
  /**
   * One entry's date as it was planned, `lead` days or working days before it; `loose`: its day is not known, so it is told once; `again`: an
   * officer asked for it the day before.
   */
  z.strictObject({
    type: z.literal('reminder'),
    entry: z.string().min(1),
    edtf: edtfSchema,
    time: timeSchema.nullable(),
    lead: z.number().int().min(0),
    unit: z.enum(['days', 'working-days', 'loose', 'again']).default('days'),
  }),
  /** What is coming, in one list, as of its day; `dates` are those that it tells, as they are when it is planned for the last time. */
  z.strictObject({
    type: z.literal('digest'),
    day: z.iso.date(),
    dates: z
      .array(z.strictObject({ entry: z.string().min(1), edtf: edtfSchema, time: timeSchema.nullable() }))
      .optional(),
  }),
  /** An entry that was announced there with a date that it has no more; `now` is null when it was cancelled. */
  z.strictObject({
    type: z.literal('correction'),
    entry: z.string().min(1),
    was: z.strictObject({ edtf: edtfSchema, time: timeSchema.nullable() }),
    now: z.strictObject({ edtf: edtfSchema, time: timeSchema.nullable() }).nullable(),
  }),
  /** A report that was checked, with the new dates that the message tells. */
  z.strictObject({
    type: z.literal('announcement'),
    report: z.string().min(1),
    dates: z
      .array(z.strictObject({ entry: z.string().min(1), edtf: edtfSchema, time: timeSchema.nullable() }))
      .optional(),
  }),
]);
export type About = z.infer<typeof aboutSchema>;

/** What is owed to one place. Its id is made from what it is about, so planning twice is harmless. */
const owedFields = {
  id: z.string().min(1),
  place: placeSchema,
  about: aboutSchema,
  due: z.iso.datetime(),
};
export const owedSchema = z.strictObject(owedFields);
export type Owed = z.infer<typeof owedSchema>;

/** Whether a person asked for this one message: no plan knows of it, so none drops it. */
export function isAskedFor({ about }: Pick<Owed, 'about'>): boolean {
  return about.type === 'reminder' && about.unit === 'again';
}

/**
 * `token` marks the claim in force; `leaseEnds` is when others may take it back. `message` names the one post that
 * carries this delivery and those sent with it; `begun` is when that post was last about to leave; `ref` is the platform's own id of it.
 * `opened` is the earliest moment at which a post of it may have been made whose fate is not known; null when surely nothing of it stands there.
 * `notBefore` is until when it is left alone, `looks` how often looking for it failed, and `repeated` whether it may go out
 * once more, with a mark, though the first post may stand there. `told` is what the posted message was last edited to say of it (`now` of the
 * correction, as text); null while it stands as it was posted.
 */
const storedSchema = z.strictObject({
  ...owedFields,
  state: z.enum(DELIVERY_STATES),
  token: z.string().nullable(),
  leaseEnds: z.iso.datetime().nullable(),
  message: z.string().nullable(),
  begun: z.iso.datetime().nullable(),
  opened: z.iso.datetime().nullable(),
  notBefore: z.iso.datetime().nullable().default(null),
  looks: z.number().int().min(0).default(0),
  repeated: z.boolean().default(false),
  told: z.string().nullable().default(null),
  finished: z.iso.datetime().nullable(),
  ref: z.string().nullable(),
  reason: z.string().nullable(),
});
export const deliverySchema = z.preprocess(asStoredNow, storedSchema);
export type Delivery = z.infer<typeof storedSchema>;

const storedFirst = z.looseObject({
  entry: z.unknown(),
  edtf: z.unknown(),
  time: z.unknown(),
  lead: z.unknown(),
  begun: z.unknown(),
});

/** The first stores knew reminders only, with their own fields beside the others, and one try at a time. */
function asStoredNow(value: unknown): unknown {
  const old = typeof value === 'object' && value !== null && !('about' in value);
  const read = old ? storedFirst.safeParse(value) : null;
  if (!read?.success) return value;
  const { entry, edtf, time, lead, ...rest } = read.data;
  return { ...rest, about: { type: 'reminder', entry, edtf, time, lead }, opened: rest.begun };
}

/**
 * How a claimed or unsure delivery ends, or goes back. `planned` forgets the tries before, unless `open` says that one of them may stand
 * there: the next post then has the same name, and `repeated` allows it though nobody can tell. `looked` counts a look-up that failed.
 */
export type Finish =
  | { readonly state: 'sent'; readonly ref: string; readonly at: Date }
  | { readonly state: 'dead' | 'parked'; readonly reason: string; readonly at: Date }
  | {
      readonly state: 'unsure';
      readonly reason: string;
      readonly looked?: boolean;
      readonly notBefore?: Date | undefined;
    }
  | {
      readonly state: 'planned';
      readonly reason: string;
      readonly open?: boolean;
      readonly repeated?: boolean;
      readonly notBefore?: Date | undefined;
    };

/** Every method resolves only when its effect is durable, and takes effect wholly or not at all. */
export interface Deliveries {
  /**
   * Adds what is owed and no delivery has the id of; drops `planned` ones that are owed no more and whose time has not come (`due > now`).
   * Those whose time has come stay, so that none is lost in silence. All other states stay, and planned ones of which a post may stand there, or
   * that a person asked for (`isAskedFor`).
   */
  plan(group: Group, owed: readonly Owed[], now: Date): Promise<void>;
  /** Adds one message that a person asked for; nothing when a delivery has its id. */
  add(group: Group, owed: Owed): Promise<void>;
  /**
   * Takes up to `limit` planned ones with `due <= now`, oldest first, into `claimed` under a new token, with lease end `leaseEnds`; and those of
   * the same open message with them. A place where one still waits for its `notBefore` is left alone, so that its order is kept.
   */
  claim(group: Group, now: Date, leaseEnds: Date, limit: number): Promise<readonly Delivery[]>;
  /** The durable intent to post `message`. False, and nothing changed, when any of `ids` is no longer `claimed` under `token`. */
  begin(group: Group, ids: readonly string[], token: string, message: string, at: Date): Promise<boolean>;
  /** Ends or gives back those of `ids` still under `token` (`claimed`, `posting` or `unsure`). False when none was. */
  finish(group: Group, ids: readonly string[], token: string, finish: Finish): Promise<boolean>;
  /**
   * After lease end: `claimed` goes back to `planned`, `posting` becomes `unsure`, and `unsure` may be taken over by `takeOver`. An `unsure` one
   * begun after `now`, by a clock that was set back since, counts as begun now, and as opened a day ago.
   */
  expire(group: Group, now: Date): Promise<void>;
  /** Takes `unsure` ones whose post began at or before `begunBy` and whose `notBefore` has come, under a new token and lease, to be looked up. */
  takeOver(group: Group, begunBy: Date, now: Date, leaseEnds: Date): Promise<readonly Delivery[]>;
  /** Notes what the messages of these `sent` ones were edited to say. */
  tell(group: Group, ids: readonly string[], told: string): Promise<void>;
  find(group: Group, query: { readonly states?: readonly DeliveryState[] }): Promise<readonly Delivery[]>;
  /** Takes away all of that channel, in whatever tenant and state, with their copies; how many those were. */
  forget(group: Group, channel: Pick<Place, 'platform' | 'channel'>): Promise<number>;
  /** Forgets `sent`, `dead` and `parked` ones finished before `before`; returns how many. */
  prune(group: Group, before: Date): Promise<number>;
}
