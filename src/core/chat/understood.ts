import type { IsoDay } from '../dates/days.ts';
import { UserError } from '../errors.ts';
import { type Asked, takeApart } from './asked-words.ts';
import { beginningOf } from './beginning.ts';
import { type Begun, beginQuestion } from './begun-question.ts';
import { type Command, lineOf } from './command.ts';
import { nearestWord } from './nearest.ts';
import { type OptionSpec, shownSpecs } from './options.ts';
import { SMALL_WORDS } from './question-words.ts';
import { LONGEST_SEARCH, searchAnywhere, searchInstead } from './search-instead.ts';
import { yearOf } from './span-values.ts';
import { type Read, readWords, tellingWords } from './spoken-words.ts';
import type { Parsed, Values } from './words.ts';

/** Nobody asks a longer question; anything longer is pasted text. */
const LONGEST_QUESTION = 300;
const MOST_SLIPS = 2;
/** `decisions on membership`: what follows was meant to narrow the command. */
const joined = /(?:^|\s)(?:on|about|regarding|for|of|from|with) \S/iu;

/**
 * What a question in free words asks for. A `UserError` says in a sentence what was not understood, with what to try; null when there is nothing
 * better to say than what the reader of plain lines said. Never a guess: it takes a clear question or the name of a command, and every word must
 * find its place.
 */
export function understand(
  line: string,
  commands: readonly Command[],
  today: IsoDay,
): Parsed | UserError | null {
  if (line.length > LONGEST_QUESTION) return null;
  const own = commands.filter((command) => command.root === 'nec' && command.path.length === 1);
  const asked = takeApart(line, own, today);
  if (asked === null) return null;
  const begun = beginQuestion(asked.text, own);
  if (begun === null) return unknownQuestion(asked, own);
  return fill(begun, asked, own);
}

function fill(begun: Begun, asked: Asked, commands: readonly Command[]): Parsed | UserError | null {
  const { command } = begun;
  const specs = shownSpecs(command);
  const names = specs.map(({ name }) => name);
  if (Object.keys(asked.given).some((name) => !names.includes(name))) return null;
  const read = begun.keeps
    ? { chosen: {}, time: {}, left: begun.text, spoken: begun.text }
    : readWords(begun, specs, asked);
  if (read === null || read instanceof UserError) return read;
  if (read.time === null) return searchInYear(read, command, asked, commands);
  const left = [...asked.quoted, read.left].filter((part) => part !== '').join(' ');
  const values = { ...begun.values, ...read.chosen, ...read.time, ...asked.given };
  if (left === '') return { command, values, page: asked.page };
  return place({ ...read, left }, begun, { values, specs, asked }, commands);
}

/** "what was agreed in 2012", of a command that knows no years. */
function searchInYear(
  { span, spoken }: Read,
  command: Command,
  asked: Asked,
  commands: readonly Command[],
): Parsed | UserError {
  const year = span === undefined ? null : yearOf(span);
  const found =
    year === null
      ? null
      : searchInstead(
          { command, words: spoken, values: { year, ...asked.given }, page: asked.page },
          commands,
        );
  return (
    found ??
    (searchAnywhere(spoken, asked, commands) === null
      ? null
      : searchAnywhere(`${spoken} ${span?.words ?? ''}`, asked, commands)) ??
    new UserError(
      'not-understood',
      `${lineOf(command)} cannot be narrowed to “${beginningOf(span?.words ?? '', 40)}”.`,
      `Ask ${lineOf(command)} without it, or see /nec help ${command.path.join(' ')}.`,
    )
  );
}

interface Filled {
  readonly values: Values;
  readonly specs: readonly OptionSpec[];
  readonly asked: Asked;
}

/**
 * Puts the words left over into the option that takes free words, or looks for them among the same facts. One strange word beside a
 * command's name may be a slip, and is not taken.
 */
function place(
  { chosen, time, left, spoken }: Read,
  { command, isQuestion, text }: Begun,
  { values, specs, asked }: Filled,
  commands: readonly Command[],
): Parsed | UserError | null {
  const free = specs.find(
    ({ name, rest, positional, choices }) =>
      rest || (positional && choices === undefined) || name === 'about',
  );
  const isClear = isQuestion || asked.quoted.length > 0 || free?.rest === true || free?.positional === true;
  const isAlone =
    Object.keys({ ...chosen, ...time }).length === 0 && !left.includes(' ') && !joined.test(text);
  if (!isClear && isAlone) return null;
  const slip = isClear ? null : slipIn(left, command, specs);
  if (slip !== null) return slip;
  if (free !== undefined && values[free.name] === undefined)
    return { command, values: { ...values, [free.name]: left }, page: asked.page };
  const words = [...asked.quoted, spoken].filter((part) => part !== '').join(' ');
  const isTimed = Object.keys(time ?? {}).some((name) => name !== 'past');
  const found = isTimed
    ? null
    : searchInstead({ command, words, values: asked.given, page: asked.page }, commands);
  return (
    found ??
    searchAnywhere(text, asked, commands) ??
    new UserError(
      'not-understood',
      `${lineOf(command)} cannot be narrowed to “${beginningOf(left, 40)}”.`,
      `Ask without it, or ${searchHint(words, commands)}`,
    )
  );
}

/** A word that is nearly one of the command's own was probably meant to be it. */
function slipIn(words: string, command: Command, specs: readonly OptionSpec[]): UserError | null {
  const known = specs.flatMap(({ name, choices = [] }) => [name, ...choices]);
  // Whoever types several words means them.
  if (words.split(' ').length > MOST_SLIPS) return null;
  for (const word of words.split(' ')) {
    const near = nearestWord(word, known);
    if (near !== null)
      return new UserError(
        'unknown-word',
        `${lineOf(command)} does not know “${beginningOf(word, 40)}”. Did you mean ${near}?`,
        `For example: ${command.examples.at(-1) ?? lineOf(command)}`,
      );
  }
  return null;
}

/** No question word and no command: looked for in all reports, and said so. A single word is left to the reader of plain lines. */
function unknownQuestion(asked: Asked, commands: readonly Command[]): Parsed | UserError | null {
  const { text, quoted } = asked;
  const words = tellingWords(text);
  if (text.split(' ').length + quoted.length < 2) return null;
  const known = commands.map(({ path }) => path[0]);
  const [first = ''] = text.split(' ');
  if (!SMALL_WORDS.has(first.toLowerCase()) && nearestWord(first, known) !== null) return null;
  return (
    searchAnywhere([...quoted, text].join(' '), asked, commands) ??
    new UserError(
      'not-understood',
      `I do not understand “${beginningOf(text, 60)}”.`,
      words === '' ? 'Type /nec help to see what you can ask.' : toSentence(searchHint(words, commands)),
    )
  );
}

function searchHint(words: string, commands: readonly Command[]): string {
  return commands.some(({ path }) => path[0] === 'search')
    ? `look for the words in all reports: /nec search ${beginningOf(words, LONGEST_SEARCH)}`
    : 'see what there is: /nec help';
}

function toSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
