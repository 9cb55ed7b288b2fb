import type { FoundKind } from '../ports/search.ts';
import type { Asked } from './asked-words.ts';
import type { Command } from './command.ts';
import { optionSpecs } from './options.ts';
import { tellingWords } from './spoken-words.ts';
import type { Parsed, Values } from './words.ts';

/** The facts that each command lists, as a search is narrowed to them. */
const KIND_OF: Readonly<Record<string, FoundKind>> = {
  deadlines: 'date',
  figures: 'figure',
  votes: 'vote',
  decisions: 'decision',
  todo: 'ask',
  promises: 'promise',
};
/** What `search` takes. */
export const LONGEST_SEARCH = 60;

/** A question whose command cannot be narrowed to what it names, as a search among the same facts; null when search cannot either. */
export function searchInstead(
  asked: {
    readonly command: Command;
    readonly words: string;
    readonly values: Values;
    readonly page: number;
  },
  commands: readonly Command[],
): Parsed | null {
  const search = commands.find(({ path }) => path[0] === 'search');
  const kind = KIND_OF[asked.command.path[0]];
  if (search === undefined || kind === undefined || asked.words.length > LONGEST_SEARCH) return null;
  const names = optionSpecs(search).map(({ name }) => name);
  const values: Values = {
    ...(asked.words === '' ? {} : { words: asked.words }),
    kind,
    ...asked.values,
  };
  const isTaken = Object.keys(values).every((name) => names.includes(name));
  return isTaken ? { command: search, values, page: asked.page } : null;
}

/** Fewer than these say too little to be looked for unasked. */
const FEWEST_WORDS = 2;

/**
 * The telling words of a question, looked for in everything that is held; what was given by name (`as-of`) narrows the search as well. Null when the
 * words are too few, or when search does not take what was given.
 */
export function searchAnywhere(
  question: string,
  { given, page }: Pick<Asked, 'given' | 'page'>,
  commands: readonly Command[],
): Parsed | null {
  const search = commands.find(({ path }) => path[0] === 'search');
  const words = tellingWords(question)
    .split(' ')
    .filter((word) => word !== '');
  if (search === undefined || words.length < FEWEST_WORDS) return null;
  const names = optionSpecs(search).map(({ name }) => name);
  const isTaken = Object.keys(given).every((name) => name !== 'words' && names.includes(name));
  return isTaken ? { command: search, values: { words: beginningAtWord(words), ...given }, page } : null;
}

/** As many whole words as search takes. */
function beginningAtWord(words: readonly string[]): string {
  let text = '';
  for (const word of words) {
    const longer = text === '' ? word : `${text} ${word}`;
    if (longer.length > LONGEST_SEARCH) break;
    text = longer;
  }
  return text;
}
