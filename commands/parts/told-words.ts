import { findTerm, type Glossary } from '../../src/core/glossary/glossary.ts';

/** Words of a question that say nothing of what is asked for. */
const EMPTY_WORDS = new Set(
  'a about an and any are as at be by did do does for from had has have how in is it its me nec of on or our tell that the their there they this to was we were what when which who whom whose will with'.split(
    ' ',
  ),
);
/** Shorter words are only found whole: "it" is no beginning of "item". */
const SHORTEST_BEGINNING = 3;
const wordPattern = /[\p{L}\p{N}]+/gu;
const possessive = /[’']s\b/gu;

/** Whether the words of a text (`wordsOf`) tell of what was asked. */
export type Told = (words: readonly string[]) => boolean;

/**
 * Whether a text tells of what was asked: every telling word of the question begins a word of the text, a plural as its singular, and a short name of
 * the glossary ("NPF") as the words it is short for. Null when the question has no telling word. Case, hyphens and order do not matter.
 */
export function createTold(asked: string, glossary: Glossary): Told | null {
  const words = wordsOf(asked);
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  const wanted = (telling.length > 0 ? telling : words).map((word) => waysOf(word, glossary));
  if (wanted.length === 0) return null;
  return (told) =>
    wanted.every((ways) => ways.some((way) => way.every((word) => told.some((each) => begins(each, word)))));
}

/** The words of a text as a question looks for them: in small letters, without “’s”. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().replace(possessive, '').match(wordPattern) ?? [];
}

/** The word, and the words it is short for. */
function waysOf(word: string, glossary: Glossary): string[][] {
  const term = findTerm(word, glossary);
  const full = term === null || term.term.toLowerCase() !== word ? [] : [wordsOf(term.name)];
  return [[singularOf(word)], ...full];
}

const pluralEnding = /(?<=[a-z]{3})s$/u;

function singularOf(word: string): string {
  return word.replace(pluralEnding, '');
}

function begins(told: string, asked: string): boolean {
  return asked.length < SHORTEST_BEGINNING ? told === asked : told.startsWith(asked);
}
