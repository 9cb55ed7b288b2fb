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
}

/** Somebody saved the same thing in between: read it again and decide anew. */
export class StaleWriteError extends Error {
  constructor(what: string) {
    super(`${what} was changed by somebody else in the meantime.`);
    this.name = 'StaleWriteError';
  }
}
