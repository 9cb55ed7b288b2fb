import { z } from 'zod';
import { type Command, type CommandContext, defineCommand, lineOf } from '../../src/core/chat/command.ts';
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
    about === undefined ? overviewReply(ctx) : commandReply(findCommand(about, ctx.commands)),
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

function findCommand(about: string, commands: readonly Command[]): Command {
  const asked = about.trim().toLowerCase().replace('/', '').replace('nec-admin ', '').replace('nec ', '');
  const names = commands.map((command) => command.path.join(' '));
  const found = commands[names.indexOf(asked)] ?? commands.find((command) => command.path[0] === asked);
  if (found !== undefined) return found;
  const near = nearestWord(asked, names);
  throw new UserError(
    'unknown-command',
    `There is no command “${about}”.${near === null ? '' : ` Did you mean ${near}?`}`,
    'Type /nec help to see them all.',
  );
}

function commandReply(command: Command): Reply {
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
