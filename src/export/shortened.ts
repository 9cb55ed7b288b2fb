/** The longest quote that a table or a list of dates gives of somebody’s report. */
const MOST_QUOTE = 300;
const spaces = /\s{1,100}/gu;
/** ` deadl` at the end of a cut, and the first half of a character that was cut in two. */
const brokenWord = /(?: \S{0,40}|\p{Surrogate})$/u;

/** Text in one line. */
export function oneLine(text: string): string {
  return text.replace(spaces, ' ').trim();
}

/** A quote in one line, cut after a word where it is long. */
export function shortened(quote: string): string {
  const line = oneLine(quote);
  return line.length <= MOST_QUOTE ? line : `${line.slice(0, MOST_QUOTE - 1).replace(brokenWord, '')}…`;
}
