import { randomLetters } from '../random-letters.ts';
import type { Values } from './words.ts';

/** How long what was read back waits for its “Save”; a restart forgets it. */
const KEPT_MS = 30 * 60_000;
const MOST_KEPT = 500;
const NAME_LENGTH = 8;

/** Values too long for a button, kept while a person reads back what will be done with them. Whoever presses must be who asked. */
export interface Drafts {
  /** A name for the values that fits into a button. */
  keep(values: Values, whose: string): string;
  /** The values; null when they are not there any more, or another’s. */
  find(name: string, whose: string): Values | null;
}

export function createDrafts(now: () => number): Drafts {
  const kept = new Map<string, { readonly values: Values; readonly whose: string; readonly at: number }>();
  const forgetOld = (): void => {
    for (const [name, { at }] of kept) {
      if (now() - at <= KEPT_MS && kept.size < MOST_KEPT) break;
      kept.delete(name);
    }
  };
  return {
    keep: (values, whose) => {
      forgetOld();
      const name = randomLetters(NAME_LENGTH);
      kept.set(name, { values, whose, at: now() });
      return name;
    },
    find: (name, whose) => {
      forgetOld();
      const draft = kept.get(name);
      return draft === undefined || draft.whose !== whose ? null : draft.values;
    },
  };
}
