import { UserError } from '../errors.ts';
import type { Asked } from './asked-words.ts';
import { beginningOf } from './beginning.ts';
import type { Begun } from './begun-question.ts';
import type { OptionSpec } from './options.ts';
import { CHOICE_WORDS, IDLE_WORDS, SILENT_CHOICES, SMALL_WORDS } from './question-words.ts';
import { spanValues } from './span-values.ts';
import { findSpan, type Span } from './spoken-span.ts';
import type { Values } from './words.ts';

/** What has been, rather than what will be. */
const pastTense =
  /\b(?:closed|ended|passed|past|expired|was|were|did|gone|took place|opened|met|already|ago|yesterday|overdue)\b|\blast (?:week|month|year|\d)/iu;

/** What the words of a question say. `left` are those that found no place, `spoken` all that narrow it but its time. */
export interface Read {
  readonly chosen: Values;
  /** Null for a time to which the command cannot be narrowed; `span` is that time. */
  readonly time: Values | null;
  readonly span?: Span;
  readonly left: string;
  readonly spoken: string;
}

/** The time, the choices and the flags that the words name. Null when two choices of one option are said; a `UserError` for a time that is none. */
export function readWords(
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

/** The words that narrow anything. */
export function tellingWords(text: string, idle: readonly string[] = []): string {
  const isTelling = (word: string): boolean => word !== '' && !SMALL_WORDS.has(word) && !idle.includes(word);
  return text
    .split(' ')
    .filter((word) => isTelling(word.toLowerCase()))
    .join(' ');
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
