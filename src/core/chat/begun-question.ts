import type { Command } from './command.ts';
import { OTHER_NAMES, PLAIN_NAMES, QUESTION_RULES, type QuestionRule } from './question-words.ts';
import type { Values } from './words.ts';

/** `please show me the`, before the name of a command. */
const leadIn =
  /^(?:(?:please|hello|hi|hey|can you|could you|show|give|list|tell|get|me|us|i want|i need|i would like|to see|all|any|our|the|latest|newest|upcoming)\s+)+/iu;
/** `to do` as the name of a command. */
const toDo = /^to do\b/iu;
/** `who counts the votes`: a question that is about the word, and not for the command of that name. */
const otherQuestion = /^(?:who|how|why|where|whose|can|could|should|may|must|do|does|did|is|are|if)\b/iu;
const spaces = /\s+/gu;

/** A question before its words have filled the options: the command, what the way of asking says, and the words left. */
export interface Begun {
  readonly command: Command;
  readonly values: Values;
  readonly text: string;
  readonly keeps: boolean;
  /** It was asked as a question, not by the name of the command and a word. */
  readonly isQuestion: boolean;
}

/** Which command a question is for: by its name in front, by the way of asking, or by its name anywhere. Null when none of them is clear. */
export function beginQuestion(text: string, commands: readonly Command[]): Begun | null {
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
