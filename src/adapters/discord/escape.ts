/** Control characters but the line break, marks that turn the direction of text, and halves of characters: nobody sees them, and they can hide what is said. */
const invisiblePattern = /(?!\n)\p{Cc}|\p{Bidi_Control}|\p{Surrogate}/gu;

/**
 * What Discord reads as more than text: `*`, `<@1>`, `[a](b)`; `@everyone`; the colon of `https://`, `steam://` and `:smile:`; the dot of
 * `discord.gg/`; at the start of a line `# `, `- `, `-# `, `+ ` and `1. `.
 */
const specialPattern =
  /[\\*_~`|<>[\]]|@(?=everyone|here)|:(?=\/\/|[\w+-]{1,64}:)|\.(?=gg\/)|(?<=^[ \t]{0,20})[#+-]|(?<=^[ \t]{0,20}\d{1,10})[.)](?=\s)/gimu;

/** Text that shows on Discord as it was written: no weight, no list, no link, no mention, no emoji. Invisible marks are taken out. */
export function escapeMarkdown(text: string): string {
  return visible(text).replace(specialPattern, '\\$&');
}

/** Text for where Discord reads no markdown (labels), in one line and at most `length` long; `otherwise` when nothing would be seen. */
export function toLabel(text: string, length: number, otherwise: string): string {
  const line = visible(text).replace(lineBreaks, ' ').trim();
  if (line === '') return otherwise;
  return line.length <= length ? line : `${line.slice(0, length - 1).replace(halfCharacter, '')}…`;
}

/** A line break with the spaces about it. */
export const lineBreaks = /\s*[\r\n]+\s*/gu;
/** The first half of a character that was cut in two. */
const halfCharacter = /\p{Surrogate}$/u;

function visible(text: string): string {
  return text.replace(invisiblePattern, (mark) => (mark === '\t' ? ' ' : ''));
}
