/** The first half of a character that was cut in two (`\ud83d`). */
const halfCharacter = /\p{Surrogate}$/u;

/** The beginning of a text, at most so many characters, without half a character at its end. */
export function beginningOf(text: string, most: number): string {
  return text.slice(0, most).replace(halfCharacter, '');
}
