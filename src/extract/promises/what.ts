import { matchesOf } from '../matches.ts';
import { whatOf } from '../phrase.ts';
import type { FoundDate, Sentence } from '../types.ts';

// "The chair will", "Staff agreed to": what comes after is what was promised; "will be reviewed" needs its subject.
const PROMISES =
  /^(?<who>[^:;]*?)(?:\s(?:will|shall|would)|['’]ll|\s(?:has|have)\s(?:promised|undertaken|agreed)\sto|\s(?:promised|undertook|agreed)\sto)\s(?!not\b|never\b|be\b|(?:also|then|now)\sbe\b)/i;
const ANY_WILL = /\b(?:will|shall|would|agreed|promised)\b|['’]ll\b/gi;
const MORE_CLAUSES = /[:;]|\s[–—]\s|,\s(?:and|but|which|who|while)\b|\b(?:that|what|how|whether)\s/i;
const LEADS_TO_DATE = /,?\s(?:on|in|by|at|before)\s(?:the\s)?$/i;
const LAST_STOP = /[\s.;:,]{1,5}$/u;
const SHORT = 120;

/**
 * What a promise is about, without the one who promises and the time at its end that `by` tells: "report back". A sentence
 * of several clauses or promises stays whole, without its full stop.
 */
export function promisedIn(sentence: Sentence, dates: readonly FoundDate[], by: string | null): string {
  const { text } = sentence;
  const whole = whatOf(text).replace(LAST_STOP, '') || whatOf(text);
  if (text.length > SHORT || matchesOf(text, ANY_WILL).length !== 1 || MORE_CLAUSES.test(text)) return whole;
  const from = PROMISES.exec(text)?.[0].length;
  if (from === undefined) return whole;
  return whatOf(withoutTime(sentence, dates, by).slice(from).replace(LAST_STOP, '')) || whole;
}

/** The sentence without "in May" at its end, where that is when the promise is due. */
function withoutTime({ text, start }: Sentence, dates: readonly FoundDate[], by: string | null): string {
  const due = dates.find(
    ({ wordsStart, words, edtf }) =>
      edtf === by &&
      wordsStart >= start &&
      wordsStart < start + text.length &&
      text.slice(wordsStart - start + words.length).replace(LAST_STOP, '') === '',
  );
  const before = due ? text.slice(0, due.wordsStart - start) : text;
  return LEADS_TO_DATE.test(before) ? before.replace(LEADS_TO_DATE, '') : text;
}
