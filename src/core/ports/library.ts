import type { IsoDay } from '../dates/days.ts';
import type { Report } from '../reports/report.ts';
import type { Group } from './place.ts';

/** A value as the store holds it. `revision` counts saves; 0 means that this group has never saved it (bundled, or new). */
export interface Held<T> {
  readonly value: T;
  readonly revision: number;
}

/** The reports a group may see: the bundled ones, and its own. A saved report stands in place of a bundled one of the same id. */
export interface Library {
  /** Every report, newest meeting first; two of one meeting in the order of their ids. */
  list(group: Group): Promise<readonly Report[]>;
  find(group: Group, id: string): Promise<Held<Report> | null>;
  /** Durable once it resolves. Throws `StaleWriteError` when `expectedRevision` is not the one held. */
  save(group: Group, report: Report, expectedRevision: number): Promise<void>;
  /**
   * Takes the report away, a bundled one too: its file and its copies are gone once this resolves, and only its id and the day are kept, so that
   * it does not come back by itself. False when no such report is held.
   */
  remove(group: Group, id: string, on: IsoDay): Promise<boolean>;
  /** What was removed, so that importing it again can be refused. */
  removed(group: Group): Promise<readonly { readonly id: string; readonly on: IsoDay }[]>;
  /** Lets a removed report be imported again. */
  readmit(group: Group, id: string): Promise<void>;
}

/** Somebody saved the same thing in between: read it again and decide anew. */
export class StaleWriteError extends Error {
  constructor(what: string) {
    super(`${what} was changed by somebody else in the meantime.`);
    this.name = 'StaleWriteError';
  }
}
