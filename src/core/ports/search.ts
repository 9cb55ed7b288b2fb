import type { IsoDay } from '../dates/days.ts';
import type { Evidence } from '../reports/fact.ts';
import type { Group } from './place.ts';

/** One thing found: what it says, in the report's sentence or our words, and where that stands. */
export interface Hit {
  readonly report: string;
  readonly text: string;
  readonly evidence: Evidence;
  readonly checked: boolean;
}

export interface Search {
  /** Best first, at most `limit`, from reports published by `asOf` only. */
  find(group: Group, words: string, asOf: IsoDay, limit: number): Promise<readonly Hit[]>;
}
