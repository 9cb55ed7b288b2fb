import { z } from 'zod';
import type { DateSaid } from '../diary/agreement.ts';
import type { Entry } from '../diary/entry.ts';
import type { Kind, Topic } from '../reports/fact.ts';
import type { Facts, Report } from '../reports/report.ts';
import type { Group } from './place.ts';

export type FactList = keyof Facts;
export type Fact = Facts[FactList][number];

/** Who decides: `discord/<id>`, `slack/<id>`, `operator` or `bot`. Ids only, for the audit. */
export type Actor = string;

/**
 * How a date stands to the diary. `told`: the diary has it already, from `sources` reports of which `agree` give this very date and hour. `moved`: a
 * report of an earlier meeting gave the same thing another date. `disputed`: another report of the same meeting does.
 */
export type Relation =
  | { readonly type: 'new' }
  | { readonly type: 'told'; readonly entry: string; readonly agree: number; readonly sources: number }
  | { readonly type: 'moved' | 'disputed'; readonly entry: string; readonly was: DateSaid };

/** A fact that waits, with what looks wrong about it in plain sentences. */
export interface ReviewItem {
  readonly list: FactList;
  readonly fact: Fact;
  readonly warnings: readonly string[];
  /** Null for what is no date of the diary. */
  readonly relation: Relation | null;
}

/** What is still to be decided of one report. */
export interface ReviewCard {
  readonly report: Report;
  /** In the order of the lists (dates first), then of the text. */
  readonly waiting: readonly ReviewItem[];
  readonly confirmed: number;
  readonly rejected: number;
  /** How many of those waiting are stated in full and stand against nothing: what “confirm all that are stated” confirms. */
  readonly stated: number;
}

/** How a fact is put right: fields by name, as the fact’s own schema has them (`edtf`, `time`, `kind`, `topic`, `what`, `value`, `label`, …). */
export type Correction = Readonly<Record<string, string | number | null>>;

/** `as` of a confirmed date that is `moved` or `disputed`: the entry gets the new date, or it is another date altogether. */
export type Verdict =
  | { readonly type: 'confirm'; readonly facts: readonly string[]; readonly as?: 'moved' | 'another' }
  | { readonly type: 'confirm-stated' }
  | { readonly type: 'reject' | 'reopen'; readonly facts: readonly string[] }
  | { readonly type: 'edit'; readonly fact: string; readonly correction: Correction };

/** What a verdict did: facts whose check changed, those that somebody had decided already, and what it did to the diary. */
export interface Judged {
  readonly changed: readonly string[];
  readonly already: readonly string[];
  readonly added: number;
  readonly vouched: number;
  readonly moved: number;
}

/** What saving a report did. `unchanged`: exactly this was held. `differs`: what is told otherwise than in the text held before, in plain sentences. */
export const savedSchema = z.strictObject({
  id: z.string(),
  outcome: z.enum(['new', 'revised', 'unchanged']),
  agreed: z.number(),
  added: z.number(),
  confirmed: z.number(),
  entries: z.number(),
  vouched: z.number(),
  differs: z.array(z.string()),
});
export type Saved = z.infer<typeof savedSchema>;

/** A date entered by hand. */
export interface HandEntry extends DateSaid {
  readonly what: string;
  readonly kind: Kind;
  readonly topic: Topic;
  readonly note: string;
  /** The title of the timetable that it is a step of. */
  readonly timetable?: string;
}

/** What officers decide, and what becomes of it in reports, diary and audit. Two officers at once do no harm: each decision is taken on what is held then. */
export interface Review {
  /** Joins a read report with what is held of it, and saves it. Throws `UserError` for one that was removed at its reporter’s request. */
  save(group: Group, report: Report, confirm: 'none' | 'stated', by: Actor): Promise<Saved>;
  /** As `save` would, with nothing saved. */
  preview(group: Group, report: Report, confirm: 'none' | 'stated'): Promise<Saved & { report: Report }>;
  /** The card of each report with something to decide, newest meeting first. */
  waiting(group: Group): Promise<readonly ReviewCard[]>;
  /** Null when no report of that id is held. */
  card(group: Group, report: string): Promise<ReviewCard | null>;
  judge(group: Group, report: string, verdict: Verdict, by: Actor): Promise<Judged>;
  /** Entries of which reports give two dates, and nobody has settled which. */
  disputes(group: Group): Promise<readonly (readonly [Entry, Entry])[]>;
  /** `keep` stands; the others are cancelled, with the reason. */
  settle(group: Group, keep: string, others: readonly string[], by: Actor): Promise<void>;
  /** What looks wrong about a date entered by hand, in plain sentences; `instead`: the entry that is to have this date, and so is no second one beside it. */
  lint(group: Group, entry: HandEntry, instead?: string): Promise<readonly string[]>;
  /** New entries, those that belong together under one timetable. Their ids. */
  add(group: Group, entries: readonly HandEntry[], by: Actor): Promise<readonly string[]>;
  change(group: Group, entry: string, to: DateSaid, reason: string, by: Actor): Promise<Entry>;
  cancel(group: Group, entry: string, reason: string, by: Actor): Promise<Entry>;
  /** Takes away a report and all that came from it. What it did; null when no such report is held. */
  remove(group: Group, report: string, by: Actor): Promise<Removed | null>;
  /** Says where a report was published, or when. */
  describe(
    group: Group,
    report: string,
    told: Partial<Pick<Report, 'url' | 'published' | 'reporter' | 'title' | 'publisher'>>,
    by: Actor,
  ): Promise<Report>;
}

export interface Removed {
  readonly title: string;
  readonly facts: number;
  /** Entries that have one source less, and those that nothing tells of any more. */
  readonly shrunk: number;
  readonly gone: readonly string[];
}
