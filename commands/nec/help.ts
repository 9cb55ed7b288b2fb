import { z } from 'zod';
import {
  type Command,
  type CommandContext,
  defineCommand,
  lineOf,
  ROOTS,
} from '../../src/core/chat/command.ts';
import { nearestWord } from '../../src/core/chat/nearest.ts';
import { type OptionSpec, shownSpecs } from '../../src/core/chat/options.ts';
import type { Block, ListItem, Reply } from '../../src/core/chat/reply.ts';
import { UserError } from '../../src/core/errors.ts';

export const help: Command = defineCommand({
  root: 'nec',
  path: ['help'],
  description: 'What you can ask, or how one command works',
  options: z.object({ about: z.string().max(60).optional().describe('A command').meta({ rest: true }) }),
  examples: ['/nec help', '/nec help deadlines'],
  run: async (ctx, { about }) =>
    about === undefined ? overviewReply(ctx) : commandReply(findCommand(about, ctx), ctx),
});

function overviewReply(ctx: CommandContext): Reply {
  const forMembers = ctx.commands.filter((command) => command.root === 'nec');
  const forOfficers = ctx.commands.filter((command) => command.root === 'nec-admin');
  return {
    title: 'What you can ask',
    blocks: [
      {
        type: 'paragraph',
        text: 'nec-bot reads published reports of Labour’s National Executive Committee and tells you what is in them, with its source. It is unofficial.',
      },
      { type: 'heading', text: 'Everybody' },
      { type: 'list', items: forMembers.map(toCommandItem) },
      ...(ctx.caller.officer
        ? ([
            { type: 'heading', text: 'Officers' },
            { type: 'list', items: forOfficers.map(toCommandItem) },
          ] satisfies Block[])
        : []),
      { type: 'paragraph', text: 'For more on one of them: /nec help deadlines', muted: true },
    ],
  };
}

function toCommandItem(command: Command): ListItem {
  return {
    text: [
      { type: 'text', text: lineOf(command), bold: true },
      { type: 'text', text: `: ${command.description}` },
    ],
  };
}

/** The command of that name; of two, the one whose first word was typed, else the one for everybody. Throws `UserError`. */
function findCommand(about: string, { commands }: CommandContext): Command {
  const typed = about.trim().toLowerCase().replace('/', '');
  const root = ROOTS.find((name) => typed.startsWith(`${name} `));
  const asked = root === undefined ? typed : typed.slice(root.length + 1);
  const ofRoot = commands.filter((command) => root === undefined || command.root === root);
  const names = commands.map((command) => command.path.join(' '));
  const found =
    ofRoot.find((command) => command.path.join(' ') === asked) ??
    commands.find((command) => command.path.join(' ') === asked || command.path[0] === asked);
  if (found !== undefined) return found;
  const near = nearestWord(asked, names);
  throw new UserError(
    'unknown-command',
    `There is no command “${about}”.${near === null ? '' : ` Did you mean ${near}?`}`,
    'Type /nec help to see them all.',
  );
}

function commandReply(command: Command, { commands, caller }: CommandContext): Reply {
  const twin = commands.find(
    (other) => other.root !== command.root && other.path.join(' ') === command.path.join(' '),
  );
  const options = shownSpecs(command).map(toOptionItem);
  return {
    title: lineOf(command),
    blocks: [
      {
        type: 'paragraph',
        text: `${command.description}.${command.visibility === 'private' ? ' Only you see the answer.' : ''}`,
      },
      ...(options.length === 0
        ? []
        : ([
            { type: 'heading', text: 'What you can add' },
            { type: 'list', items: options },
          ] satisfies Block[])),
      { type: 'heading', text: 'Examples' },
      { type: 'list', items: command.examples.map((example) => ({ text: example })) },
      ...(twin === undefined || !caller.officer
        ? []
        : ([
            { type: 'heading', text: 'Of the same name' },
            { type: 'list', items: [toCommandItem(twin)] },
          ] satisfies Block[])),
    ],
  };
}

function toOptionItem(spec: OptionSpec): ListItem {
  const choices = spec.choices === undefined ? [] : [`one of: ${spec.choices.join(', ')}`];
  const most = spec.maximum?.toLocaleString('en-GB') ?? 'any';
  const range = spec.type === 'integer' ? [`a whole number from ${spec.minimum ?? 0} to ${most}`] : [];
  return {
    text: [
      { type: 'text', text: spec.type === 'boolean' ? spec.name : `${spec.name}:`, bold: true },
      { type: 'text', text: `${spec.type === 'boolean' ? ' (the word alone):' : ''} ${spec.description}` },
    ],
    notes: [...choices, ...range, ...(spec.required ? ['needed'] : [])],
  };
}
