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
const MOST_SHARED = 4;
const wordPattern = /[\p{L}\p{N}]{3,}/gu;

/** The share of the shorter text's telling words that the other has too, 0 to 1. */
export function sharedWords(a: string, b: string): number {
  const [first, second] = [tellingWords(a), tellingWords(b)];
  const smaller = Math.min(first.size, second.size);
  if (smaller === 0) return 0;
  return [...first].filter((word) => second.has(word)).length / smaller;
}

/** How many telling words of the first text the second has too, and how many the first has. */
export function sharedTelling(a: string, b: string): { readonly shared: number; readonly of: number } {
  const [first, second] = [tellingWords(a), tellingWords(b)];
  return { shared: [...first].filter((word) => second.has(word)).length, of: first.size };
}

function tellingWords(text: string): Set<string> {
  const words = text.toLowerCase().match(wordPattern) ?? [];
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)));
}

/** The telling words that at least half of the texts have, as the first of them writes and orders them; at most four. */
export function sharedTellingWords(texts: readonly string[]): string[] {
  const sets = texts.map(tellingWords);
  const isShared = (word: string): boolean =>
    2 * sets.filter((set) => set.has(word.toLowerCase())).length >= texts.length;
  const written = texts.flatMap((text) => text.match(wordPattern) ?? []).filter(isShared);
  const first = new Map(written.toReversed().map((word) => [word.toLowerCase(), word]));
  const order = new Set(written.map((word) => word.toLowerCase()));
  return [...order].flatMap((word) => first.get(word) ?? []).slice(0, MOST_SHARED);
}
