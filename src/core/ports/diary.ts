import type { IsoDay } from '../dates/days.ts';
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
  /**
   * Takes away every revision whose evidence is in that report, from the file and its copies. An entry that nothing else tells of keeps its id, and one
   * cancelled revision without a word of the report, so that what was announced can be corrected. The ids of entries that shrank, and of those gone.
   */
  forget(
    group: Group,
    report: string,
    on: IsoDay,
  ): Promise<{ readonly shrunk: readonly string[]; readonly gone: readonly string[] }>;
}
