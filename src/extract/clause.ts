import { matchesOf } from './matches.ts';

/** The clause around an offset and what stands before and after it. */
export type Clause = { before: string; after: string; start: number; end: number };

// A clause ends at ";", ":", a spaced dash, a bracket, or ", and/but/which …".
const CLAUSE_END = /[;:()]|\s[–—-]\s|,\s(?=(?:and|but|which|who|so|where|while|with|since|because)\b)/gi;
const REACH = 300;

/** The clause of `text` that holds `start` to `end`; at most 300 characters are looked at on either side. */
export function clauseAround(text: string, start: number, end: number): Clause {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, end + REACH);
  let first = from;
  let last = to;
  for (const stop of matchesOf(text.slice(from, to), CLAUSE_END)) {
    const at = from + stop.index;
    if (at + stop[0].length <= start) first = at + stop[0].length;
    else if (at >= end) {
      last = at;
      break;
    }
  }
  return { before: text.slice(first, start), after: text.slice(end, last), start: first, end: last };
}
