import { oneLine } from './shortened.ts';

/** Control characters, marks that turn the direction of text, and halves of characters: nobody sees them, and they can hide what is said. */
const invisible = /(?!\s)\p{Cc}|\p{Bidi_Control}|\p{Surrogate}/gu;
/** What Markdown reads as more than text: `*`, `[a](b)`, `<b>`, `&lt;`; the colon of `https://`, the dot of `www.` and the `@` of an address or a name. */
const special = /[\\`*_{}[\]<>#|~!&@]|:(?=\/\/)|(?<=\bwww)\./giu;
/** An `@` that stands before a name is read as a mention in many places, also after a backslash. */
const mention = /\\@(?=\w)/gu;
/** Joins, and is not seen (Unicode U+2060). */
const WORD_JOINER = '\u2060';

/** Text that Markdown shows as it was written, in one line: no weight, no list, no link, no mention. */
export function toMarkdownText(text: string): string {
  return oneLine(text.replace(invisible, '')).replace(special, '\\$&').replace(mention, `@${WORD_JOINER}`);
}
