import type { Clause } from '../clause.ts';
import { oneLine } from '../one-line.ts';
import { phraseAfter } from './units.ts';

const MAX = 80;
const EDGES = /^[\s,.;:()–—-]+|[\s,.;:()–—-]+$/gu;
const SMALL_ENDS =
  /^(?:of|were|was|are|is|that|the|and|in)\s|\s(?:of|to|by|the|a|an|for|from|with|and|was|were|is|are|about|around|some|only|over|under|almost|nearly|up|down|at|on)$/i;

/** What the number counts, in the report's own words: the noun phrase after it, else the words before it; at most 80 characters. */
export function labelOf(clause: Clause, words: string): string {
  const after = tidy(phraseAfter(clause.after));
  if (after.length >= 4) return cut(after);
  const before = tidy(clause.before).split(' ').slice(-8).join(' ');
  return cut(before === '' ? tidy(clause.after) || words : before);
}

function tidy(text: string): string {
  return oneLine(text).replace(EDGES, '').replace(SMALL_ENDS, '').replace(SMALL_ENDS, '').replace(EDGES, '');
}

function cut(text: string): string {
  if (text.length <= MAX) return text;
  const space = text.lastIndexOf(' ', MAX);
  return text.slice(0, space > 0 ? space : MAX);
}
