import type { Command } from '../../src/core/chat/command.ts';
import { lineOf } from '../../src/core/chat/command.ts';
import { type OptionSpec, shownSpecs } from '../../src/core/chat/options.ts';

/** Days before anything was public, after everything, and what is none. */
const AS_OF = ['2009-01-01', '2012-08-01', '2030-01-01', 'yesterweek'];

/** Lines that a command answers or refuses: its examples, and each of its options filled well and badly. */
export function linesFor(command: Command): string[] {
  const line = lineOf(command);
  return [
    ...command.examples,
    line,
    `${line} xyzzy`,
    `${line} bogus:1`,
    ...shownSpecs(command).flatMap((spec) => valuesFor(spec).map((value) => `${line} ${spec.name}:${value}`)),
    ...shownSpecs(command).map((spec) => `${line} ${spec.name}:`),
    `${line}x`,
  ];
}

function valuesFor({ name, type, choices, minimum, maximum }: OptionSpec): string[] {
  if (name === 'as-of') return AS_OF;
  if (choices !== undefined) return [...choices, 'xyzzy'];
  if (type === 'integer') return [`${minimum ?? 1}`, `${(maximum ?? 99) + 1}`, 'soon'];
  if (type === 'boolean') return ['yes', 'perhaps'];
  return ['xyzzy', '"5 December 2022"', 'membership', `"${'a very long wish '.repeat(20)}"`];
}
