/** Words that say nothing of what a thing is. */
const EMPTY_WORDS = new Set([
  'the',
  'and',
  'for',
  'with',
  'its',
  'will',
  'has',
  'have',
  'from',
  'into',
  'that',
  'this',
  'meeting',
  'meetings',
]);
const wordPattern = /[\p{L}\p{N}]{3,}/gu;

/** The share of the shorter text's telling words that the other has too, 0 to 1. */
export function sharedWords(a: string, b: string): number {
  const [first, second] = [tellingWords(a), tellingWords(b)];
  const smaller = Math.min(first.size, second.size);
  if (smaller === 0) return 0;
  return [...first].filter((word) => second.has(word)).length / smaller;
}

function tellingWords(text: string): Set<string> {
  const words = text.toLowerCase().match(wordPattern) ?? [];
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)));
}
