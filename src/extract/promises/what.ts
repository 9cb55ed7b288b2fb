import { whatOf } from '../phrase.ts';
import type { FoundDate, Sentence } from '../types.ts';

// "The chair will", "Staff agreed to": what comes after is what was promised.
const PROMISES =
  /^.*?\b(?:(?:will|shall|would)|['’]ll|(?:has|have)\s(?:promised|undertaken|agreed)\sto|(?:promised|undertook|agreed)\sto)\s(?!not\b|never\b|be\b|(?:also|then|now)\sbe\b)/iu;
const SMALL_END = /(?:[\s,–—-]|\b(?:on|in|by|at|before|until|from|the|for)\b){1,6}$/iu;
const LAST_STOP = /[\s.;:,]{1,5}$/u;
const MIN = 4;
const ONE_CLAUSE = /[;:]|\s[–—]\s|,\s(?:and|but|which|who|while)\b/u;

/** What a promise is about, without the one who promises and the date at its end: "report back". Long sentences stay as they are. */
export function promisedIn({ text, start }: Sentence, dates: readonly FoundDate[]): string {
  const whole = whatOf(text).replace(LAST_STOP, '');
  const last = dates.findLast(({ wordsStart }) => wordsStart >= start && wordsStart < start + text.length);
  const cut = last && endsWith(text, start, last) ? text.slice(0, last.wordsStart - start) : text;
  const from = PROMISES.exec(cut)?.[0];
  if (from === undefined || ONE_CLAUSE.test(from)) return whole || whatOf(text);
  const end = cut === text ? LAST_STOP : SMALL_END;
  const short = whatOf(cut.slice(from.length).replace(end, ''));
  return short.length >= MIN ? short : whole || whatOf(text);
}

function endsWith(text: string, start: number, { wordsStart, words }: FoundDate): boolean {
  return text.slice(wordsStart - start + words.length).replace(LAST_STOP, '') === '';
}
