import type { Group } from './place.ts';

/**
 * What asking a source now came to. `asked`: the ids of reports that are new here, and what went wrong in a sentence. `later`: the source may not be
 * asked before `at`. `off`: nobody has switched it on.
 */
export type CheckOutcome =
  | { readonly type: 'asked'; readonly found: readonly string[]; readonly fault: string | null }
  | { readonly type: 'later'; readonly at: Date }
  | { readonly type: 'off' };

/** So many reports of one source wait for an officer at most; the others of its feed are read once somebody has looked. */
export const MOST_FOUND = 20;

/** Watches the sources that officers switched on. What it finds is saved with every fact unchecked: a person confirms it. */
export interface Watcher {
  /** Asks every source of the group that is on and due, one after the other. How many were asked, and how many reports were new. */
  pollDue(group: Group): Promise<{ readonly asked: number; readonly found: number }>;
  /** Asks one source now, if it may be asked. Throws `UserError` `source-unknown`. */
  check(group: Group, id: string): Promise<CheckOutcome>;
  /** Durable once it resolves. Throws `UserError` `source-unknown`. */
  setOn(group: Group, id: string, on: boolean): Promise<void>;
  /** An officer has seen which reports were found; with `all`, also which entries could not be read. */
  looked(group: Group, what: 'found' | 'all'): Promise<void>;
  /** Breaks off waiting, and resolves when what was under way has ended. Nothing is asked any more. */
  close(): Promise<void>;
}
