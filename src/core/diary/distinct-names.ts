import { MONTH_NAMES, WEEKDAY_NAMES } from '../dates/names.ts';

/** `Sleaford` in "by-election in Sleaford", `2` in "stage 2"; not the word that the text begins with */
const namePattern = /(?<=\S\s|\S\s[(“"'‘])(?:\p{Lu}[\p{L}’'-]{2,40}|\p{N}{1,4})/gu;
const DATE_WORDS: ReadonlySet<string> = new Set([...MONTH_NAMES, ...WEEKDAY_NAMES]);

/**
 * Whether each of the two names something that the other does not, so that they are two of a kind: "by-election in Sleaford" and "by-election in
 * Richmond Park", "stage 2" and "stage 3". What one alone names says nothing: another reporter is merely briefer.
 */
export function nameDifferentThings(a: string, b: string): boolean {
  return hasOwnName(a, b) && hasOwnName(b, a);
}

function hasOwnName(text: string, other: string): boolean {
  const small = other.toLowerCase();
  return (text.match(namePattern) ?? []).some(
    (name) => !DATE_WORDS.has(name) && !small.includes(name.toLowerCase()),
  );
}
