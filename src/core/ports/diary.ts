import type { Entry } from '../diary/entry.ts';
import type { Group } from './place.ts';

/** What members see: entries of the bundled reports and the group's own, each with all its revisions. */
export interface Diary {
  entries(group: Group): Promise<readonly Entry[]>;
  /**
   * Saves entries whose revisions have grown. `expected` is the number of revisions they had when read (0 for a new
   * entry). All or none; durable once it resolves. Throws `StaleWriteError`.
   */
  save(group: Group, changes: readonly { readonly entry: Entry; readonly expected: number }[]): Promise<void>;
}
