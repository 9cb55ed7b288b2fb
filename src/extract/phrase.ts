import { oneLine } from './one-line.ts';
import type { Sentence } from './types.ts';

const MAX = 120;
const LONG = 250;
const SEMICOLON = /;\s/gu;

/** A sentence as one short line: white space squeezed, cut at a word after 120 characters, never empty. */
export function whatOf(text: string): string {
  const plain = oneLine(text).trim();
  if (plain.length <= MAX) return plain;
  const space = plain.lastIndexOf(' ', MAX);
  return plain.slice(0, space > 0 ? space : MAX);
}

/** A long sentence strung together with semicolons as its parts, each an exact slice; other sentences as they are. */
export function findClauses(sentence: Sentence): Sentence[] {
  if (sentence.text.length < LONG) return [sentence];
  const ends = [...sentence.text.matchAll(SEMICOLON)].map(({ index }) => index);
  return [...ends, sentence.text.length].map((end, n) => {
    const start = n === 0 ? 0 : (ends[n - 1] ?? 0) + 2;
    return {
      ...sentence,
      text: sentence.text.slice(start, end),
      start: sentence.start + start,
      end: sentence.start + end,
    };
  });
}
