const WORD = /[\p{L}\p{M}’']+/gu;
// "consul-" at the end of a line
const BROKEN = /([\p{L}\p{M}]{2,40})-$/u;
const FIRST_WORD = /^[\p{Ll}\p{M}][\p{L}\p{M}’']*/u;
// "pre- and post-": the hyphen stands for a word left out
const LEFT_OUT = /^(?:and|or|to)\b/u;
const SOFT_HYPHEN = '\u00ad';

/** All words of a text in small letters, to mend words that are broken at a line's end. */
export function toWords(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => text.toLowerCase().match(WORD) ?? []));
}

/**
 * Two lines of one paragraph with a space between them. A hyphen at the first one's end is taken out only when the whole word stands
 * elsewhere in the text; a soft hyphen always is.
 */
export function joinLines(before: string, after: string, words: ReadonlySet<string>): string {
  if (before.endsWith(SOFT_HYPHEN)) return before.slice(0, -1) + after;
  const start = BROKEN.exec(before)?.[1];
  const end = FIRST_WORD.exec(after)?.[0];
  if (start === undefined || end === undefined || LEFT_OUT.test(after)) return `${before} ${after}`;
  return words.has(`${start}${end}`.toLowerCase()) ? before.slice(0, -1) + after : before + after;
}
