import type { IsoDay } from '../dates/days.ts';
import { UserError } from '../errors.ts';
import { saysAsOf, takeAsOf } from './asked-words.ts';
import { beginningOf } from './beginning.ts';
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
    return withPlainWords(parsed, line, today);
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

/**
 * `votes on the rule book` asks about "rule book", and `figures membership as of 1 May 2012` about "membership" on that day. What was given with the
 * option's name, or in quotation marks, stays. Throws `UserError` for a day that there is not.
 */
function withPlainWords(parsed: Parsed, line: string, today: IsoDay): ReadLine {
  if (!Object.values(parsed.values).some((value) => joining.test(value) || saysAsOf(value))) return parsed;
  const specs = optionSpecs(parsed.command);
  const rest = specs.find((spec) => spec.rest);
  const words = rest === undefined ? undefined : parsed.values[rest.name];
  if (rest === undefined || words === undefined) return parsed;
  if (line.toLowerCase().includes(`${rest.name}:`) || quotationMark.test(line)) return parsed;
  const mayTakeDay = specs.some(({ name }) => name === 'as-of') && parsed.values['as-of'] === undefined;
  const taken = mayTakeDay ? takeAsOf(words, today) : null;
  if (mayTakeDay && taken === null && saysAsOf(words))
    throw new UserError(
      'not-understood',
      `“${beginningOf(words, 60)}” names a day that is not in the calendar.`,
      'Write it as as-of:2022-12-05 or as of 5 December 2022.',
    );
  const text = (taken?.text ?? words).replace(joining, '');
  if (taken === null && text === words) return parsed;
  const { [rest.name]: _words, ...others } = parsed.values;
  const values = {
    ...others,
    ...(text === '' ? {} : { [rest.name]: text }),
    ...(taken === null ? {} : { 'as-of': taken.day }),
  };
  return { ...parsed, values, echo: toLine(parsed.command, values) };
}

const quotationMark = /["“”]/u;
