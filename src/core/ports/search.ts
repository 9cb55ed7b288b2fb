import type { IsoDay } from '../dates/days.ts';
import type { Evidence } from '../reports/fact.ts';
import type { Group } from './place.ts';

/** What a search can be narrowed to: a kind of fact, or the report's own text and summary. */
export const FOUND_KINDS = ['date', 'figure', 'vote', 'decision', 'ask', 'promise', 'text'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** A stretch of a text, from `start` up to `end`, in characters. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** Who said it. `named`: the sentence itself says so; otherwise it stands in what is told of that person's words. */
interface Speaker {
  readonly name: string;
  readonly named: boolean;
}

/** A fact taken from what was found, in the words that describe it. */
export interface HitFact {
  readonly kind: FoundKind;
  readonly text: string;
  readonly checked: boolean;
}

/**
 * One thing found: what it says, in the report's sentence or our words, and where that stands. `marks` are the found words in `text`;
 * `facts` are those taken from the sentence that the question is about. `checked`: nothing in it waits for a person to look.
 */
export interface Hit {
  readonly report: string;
  readonly text: string;
  readonly evidence: Evidence;
  readonly marks: readonly Mark[];
  readonly facts: readonly HitFact[];
  readonly speaker: Speaker | null;
  readonly checked: boolean;
}

/** `reporter` and `speaker` are parts of a name, `year` is that of the meeting. */
export interface SearchFilters {
  readonly reporter?: string | undefined;
  readonly speaker?: string | undefined;
  readonly year?: number | undefined;
  readonly kind?: FoundKind | undefined;
}

/** Without words it asks for all that the filters leave. `in-time`: in order of the meetings, then of the text. Only reports public by `asOf` count. */
export interface SearchQuestion {
  readonly words: string;
  readonly asOf: IsoDay;
  readonly limit: number;
  readonly order?: 'best' | 'in-time';
  readonly filters?: SearchFilters;
}

/**
 * How the hits answer.
 * - `exact`: all the words, in any form of them, or as the glossary also calls them.
 * - `near`: nothing holds the words `missing`; `near` are the words found in their place.
 * - `some`: nothing holds all the words; the hits hold as many as any does, and `missing` are words that nothing holds.
 * - `none`: there are no hits.
 */
export interface SearchAnswer {
  readonly how: 'exact' | 'near' | 'some' | 'none';
  readonly hits: readonly Hit[];
  readonly missing: readonly string[];
  readonly near: readonly string[];
  /** False while reports are still being read in and the time for looking through them one by one ran out. */
  readonly complete: boolean;
}

export interface Search {
  /** At most `limit` hits, best first unless asked otherwise. */
  find(group: Group, question: SearchQuestion): Promise<SearchAnswer>;
  /** Whether a text holds all the words, in any form of them or as the glossary also calls them; a text holds no words that tell nothing. */
  matching(words: string): (text: string) => boolean;
}
