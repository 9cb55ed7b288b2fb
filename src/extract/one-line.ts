// A run of white space that is not just one space.
const UNEVEN_SPACE = /[^\S ]\s*|\s{2,}/gu;

/** The text with every run of white space as one space; its ends are not trimmed. */
export function oneLine(text: string): string {
  return text.replace(UNEVEN_SPACE, ' ');
}
