import type { IsoDay } from '../dates/days.ts';
import type { KnownEvent } from '../dates/known-event.ts';
import type { DateItem } from '../reports/fact.ts';
import type { Report } from '../reports/report.ts';

/** Where a report is to be read from. `name` is that of the file, by which its kind is told where its bytes leave doubt. */
export type ImportSource =
  | { readonly type: 'address'; readonly url: string }
  | { readonly type: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly type: 'text'; readonly text: string };

/** What the person who imports knows better than the text. Days are ISO 8601. */
export interface ToldOf {
  readonly meetingDate?: string | undefined;
  readonly published?: string | undefined;
  readonly reporter?: string | undefined;
  readonly publisher?: string | undefined;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
}

export interface ImportRequest {
  readonly source: ImportSource;
  readonly told: ToldOf;
  /** What dates such as “three weeks before polling day” are counted from. */
  readonly events: readonly KnownEvent[];
  /** Of a feed: only what was published on that day or later. */
  readonly since?: IsoDay | undefined;
  /** The officer has said that a text which speaks of confidential papers was published. */
  readonly isPublic?: boolean | undefined;
  /** Of a feed: told after each of its entries, whether it is a report or not; `of` is how many there are, where the feed says so. */
  readonly onEntry?: (entry: {
    readonly done: number;
    readonly of: number | null;
    readonly title: string;
  }) => void;
}

/**
 * What was made of one report: read, every fact unchecked; or refused, with the sentences for a person. `warning`: about the feed as a whole. `rule` names what chose its words from the
 * page; `warnings` are for the person who imports. `of` names it where it has no title yet: its address, or the file.
 */
export type ReadOutcome =
  | {
      readonly type: 'read';
      readonly of: string;
      readonly report: Report;
      readonly rule: string;
      readonly warnings: readonly string[];
      /** The facts in the shape of `nec extract`, for a program to read. */
      readonly extraction: unknown;
    }
  | { readonly type: 'warning'; readonly of: string; readonly text: string }
  | {
      readonly type: 'refused';
      readonly of: string;
      readonly code: string;
      readonly reason: string;
      readonly next: string;
    };

/** A date that a pasted timetable tells, in its own words; `rule` says how it was read. */
export type Step = Pick<DateItem, 'edtf' | 'time' | 'kind' | 'topic' | 'what' | 'rule' | 'certain'> & {
  readonly quote: string;
};

/** Reads reports from the web, files and pasted text. Stores nothing. */
export interface Importer {
  /**
   * One outcome after the other, as they are read: one for a page, a file or a text; those of a feed newest first, with what is no NEC report left out.
   * Throws `UserError` only when the source as a whole cannot be read.
   */
  read(request: ImportRequest): AsyncIterable<ReadOutcome>;
  /** The dates of a pasted timetable in the order of its lines; years that it leaves out are those that follow `today`. */
  readSteps(text: string, today: IsoDay, events: readonly KnownEvent[]): Promise<readonly Step[]>;
}
