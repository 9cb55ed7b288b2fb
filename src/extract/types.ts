import type { KnownEvent } from '../core/dates/known-event.ts';
import type { Ask, DateItem, Decision, Figure, Person, Promised, Vote } from '../core/reports/fact.ts';
import type { Block } from '../core/reports/report.ts';

/** A report's stored text and the blocks that are the report's own; each block is an exact slice of the text. */
export type ReportText = { text: string; blocks: readonly Block[] };

/**
 * What a report cannot be trusted to say of itself. Deictic words ("tomorrow") count from `published`, else from the meeting;
 * "three weeks before polling day" from `events`, unless the report itself tells the day.
 */
export type Given = { meetingDate: string; published: string | null; events?: readonly KnownEvent[] };

/** `quote` is exactly `text.slice(start, end)`; offsets are JavaScript characters in the stored text. */
export type Quoted = { quote: string; start: number; end: number };

/** A sentence, an exact slice of the stored text; `block` is the index of the block it lies in. */
export type Sentence = { text: string; start: number; end: number; block: number };

type Held = 'id' | 'check' | 'evidence';
/** Why a date no longer holds, in words, and `wordsStart` of the date that counts instead; null where the text gives none. */
export type Superseded = { reason: string; by: number | null };
/** `wordsStart` is the offset of `words` in the stored text; `form` names the form of words that read them. */
export type FoundDate = Omit<DateItem, Held | 'superseded'> &
  Quoted & { wordsStart: number; form: string; superseded: Superseded | null };
export type FoundFigure = Omit<Figure, Held> & Quoted & { wordsStart: number };
export type FoundVote = Omit<Vote, Held> & Quoted;
/** `parts`: the points of what was passed, each where the text lists it; none for most decisions. */
export type FoundPart = Quoted & { what: string };
export type FoundDecision = Omit<Decision, Held | 'parts'> & Quoted & { parts?: FoundPart[] };
export type FoundAsk = Omit<Ask, Held> & Quoted;
export type FoundPromise = Omit<Promised, Held> & Quoted;
export type FoundPerson = Omit<Person, Held> & Quoted;

/** The facts found in one report, each list in the order of the text. */
export type Extraction = {
  dates: FoundDate[];
  figures: FoundFigure[];
  votes: FoundVote[];
  decisions: FoundDecision[];
  asks: FoundAsk[];
  promises: FoundPromise[];
  people: FoundPerson[];
  /** Whole sentences that tell a busy member what happened: five to eight, or fewer where fewer hold a fact. */
  points: Quoted[];
};
