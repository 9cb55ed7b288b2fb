import { z } from 'zod';
import type { IsoDay } from '../dates/days.ts';
import { UserError } from '../errors.ts';
import { parseAction } from './action.ts';
import {
  withItemChoices,
  withPageControls,
  withRelatedControls,
  withShareControl,
} from './answer-controls.ts';
import { beginningOf } from './beginning.ts';
import { type Asked, type Command, lineOf, type Suggestion } from './command.ts';
import { echoSize, withEcho } from './echo.ts';
import { type Form, formOf } from './form.ts';
import { nearestWord } from './nearest.ts';
import { type OptionSpec, optionSpecs } from './options.ts';
import { outdatedReply } from './outdated.ts';
import { type Budget, PLAIN_TEXT_BUDGET, toPage } from './paging.ts';
import { readLine } from './read-line.ts';
import { failedReply, type Reply } from './reply.ts';
import { type Parsed, parseLine, type Values, withoutInvisible } from './words.ts';

/** A question understood: what will answer it, who will see the answer, and whether it may take long. */
export interface Prepared extends Parsed {
  readonly visibility: Command['visibility'];
  readonly slow: boolean;
  /** It wants a form filled in first, where one can be shown. */
  readonly asks: boolean;
  /** A private answer, asked to be shown to the whole channel: a new message, and nobody is named. */
  readonly shared: boolean;
  /** For a question in free words: the line that asks for the same, told with the answer. */
  readonly echo?: string;
}

/** Either a question understood, or the reply that says what was not; only the asker sees the latter. */
export type Preparation =
  | { readonly type: 'prepared'; readonly prepared: Prepared }
  | { readonly type: 'refused'; readonly reply: Reply };

export interface Router {
  readonly commands: readonly Command[];
  /** A typed line such as `/nec deadlines npf`. Never throws. */
  prepare(line: string): Preparation;
  /** Values that a platform has already taken apart. Never throws. */
  prepareValues(line: string, values: Values, page?: number): Preparation;
  /** What a button carries. Never throws. */
  prepareAction(action: string): Preparation;
  /** What was filled in of a form: the action it carries, and its fields; those left empty are not there. Never throws. */
  prepareForm(action: string, fields: Values): Preparation;
  /** The form that a question asks for (`asks`), or the reply that says why there is none. Never throws. */
  form(prepared: Prepared, ctx: Asked): Promise<Form | Reply>;
  /** What to offer for an option that is being typed; at most 25, and none rather than a fault. */
  suggest(line: string, option: string, typed: string, ctx: Asked): Promise<readonly Suggestion[]>;
  /** Permission, then the command, then the page asked for. Never throws: a fault becomes a reply with its log id. */
  run(prepared: Prepared, ctx: Asked, budget?: Budget): Promise<Reply>;
}

/** Who is told when a question fails: of our own faults with the id that the person was given, and of refusals in plain words. */
export interface RouterEvents {
  readonly onFault: (error: unknown, id: string) => void;
  readonly onRefusal?: (error: UserError) => void;
}

/** How questions in free words are read: "next month" counts from today. Without it, lines are read only as help writes them. */
export interface Understanding {
  readonly today: () => IsoDay;
}

/** Discord shows at most 25 (Application Commands, August 2026). */
const MOST_SUGGESTIONS = 25;

/** Whether a question may have changed what is owed to places, so that it had better be looked at again at once. */
export function mayChange({ command }: Pick<Prepared, 'command'>): boolean {
  return command.root === 'nec-admin' || command.personal === true;
}

/** The one road of every question, on every platform. */
export function createRouter(
  commands: readonly Command[],
  events: RouterEvents,
  understanding?: Understanding,
): Router {
  const prepareParsed = (parse: () => Parsed, share = false): Preparation => {
    try {
      const parsed = parse();
      checkValues(parsed);
      const { visibility, slow, root, personal } = parsed.command;
      const shared = share && root === 'nec' && !personal;
      return {
        type: 'prepared',
        prepared: {
          ...parsed,
          visibility: shared ? 'channel' : visibility,
          slow,
          shared,
          asks: parsed.command.asking?.opens(parsed.values) ?? false,
        },
      };
    } catch (error) {
      return { type: 'refused', reply: faultReply(error, events) };
    }
  };
  return {
    commands,
    prepare: (line) =>
      prepareParsed(() =>
        understanding === undefined
          ? parseLine(line, commands)
          : readLine(line, commands, understanding.today(), checkValues),
      ),
    prepareValues: (line, values, page = 1) =>
      prepareParsed(() => ({ ...parseLine(line, commands), values: cleanValues(values), page })),
    prepareAction: (action) => {
      const pressed = parseAction(action);
      if (pressed === null) return { type: 'refused', reply: outdatedReply(action, commands) };
      const { line, values, page, share } = pressed;
      const preparation = prepareParsed(
        () => ({ ...parseLine(line, commands), values: cleanValues(values), page }),
        share,
      );
      // The button was ours: what it asks for has gone or changed since it was made.
      return preparation.type === 'prepared'
        ? preparation
        : { type: 'refused', reply: outdatedReply(action, commands) };
    },
    prepareForm: (action, fields) => {
      const held = parseAction(action);
      if (held === null) return { type: 'refused', reply: outdatedReply(action, commands) };
      const filled = Object.entries(fields).filter(([, value]) => value.trim() !== '');
      const preparation = prepareParsed(() => ({
        ...parseLine(held.line, commands),
        values: cleanValues({ ...held.values, ...Object.fromEntries(filled) }),
        page: held.page,
      }));
      if (preparation.type === 'refused') return preparation;
      // A form is not answered by a form: what is still missing is said in words.
      return { type: 'prepared', prepared: { ...preparation.prepared, asks: false } };
    },
    form: async ({ command, values, page }, ctx) => {
      try {
        checkPermission(command, ctx);
        const { asking } = command;
        if (asking === undefined) throw new RangeError(`${lineOf(command)} has no form.`);
        return await formOf({ ...command, asking }, { ...ctx, commands, page }, values);
      } catch (error) {
        return faultReply(error, events);
      }
    },
    suggest: async (line, option, typed, ctx) => {
      try {
        const { command } = parseLine(line, commands);
        checkPermission(command, ctx);
        const found = (await command.suggest?.({ ...ctx, commands, page: 1 }, option, typed)) ?? [];
        return found.slice(0, MOST_SUGGESTIONS);
      } catch (error) {
        if (!(error instanceof UserError)) events.onFault(error, 'suggestions');
        return [];
      }
    },
    run: async (prepared, ctx, budget = PLAIN_TEXT_BUDGET) => {
      try {
        checkPermission(prepared.command, ctx);
        const reply = await prepared.command.run({ ...ctx, commands, page: prepared.page }, prepared.values);
        const room = { ...budget, characters: budget.characters - echoSize(prepared, budget) };
        const page = withPageControls(withItemChoices(toPage(reply, prepared.page, room)), prepared);
        const whole = withShareControl(withRelatedControls(page, prepared, commands), prepared, ctx.place);
        return withEcho(whole, prepared);
      } catch (error) {
        return withEcho(faultReply(error, events), prepared);
      }
    },
  };
}

function cleanValues(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, withoutInvisible(value)]));
}

function checkValues({ command, values }: Parsed): void {
  const result = command.options.safeParse(values);
  if (result.success) return;
  const issue = result.error.issues[0];
  const name = String(issue?.path[0] ?? '');
  const spec = optionSpecs(command).find((candidate) => candidate.name === name);
  const typed = values[name];
  const example = command.examples.find((line) => line.includes(`${name}:`)) ?? command.examples.at(-1);
  const next = `For example: ${example ?? lineOf(command)}`;
  if (spec === undefined || typed === undefined)
    throw new UserError('value-missing', `${lineOf(command)} needs one thing more${saidAs(spec)}.`, next);
  throw new UserError(
    'bad-value',
    `“${beginningOf(typed, 60)}” does not fit “${name}”. ${allowed(spec, typed, issue)}`,
    next,
  );
}

/** `: its name, its date, or its reporter` */
function saidAs(spec: OptionSpec | undefined): string {
  const description = spec?.description ?? '';
  return description === '' ? '' : `: ${description.charAt(0).toLowerCase()}${description.slice(1)}`;
}

function allowed(spec: OptionSpec, typed: string, issue: z.core.$ZodIssue | undefined): string {
  if (spec.choices !== undefined) {
    const near = nearestWord(typed, spec.choices);
    return `${near === null ? '' : `Did you mean ${near}? `}It can be: ${spec.choices.join(', ')}.`;
  }
  if (spec.type === 'integer')
    return `It takes a whole number from ${spec.minimum ?? 0} to ${(spec.maximum ?? 1_000_000).toLocaleString('en-GB')}.`;
  if (spec.type === 'boolean') return 'It takes yes or no.';
  if (issue?.code === 'too_big') return `It takes at most ${issue.maximum} characters.`;
  return issue?.message.endsWith('.') === true ? issue.message : `${spec.description}.`;
}

function checkPermission(command: Command, ctx: Asked): void {
  if (command.root !== 'nec-admin' || ctx.caller.officer) return;
  throw new UserError(
    'not-an-officer',
    `Only officers can use ${lineOf(command)}.`,
    'Ask somebody who manages this server or workspace to run it.',
  );
}

/** What somebody reads whose question failed: what was wrong with it, or, when the fault is ours, the id that `onFault` is told. */
export function faultReply(error: unknown, { onFault, onRefusal }: RouterEvents): Reply {
  if (error instanceof UserError) {
    onRefusal?.(error);
    return failedReply('That did not work', 'warning', error.message, error.next);
  }
  if (error instanceof z.ZodError)
    return failedReply(
      'That did not work',
      'warning',
      z.prettifyError(error),
      'Type /nec help to see what fits.',
    );
  const id = Math.random().toString(36).slice(2, 8).padEnd(6, '0');
  onFault(error, id);
  return failedReply(
    'That did not work',
    'problem',
    `Something went wrong on our side (${id}).`,
    'Try again in a minute. If it happens again, give that code to whoever runs this bot.',
  );
}
