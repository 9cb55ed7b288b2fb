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
 * The lines of one paragraph with spaces between them. A hyphen at a line's end is taken out only when the whole word stands elsewhere in
 * the text; a soft hyphen always is.
 */
export function joinLines(lines: readonly string[], words: ReadonlySet<string>): string {
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      return next === undefined ? line : toLineWithEnd(line, next, words);
    })
    .join('');
}

/** A line and what stands between it and the next. */
function toLineWithEnd(line: string, next: string, words: ReadonlySet<string>): string {
  if (line.endsWith(SOFT_HYPHEN)) return line.slice(0, -1);
  const start = BROKEN.exec(line)?.[1];
  const end = FIRST_WORD.exec(next)?.[0];
  if (start === undefined || end === undefined || LEFT_OUT.test(next)) return `${line} `;
  return words.has(`${start}${end}`.toLowerCase()) ? line.slice(0, -1) : line;
}
