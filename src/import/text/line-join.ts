import type { TextLine } from './text-line.ts';

/** Lines of a text wrapped by hand or by a mail program are at most this long. */
const MAX_WRAPPED_LENGTH = 110;
const MIN_WRAPPED_LENGTH = 55;
const MIN_BROKEN_LENGTH = 40;
const MAX_BLANKS_INSIDE = 2;
const FULL_SHARE = 0.75;

const SENTENCE_END = /[.!?:;…][”"’')]?$/u;
const SMALL_START = /^\(?\p{Ll}/u;
// A line that ends so goes on: "… to work with the", "… this year,"
const OPEN_END = /(?:,|\b(?:the|of|and|to|a|an|in|on|for|with|by|at|from|or|that|which|our|its|their))$/iu;

/** Whether `next` goes on with the sentence of `previous`. */
export function isContinuation(previous: TextLine, next: TextLine, wrapWidth: number | null): boolean {
  if (next.marked || next.blanksBefore > MAX_BLANKS_INSIDE) return false;
  if (wrapWidth !== null && next.blanksBefore === 0) return previous.text.length >= wrapWidth * FULL_SHARE;
  return isBrokenSentence(previous.text, next.text);
}

/** Whether a sentence is broken between two lines or paragraphs: no stop before, and words that go on after. */
export function isBrokenSentence(before: string, after: string): boolean {
  if (SENTENCE_END.test(before) || before.length < MIN_BROKEN_LENGTH) return false;
  return startsSmall(after) || OPEN_END.test(before);
}

/** Whether words begin with a small letter, perhaps in brackets, as no sentence does. */
export function startsSmall(words: string): boolean {
  return SMALL_START.test(words);
}

/** The width at which a whole text was wrapped, in characters; null when each line is a paragraph. */
export function findWrapWidth(lines: readonly TextLine[]): number | null {
  const lengths = lines.map((line) => line.text.length).toSorted((a, b) => a - b);
  const longest = lengths.at(-1) ?? 0;
  const long = lengths.filter((length) => length >= MIN_WRAPPED_LENGTH).length;
  if (lengths.length < 8 || longest > MAX_WRAPPED_LENGTH || long < lengths.length * 0.4) return null;
  return lengths[Math.floor(lengths.length * 0.9)] ?? null;
}
