import type { Need } from './needs.ts';
import type { Cue, Reading, When } from './when.ts';

/**
 * Reads one form of words. `pattern` has the flags `gi`; `read` returns the
 * readings of one match, none when the words turn out not to be a date. Neither keeps state between calls.
 */
export type DateParser = {
  name: string;
  /** What a sentence must hold for the form to be in it at all; saves looking. */
  needs?: readonly Need[];
  pattern: RegExp;
  read: (match: RegExpExecArray) => Reading[];
};

/** The whole match as one reading. */
export function wholeMatch(
  match: RegExpExecArray,
  when: When,
  more: Omit<Reading, 'when' | 'index' | 'length'> = {},
): Reading[] {
  return [{ when, index: 0, length: match[0].trimEnd().length, ...more }];
}

/** A named group's text, or null where it took no part. */
export function groupOf(match: RegExpExecArray, name: string): string | null {
  return match.groups?.[name] ?? null;
}

/** A named group as a year: "2023", "’23"; null where it took no part. */
export function yearOf(match: RegExpExecArray, name = 'year'): number | null {
  const words = groupOf(match, name);
  if (words === null) return null;
  const year = Number(words.slice(-4).replace(NOT_DIGIT, ''));
  return year < 100 ? 2000 + year : year;
}

/** The group `which` ("next year") as a cue. */
export function nearYearOf(match: RegExpExecArray): Cue {
  const which = groupOf(match, 'which')?.slice(0, 4).toLowerCase();
  return which === 'next' || which === 'last' || which === 'this' ? `${which}-year` : null;
}

const NOT_DIGIT = /\D/gu;
