import type { Sentence } from './types.ts';

// "A is due in May, and B follows", "do this; do that", "they may come and must book".
const JOIN = /;\s|:\s|,\s(?:and|but|so|while)\s|\sand\s(?=(?:may|must|can|should)\b)|,\s(?=please\b)/gi;
/** So many joins are looked at: a sentence of nothing but commas must not take long. */
const MOST_JOINS = 8;

/** The parts of a sentence in which something is told: cut only where both sides tell something, none where it tells nothing. */
export function partsOf(sentence: Sentence, tells: (text: string) => boolean): Sentence[] {
  const { text } = sentence;
  const parts: Sentence[] = [];
  if (!tells(text)) return [];
  let start = 0;
  let joins = 0;
  for (const join of text.matchAll(JOIN)) {
    joins += 1;
    if (joins > MOST_JOINS) break;
    const next = join.index + join[0].length;
    if (!tells(text.slice(start, join.index)) || !tells(text.slice(next))) continue;
    parts.push(slice(sentence, start, join.index));
    start = next;
  }
  return [...parts, slice(sentence, start, text.length)];
}

function slice(sentence: Sentence, from: number, to: number): Sentence {
  return {
    ...sentence,
    text: sentence.text.slice(from, to),
    start: sentence.start + from,
    end: sentence.start + to,
  };
}
