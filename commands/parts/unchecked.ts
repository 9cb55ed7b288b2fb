import type { Check } from '../../src/core/reports/fact.ts';

export const NOT_YET_CHECKED = 'not yet checked by a person';

/** The note that a fact carries until an officer has confirmed it. */
export function checkNotes(check: Check): string[] {
  return check === 'unchecked' ? [NOT_YET_CHECKED] : [];
}

/** Facts that may be shown: an officer's rejection takes one out of every answer. */
export function shown<T extends { readonly check: Check }>(facts: readonly T[]): T[] {
  return facts.filter((fact) => fact.check !== 'rejected');
}
