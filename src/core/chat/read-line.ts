import type { IsoDay } from '../dates/days.ts';
import { UserError } from '../errors.ts';
import type { Command } from './command.ts';
import { optionSpecs } from './options.ts';
import { toLine } from './typed-line.ts';
import { understand } from './understood.ts';
import { type Parsed, parseLine } from './words.ts';

/** A line read, and how, when it was not written as help writes it: the line that asks for the same. */
export interface ReadLine extends Parsed {
  readonly echo?: string;
}

/** Faults of a line in which free words may still make sense; a wrong name before a colon or a wrong slash is a slip. */
const FREE = new Set(['unknown-command', 'unknown-word', 'value-missing', 'word-twice', 'bad-value']);
/** `on the rule book`, `for npf`: what joins words to the name of a command, and is not looked for itself. */
const joining = /^(?:for|of|on|about|from|with|to|in|as)\s+(?:(?:the|a|an)\s+)?(?=\S)/iu;

/**
 * A typed line. One that is well formed is read as it stands; else its words are understood as far as they are clear, on `today`. Throws
 * `UserError` that says what was not understood; `check` throws for values that do not fit.
 */
export function readLine(
  line: string,
  commands: readonly Command[],
  today: IsoDay,
  check: (parsed: Parsed) => void,
): ReadLine {
  try {
    const parsed = parseLine(line, commands);
    check(parsed);
    return withoutJoining(parsed, line);
  } catch (error) {
    if (!(error instanceof UserError) || !FREE.has(error.code)) throw error;
    const understood = understand(line, commands, today);
    if (understood === null) throw error;
    if (understood instanceof UserError) throw understood;
    return checked(understood, check, error);
  }
}

/** What was understood, unless its values do not fit: then the first fault is what a person can mend. */
function checked(understood: Parsed, check: (parsed: Parsed) => void, fault: UserError): ReadLine {
  try {
    check(understood);
  } catch {
    throw fault;
  }
  return { ...understood, echo: toLine(understood.command, understood.values) };
}

/** `votes on the rule book` asks about "rule book". What was given with the option's name, or in quotation marks, stays. */
function withoutJoining(parsed: Parsed, line: string): ReadLine {
  if (!Object.values(parsed.values).some((value) => joining.test(value))) return parsed;
  const rest = optionSpecs(parsed.command).find((spec) => spec.rest);
  const words = rest === undefined ? undefined : parsed.values[rest.name];
  if (rest === undefined || words === undefined || !joining.test(words)) return parsed;
  if (line.toLowerCase().includes(`${rest.name}:`) || quotationMark.test(line)) return parsed;
  const values = { ...parsed.values, [rest.name]: words.replace(joining, '') };
  return { ...parsed, values, echo: toLine(parsed.command, values) };
}

const quotationMark = /["“”]/u;
