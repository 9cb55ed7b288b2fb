import { UserError } from '../errors.ts';
import { type Command, lineOf, ROOTS, type Root } from './command.ts';
import { nearestWord } from './nearest.ts';
import { type OptionSpec, optionSpecs } from './options.ts';

/** Option values as typed; the command's schema gives them their types. `page` is kept apart: every command has it. */
export type Values = Readonly<Record<string, string>>;

/** A line that names a command, with its values; or a root alone, which means help. */
export interface Parsed {
  readonly command: Command;
  readonly values: Values;
  readonly page: number;
}

const MAX_LINE = 2_000;
/** `topic:` before a space, `topic:npf`, `"two words"`, `about:"new members"`, `npf` */
const tokenPattern = /([\p{L}\p{N}-]+:)(?=\s|$)|([\p{L}\p{N}-]+:)?(?:"([^"]*)"|“([^”]*)”|(\S+))/gu;
const quotationMarks = /["“”]/gu;
const whitespace = /\s+/u;
/** Marks that turn the direction of text, and control characters that are no space: they come with pasted text, unseen. */
const invisiblePattern = /\p{Bidi_Control}|(?!\s)\p{Cc}/gu;
/** `2` */
const pageNumber = /^[1-9]\d{0,3}$/u;

interface Token {
  readonly name: string | null;
  readonly value: string;
  readonly raw: string;
}

/**
 * Reads `/nec deadlines npf within:30`. Throws `UserError` that names the word it does not know and the nearest one it does.
 * A root alone reads as its help.
 */
export function parseLine(line: string, commands: readonly Command[]): Parsed {
  if (line.length > MAX_LINE) {
    throw new UserError(
      'line-too-long',
      `That line has ${line.length.toLocaleString('en-GB')} characters; ${MAX_LINE.toLocaleString('en-GB')} is the most.`,
      'To add a report, save its text in a file and run: npm run -s nec -- import FILE --meeting-date 2022-11-29',
    );
  }
  const words = rootedWords(withoutInvisible(line));
  const root = findRoot(words[0] ?? '');
  const asksHelp = words.length === 1 || words[1]?.toLowerCase() === 'help';
  const ofRoot = commands.filter((command) => command.root === (asksHelp ? 'nec' : root));
  const { command, used } = findCommand(words.slice(1), ofRoot, root);
  return readOptions(command, words.slice(1 + used).join(' '));
}

/** What was typed, without the marks that nobody sees. */
export function withoutInvisible(text: string): string {
  return text.replace(invisiblePattern, '');
}

/** The words of a line; one that begins with neither a root nor a slash is meant for `/nec`. */
function rootedWords(line: string): string[] {
  const words = line.trim().split(whitespace);
  const first = words[0]?.toLowerCase() ?? '';
  const rooted = first.startsWith('/') || ROOTS.some((root) => root === first);
  return rooted ? words : ['nec', ...words.filter((word) => word !== '')];
}

function findRoot(word: string): Root {
  const name = word.replace('/', '').toLowerCase();
  const root = ROOTS.find((candidate) => candidate === name);
  if (root !== undefined) return root;
  const near = nearestWord(name, ROOTS);
  throw new UserError(
    'unknown-root',
    near === null
      ? `Commands begin with /nec or /nec-admin, not “${word.slice(0, 40)}”.`
      : `There is no “${word.slice(0, 40)}”. Did you mean /${near}?`,
    'Type /nec help to see what you can ask.',
  );
}

function findCommand(
  words: readonly string[],
  commands: readonly Command[],
  root: Root,
): { command: Command; used: number } {
  const [first = 'help', second = ''] = words.map((word) => word.toLowerCase());
  for (const command of commands) {
    const [head, tail] = command.path;
    if (head === first && (tail === undefined || tail === second))
      return { command, used: Math.min(command.path.length, words.length) };
  }
  const group = commands.filter((command) => command.path[0] === first);
  if (group.length > 0)
    throw unknownWord(
      second,
      group.map((command) => command.path[1] ?? ''),
      `/${root} ${first}`,
    );
  throw unknownWord(first, [...new Set(commands.map((command) => command.path[0]))], `/${root}`);
}

function unknownWord(typed: string, known: readonly string[], before: string): UserError {
  const near = nearestWord(typed, known);
  const list = known.join(', ');
  if (typed === '')
    return new UserError(
      'word-missing',
      `${before} needs one more word: ${list}.`,
      `For example: ${before} ${known[0] ?? ''}`,
    );
  return new UserError(
    'unknown-command',
    near === null
      ? `There is no command “${typed.slice(0, 40)}”.`
      : `There is no command “${typed.slice(0, 40)}”. Did you mean ${before} ${near}?`,
    nextStep(before, near, list),
  );
}

function nextStep(before: string, near: string | null, list: string): string {
  if (near === null) return `${before} knows: ${list}.`;
  return near === 'help'
    ? 'Type /nec help to see everything.'
    : `Type ${before} ${near}, or /nec help to see everything.`;
}

function readOptions(command: Command, text: string): Parsed {
  const specs = optionSpecs(command);
  const values: Record<string, string> = {};
  let page = 1;
  let waiting: string | null = null;
  for (const token of tokensOf(text)) {
    if (token.name === 'page' && pageNumber.test(token.value)) page = Number(token.value);
    else if (isOptionName(token, specs)) {
      waiting = placeNamedValue(token, specs, values, command) ?? waiting;
    } else if (waiting !== null) {
      values[waiting] = token.value;
      waiting = null;
    } else waiting = placeBareWord(token.raw, specs, values, command);
  }
  if (waiting !== null)
    throw new UserError('value-missing', `“${waiting}” needs a value.`, exampleOf(command));
  return { command, values, page };
}

/** Takes `within:30`; returns the option's name when its value comes next (`within: 30`). */
function placeNamedValue(
  token: Token,
  specs: readonly OptionSpec[],
  values: Record<string, string>,
  command: Command,
): string | null {
  const { name } = namedOption(token.name ?? '', specs, command);
  if (values[name] !== undefined) throw givenTwice(name, command);
  if (token.value === '') return name;
  values[name] = token.value;
  return null;
}

/** Either could be meant, so neither is taken. */
function givenTwice(name: string, command: Command): UserError {
  return new UserError('word-twice', `“${name}” can be given only once.`, exampleOf(command));
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(tokenPattern)].map((match) => {
    const name = (match[1] ?? match[2])?.slice(0, -1).toLowerCase() ?? null;
    const value = match[3] ?? match[4] ?? match[5] ?? '';
    const raw = match[0].replace(quotationMarks, '');
    return isWebScheme(name) && value.startsWith('//')
      ? { name: null, value: raw, raw }
      : { name, value, raw };
  });
}

/** `https://example.org` is no option called `https:`. */
function isWebScheme(name: string | null): boolean {
  return name === 'https' || name === 'http';
}

/** In free text a colon is only a colon ("10:30am"), unless an option has that name. */
function isOptionName(token: Token, specs: readonly OptionSpec[]): boolean {
  if (token.name === null) return false;
  return specs.some((spec) => spec.name === token.name) || !specs.some((spec) => spec.rest);
}

function namedOption(name: string, specs: readonly OptionSpec[], command: Command): OptionSpec {
  const spec = specs.find((candidate) => candidate.name === name);
  if (spec !== undefined) return spec;
  const near = nearestWord(
    name,
    specs.map((candidate) => candidate.name),
  );
  throw new UserError(
    'unknown-option',
    `${lineOf(command)} has no “${name.slice(0, 40)}:”.${near === null ? '' : ` Did you mean ${near}:?`}`,
    exampleOf(command),
  );
}

/** Puts a bare word where it fits; returns the name of an option whose value should come next. */
function placeBareWord(
  word: string,
  specs: readonly OptionSpec[],
  values: Record<string, string>,
  command: Command,
): string | null {
  const lower = word.toLowerCase();
  const chosen = specs.find(
    (spec) => spec.choices?.includes(lower) === true && values[spec.name] === undefined,
  );
  if (chosen !== undefined) {
    values[chosen.name] = lower;
    return null;
  }
  const named = specs.find((spec) => spec.name === lower);
  if (named?.type === 'boolean') {
    values[named.name] = 'true';
    return null;
  }
  const rest = specs.find((spec) => spec.rest);
  if (rest !== undefined) {
    values[rest.name] = values[rest.name] === undefined ? word : `${values[rest.name]} ${word}`;
    return null;
  }
  if (named !== undefined) return named.name;
  const positional = specs.find((spec) => spec.positional && values[spec.name] === undefined);
  if (positional === undefined) throw unplacedWord(word, specs, command);
  values[positional.name] = word;
  return null;
}

function unplacedWord(word: string, specs: readonly OptionSpec[], command: Command): UserError {
  const taken = specs.find((spec) => spec.choices?.includes(word.toLowerCase()) === true);
  if (taken !== undefined) return givenTwice(taken.name, command);
  const known = specs.flatMap((spec) => [spec.name, ...(spec.choices ?? [])]);
  const near = nearestWord(word, known);
  const choices = specs.find((spec) => spec.choices !== undefined);
  return new UserError(
    'unknown-word',
    `${lineOf(command)} does not know “${word.slice(0, 40)}”.${near === null ? '' : ` Did you mean ${near}?`}`,
    choices?.choices === undefined
      ? exampleOf(command)
      : `“${choices.name}” can be: ${choices.choices.join(', ')}.`,
  );
}

function exampleOf(command: Command): string {
  return `For example: ${command.examples.at(-1) ?? lineOf(command)}`;
}
