import { z } from 'zod';
import { parseEdtf } from '../dates/edtf.ts';

/** What a date is about. One of ten, the same in data, options and replies. */
export const TOPICS = [
  'npf',
  'selection',
  'conference',
  'internal-election',
  'public-election',
  'consultation',
  'training',
  'finance',
  'nec',
  'other',
] as const;
export const topicSchema = z.enum(TOPICS);
export type Topic = z.infer<typeof topicSchema>;

/** What a date does: something must be in by then, begins, happens, runs, comes out, or is only history. */
export const KINDS = ['deadline', 'opens', 'event', 'window', 'publication', 'background'] as const;
export const kindSchema = z.enum(KINDS);
export type Kind = z.infer<typeof kindSchema>;

export const UNITS = [
  'GBP',
  'EUR',
  'percent',
  'people',
  'seats',
  'councillors',
  'councils',
  'points',
  'hours',
  'count',
] as const;
/**
 * Figures worth following from report to report, the leading ones first; a figure that is none of these has measure `null`:
 * a target, a part of the whole, a share or a change is not the thing itself. A key never goes away: saved reports hold it.
 * - `membership`: all members of the party. `new-members`: people who joined in some time. `candidates`: parliamentary candidates chosen so far.
 * - `vote-share`: the party's share in an election or a poll. `councillors`: those the party gained or lost, all told.
 * - `donations`: money given. `reserves`: money kept. `finance`: other money of the party. `staff`: its employees.
 * - `contacts`: doors, calls and talks with voters. `seats`: those won, gained or lost, all told. `turnout`: of voters. `conference`: those who attend.
 */
export const MEASURES = [
  'membership',
  'new-members',
  'candidates',
  'vote-share',
  'councillors',
  'donations',
  'reserves',
  'staff',
  'contacts',
  'finance',
  'seats',
  'turnout',
  'conference',
] as const;
export type Measure = (typeof MEASURES)[number];

export const VERBS = ['agreed', 'rejected', 'accepted', 'appointed', 'deferred', 'asked'] as const;
export const ASKED = [
  'members',
  'branches',
  'clps',
  'officers',
  'delegates',
  'candidates',
  'affiliates',
  'supporters',
  'anyone',
] as const;

/**
 * A date as ISO 8601-2 (EDTF) writes it, kept as exactly as it was said: `2023-07-21`, `2023-05`, `2023-07-21/2023-07-23`,
 * `2024-22` (summer), `2023-33` (first quarter), `199X`, each with `?` or `~`.
 */
export const edtfSchema = z
  .string()
  .refine((text) => parseEdtf(text) !== null, 'must be an EDTF date such as 2023-07-21 or 2023-05');

/** Wall time in London, `HH:MM`. */
export const timeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'must be a time such as 17:00');

/**
 * Where a fact comes from.
 * - `quote`: an imported report; `start` and `end` are offsets (JavaScript characters) in the stored text.
 * - `paragraph`: a bundled report; `paragraph` counts the report's own paragraphs from 1, `words` are a few words to find on the page.
 * - `law`: computed from a provision. `officer`: entered by hand, with a note.
 */
export const evidenceSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('quote'),
    report: z.string().min(1),
    quote: z.string().min(1),
    start: z.number().int().min(0),
    end: z.number().int().min(1),
  }),
  z.strictObject({
    type: z.literal('paragraph'),
    report: z.string().min(1),
    paragraph: z.number().int().min(1),
    words: z.string().min(1).max(80).optional(),
  }),
  z.strictObject({ type: z.literal('law'), provision: z.string().min(1) }),
  z.strictObject({ type: z.literal('officer'), note: z.string().min(1) }),
]);
export type Evidence = z.infer<typeof evidenceSchema>;

/** Whether a person has looked: only `confirmed` facts reach the diary and reminders. */
const checkSchema = z.enum(['unchecked', 'confirmed', 'rejected']);
export type Check = z.infer<typeof checkSchema>;

const factFields = {
  id: z.string().min(1),
  check: checkSchema,
  evidence: evidenceSchema,
};

/** The name of the rule that found the fact; a fact in our own words has none. */
const foundBy = z.string().min(1).optional();

/**
 * `certain`: the day is stated in full, follows from a weekday, or its year was worked out; `rule` says how, in words. `form` names the
 * form of date that was read. `superseded`: the report itself says why the date no longer holds, and which one (its id) counts instead.
 */
export const dateItemSchema = z.strictObject({
  ...factFields,
  words: z.string().min(1),
  edtf: edtfSchema,
  time: timeSchema.nullable(),
  kind: kindSchema,
  topic: topicSchema,
  what: z.string().min(1),
  ahead: z.boolean(),
  certain: z.enum(['stated', 'weekday', 'inferred']),
  rule: z.string().min(1),
  form: foundBy,
  superseded: z.strictObject({ reason: z.string().min(1), by: z.string().min(1).nullable() }).optional(),
});
export type DateItem = z.infer<typeof dateItemSchema>;

export const figureSchema = z.strictObject({
  ...factFields,
  words: z.string().min(1),
  value: z.number(),
  unit: z.enum(UNITS),
  label: z.string().min(1),
  measure: z.enum(MEASURES).nullable(),
  direction: z.enum(['up', 'down', 'none']),
  hedge: z.enum(['about', 'almost', 'over', 'under']).nullable(),
  rule: foundBy,
});
export type Figure = z.infer<typeof figureSchema>;

export const voteSchema = z.strictObject({
  ...factFields,
  subject: z.string().min(1),
  for: z.number().int().min(0).nullable(),
  against: z.number().int().min(0).nullable(),
  abstain: z.number().int().min(0).nullable(),
  outcome: z.enum(['carried', 'lost']),
  rule: foundBy,
});
export type Vote = z.infer<typeof voteSchema>;

/** One point of what a passed paper or package holds, with its own place in the report. */
const decisionPartSchema = z.strictObject({ what: z.string().min(1), evidence: evidenceSchema });

/** `parts`: what was passed, point by point, as the report lists it; absent where the report tells no points. */
export const decisionSchema = z.strictObject({
  ...factFields,
  what: z.string().min(1),
  verb: z.enum(VERBS),
  parts: z.array(decisionPartSchema).min(1).optional(),
  rule: foundBy,
});
export type Decision = z.infer<typeof decisionSchema>;

export const askSchema = z.strictObject({
  ...factFields,
  who: z.enum(ASKED),
  what: z.string().min(1),
  by: edtfSchema.nullable(),
  rule: foundBy,
});
export type Ask = z.infer<typeof askSchema>;

export const promiseSchema = z.strictObject({
  ...factFields,
  who: z.string().min(1),
  what: z.string().min(1),
  by: edtfSchema.nullable(),
  rule: foundBy,
});
export type Promised = z.infer<typeof promiseSchema>;

/**
 * What a report says of a person and a public role in the party. `holds`: has the role, however they came by it. `selected`: as a
 * candidate. `nominated`: put forward, and nothing more is told.
 */
const PERSON_CHANGES = [
  'elected',
  're-elected',
  'appointed',
  'selected',
  'nominated',
  'leaves',
  'holds',
] as const;
export type PersonChange = (typeof PERSON_CHANGES)[number];

export const personSchema = z.strictObject({
  ...factFields,
  name: z.string().min(1),
  role: z.string().min(1),
  change: z.enum(PERSON_CHANGES),
  rule: foundBy,
});
export type Person = z.infer<typeof personSchema>;
