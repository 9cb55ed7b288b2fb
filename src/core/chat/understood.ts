import type { IsoDay } from '../dates/days.ts';
import { UserError } from '../errors.ts';
import { type Asked, takeApart } from './asked-words.ts';
import { beginningOf } from './beginning.ts';
import { type Command, lineOf } from './command.ts';
import { nearestWord } from './nearest.ts';
import { type OptionSpec, optionSpecs } from './options.ts';
import {
  CHOICE_WORDS,
  IDLE_WORDS,
  OTHER_NAMES,
  PLAIN_NAMES,
  QUESTION_RULES,
  type QuestionRule,
  SILENT_CHOICES,
  SMALL_WORDS,
} from './question-words.ts';
import { searchInstead } from './search-instead.ts';
import { spanValues, yearOf } from './span-values.ts';
import { findSpan, type Span } from './spoken-span.ts';
import type { Parsed, Values } from './words.ts';

/** Nobody asks a longer question; anything longer is pasted text. */
const LONGEST_QUESTION = 300;
/** What `search` takes. */
const LONGEST_SEARCH = 60;

/** `please show me the`, before the name of a command. */
const leadIn =
  /^(?:(?:please|hello|hi|hey|can you|could you|show|give|list|tell|get|me|us|i want|i need|i would like|to see|all|any|our|the|latest|newest|upcoming)\s+)+/iu;
/** `to do` as the name of a command. */
const toDo = /^to do\b/iu;
/** What has been, rather than what will be. */
const pastTense =
  /\b(?:closed|ended|passed|past|expired|was|were|did|gone|took place|opened|met|already|ago|yesterday|overdue)\b|\blast (?:week|month|year|\d)/iu;
/** `who counts the votes`: a question that is about the word, and not for the command of that name. */
const otherQuestion = /^(?:who|how|why|where|whose|can|could|should|may|must|do|does|did|is|are|if)\b/iu;
/** `decisions on membership`: what follows was meant to narrow the command. */
const joined = /(?:^|\s)(?:on|about|regarding|for|of|from|with) \S/iu;
const spaces = /\s+/gu;

/** A question before its words have filled the options: the command, what the way of asking says, and the words left. */
interface Begun {
  readonly command: Command;
  readonly values: Values;
  readonly text: string;
  readonly keeps: boolean;
  /** It was asked as a question, not by the name of the command and a word. */
  readonly isQuestion: boolean;
}

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
  const begun = begin(asked.text, own);
  if (begun === null) return unknownQuestion(asked, own);
  return fill(begun, asked, own);
}

function begin(text: string, commands: readonly Command[]): Begun | null {
  return byLeadingName(text, commands) ?? byQuestion(text, commands) ?? byPlainName(text, commands);
}

/** `show me the votes on the rule book`; "latest votes" are votes, and "latest report" is the latest. */
function byLeadingName(text: string, commands: readonly Command[]): Begun | null {
  const whole = toLeading(text, commands);
  const stripped = toLeading(text.replace(leadIn, ''), commands);
  return stripped !== null && PLAIN_NAMES.includes(stripped.command.path[0]) ? stripped : (whole ?? stripped);
}

function toLeading(text: string, commands: readonly Command[]): Begun | null {
  const [first = '', ...rest] = text.replace(toDo, 'todo').split(' ');
  const command = findCommand(first.toLowerCase(), commands);
  return command === undefined
    ? null
    : { command, values: {}, text: rest.join(' '), keeps: false, isQuestion: false };
}

function findCommand(word: string, commands: readonly Command[]): Command | undefined {
  const named = commands.find((command) => command.path[0] === word);
  return named ?? commands.find((command) => command.path[0] === OTHER_NAMES[word]);
}

function byQuestion(text: string, commands: readonly Command[]): Begun | null {
  for (const rule of QUESTION_RULES) {
    const command = commands.find(({ path }) => path[0] === rule.path);
    const rest = command === undefined ? null : withoutSaid(text, rule);
    if (command !== undefined && rest !== null)
      return {
        command,
        values: rule.values ?? {},
        text: rest,
        keeps: rule.keeps === true,
        isQuestion: true,
      };
  }
  return null;
}

/** The text without what the rule says; null when it does not say all of that. */
function withoutSaid(text: string, { says }: QuestionRule): string | null {
  let rest = text;
  for (const pattern of says) {
    const match = pattern.exec(rest);
    if (match === null) return null;
    const term = match.groups?.term ?? '';
    rest = `${rest.slice(0, match.index)} ${term} ${rest.slice(match.index + match[0].length)}`;
  }
  return rest.replace(spaces, ' ').trim();
}

/** `npf deadlines`: when just one command is named, and nothing else is asked of it. */
function byPlainName(text: string, commands: readonly Command[]): Begun | null {
  if (otherQuestion.test(text)) return null;
  const words = text.split(' ');
  const named = words.flatMap((word, at) => {
    const name = PLAIN_NAMES.find((plain) => plain === word.toLowerCase());
    const command = name === undefined ? undefined : findCommand(name, commands);
    return command === undefined ? [] : [{ command, at }];
  });
  const [found, another] = named;
  if (found === undefined || another !== undefined) return null;
  const rest = words.filter((_, at) => at !== found.at).join(' ');
  return { command: found.command, values: {}, text: rest, keeps: false, isQuestion: false };
}

function fill(begun: Begun, asked: Asked, commands: readonly Command[]): Parsed | UserError | null {
  const { command } = begun;
  const specs = optionSpecs(command);
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

/** What the words of a question say. `left` are those that found no place, `spoken` all that narrow it but its time. */
interface Read {
  readonly chosen: Values;
  /** Null for a time to which the command cannot be narrowed; `span` is that time. */
  readonly time: Values | null;
  readonly span?: Span;
  readonly left: string;
  readonly spoken: string;
}

function readWords(
  { command, values, text }: Begun,
  specs: readonly OptionSpec[],
  { day, given }: Asked,
): Read | UserError | null {
  const isPast = command.path[0] === 'deadlines' && pastTense.test(text);
  const found = findSpan(text, day, isPast);
  if (found.type === 'unread')
    return new UserError(
      'not-understood',
      `“${beginningOf(found.words, 40)}” is not a time that I can find in the calendar.`,
      'Write a day as 9 May 2026, or a month as July 2026.',
    );
  const rest = found.type === 'found' ? found.rest : text;
  const open = specs.filter(({ name }) => values[name] === undefined && given[name] === undefined);
  const chosen = readChoices(rest, open);
  if (chosen === null) return null;
  const idle = IDLE_WORDS[command.path[0]] ?? [];
  const words = { left: tellingWords(chosen.text, idle), spoken: tellingWords(rest, idle) };
  if (found.type === 'none') return { ...words, chosen: chosen.values, time: pastValues(isPast, specs) };
  const { span } = found;
  return { ...words, chosen: chosen.values, time: spanValues(span, specs, day, isPast), span };
}

function tellingWords(text: string, idle: readonly string[] = []): string {
  const isTelling = (word: string): boolean => word !== '' && !SMALL_WORDS.has(word) && !idle.includes(word);
  return text
    .split(' ')
    .filter((word) => isTelling(word.toLowerCase()))
    .join(' ');
}

/** "what was agreed in 2012", of a command that knows no years. */
function searchInYear(
  { span, spoken }: Read,
  command: Command,
  { given }: Asked,
  commands: readonly Command[],
): Parsed | UserError {
  const year = span === undefined ? null : yearOf(span);
  const found =
    year === null ? null : searchInstead({ command, words: spoken, values: { year, ...given } }, commands);
  return (
    found ??
    new UserError(
      'not-understood',
      `${lineOf(command)} cannot be narrowed to “${beginningOf(span?.words ?? '', 40)}”.`,
      `Ask ${lineOf(command)} without it, or see /nec help ${command.path.join(' ')}.`,
    )
  );
}

function pastValues(isPast: boolean, specs: readonly OptionSpec[]): Values {
  return isPast && specs.some(({ name }) => name === 'past') ? { past: 'yes' } : {};
}

/** Choices by the words they are said with, and flags by their names; null when two of one option are said. */
function readChoices(
  text: string,
  specs: readonly OptionSpec[],
): { readonly values: Values; readonly text: string } | null {
  const values: Record<string, string> = {};
  let rest = text;
  for (const spec of specs) {
    const said = (spec.choices ?? []).flatMap((choice) => {
      const without = withoutChoice(rest, choice);
      return without === null ? [] : [{ choice, without }];
    });
    const [found, another] = said;
    if (another !== undefined) return null;
    if (found !== undefined) {
      values[spec.name] = found.choice;
      rest = found.without;
    } else if (spec.type === 'boolean' && rest.split(' ').includes(spec.name)) {
      values[spec.name] = 'yes';
      rest = rest.replace(spec.name, ' ');
    }
  }
  return { values, text: rest };
}

/** The text without the words that say the choice; null when it does not say it. A choice without words of its own is said by its name. */
function withoutChoice(text: string, choice: string): string | null {
  if (SILENT_CHOICES.includes(choice)) return null;
  const said = CHOICE_WORDS[choice];
  if (said !== undefined) return text.search(said) === -1 ? null : text.replaceAll(said, ' ');
  const words = text.split(' ');
  const others = words.filter((word) => word.toLowerCase() !== choice);
  return others.length === words.length ? null : others.join(' ');
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
  const found = isTimed ? null : searchInstead({ command, words, values: asked.given }, commands);
  return (
    found ??
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

/** No question word and no command; a single word is left to the reader of plain lines. */
function unknownQuestion({ text, quoted }: Asked, commands: readonly Command[]): UserError | null {
  const words = tellingWords(text);
  if (text.split(' ').length + quoted.length < 2) return null;
  const known = commands.map(({ path }) => path[0]);
  const [first = ''] = text.split(' ');
  if (!SMALL_WORDS.has(first.toLowerCase()) && nearestWord(first, known) !== null) return null;
  return new UserError(
    'not-understood',
    `I do not understand “${beginningOf(text, 60)}”.`,
    words === '' ? 'Type /nec help to see what you can ask.' : toSentence(searchHint(words, commands)),
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
