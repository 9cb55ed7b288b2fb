import { type Command, lineOf } from './command.ts';
import type { Values } from './words.ts';

const whitespace = /\s/u;
const quotationMarks = /["“”]/gu;

/** The line that asks for exactly this, as a person could have typed it: `/nec deadlines kind:deadline before:2026-05-09`. */
export function toLine(command: Pick<Command, 'root' | 'path'>, values: Values): string {
  const pairs = Object.entries(values).map(([name, value]) => `${name}:${toWord(value)}`);
  return [lineOf(command), ...pairs].join(' ');
}

function toWord(value: string): string {
  const word = value.replace(quotationMarks, '');
  return whitespace.test(word) || word === '' ? `"${word}"` : word;
}
