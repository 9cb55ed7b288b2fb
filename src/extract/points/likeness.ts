const WORD = /[A-Za-zÀ-ɏ\d]{3,}/gu;
const COMMON: ReadonlySet<string> = new Set(
  'the and for that with was were will are has have had been from this which not but our who their its would also into all any can may they there than more one two about'.split(
    ' ',
  ),
);

/** The telling words of a sentence: three letters and more, in small letters, without the commonest. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = [...text.toLowerCase().matchAll(WORD)].map(([word]) => word);
  return new Set(words.filter((word) => !COMMON.has(word)));
}

/** The share of the words of the shorter that both hold, from 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shorter = Math.min(a.size, b.size);
  if (shorter === 0) return 0;
  return [...a].filter((word) => b.has(word)).length / shorter;
}
