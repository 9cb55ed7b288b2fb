import { readOutdated, toAction } from './action.ts';
import type { Command } from './command.ts';
import { optionSpecs } from './options.ts';
import { failedReply, type Reply } from './reply.ts';
import { parseLine, type Values } from './words.ts';

/** What answers a button that cannot be understood any more, with another that asks for the same as far as it can be told. */
export function outdatedReply(action: string, commands: readonly Command[]): Reply {
  const reply = failedReply('Out of date', 'warning', 'This list is out of date.', 'Show it again.');
  const again = toAgain(action, commands);
  if (again === null) return reply;
  return { ...reply, controls: [{ type: 'button', label: 'Show it again', action: again }] };
}

function toAgain(action: string, commands: readonly Command[]): string | null {
  const { line, values } = readOutdated(action);
  const command = findCommand(line, commands);
  // A command that is gone is answered by help, which shows what there is now.
  if (command === null) return toAction({ root: 'nec', path: ['help'] }, {});
  return toAction(command, fitting(values, command));
}

function findCommand(line: string, commands: readonly Command[]): Command | null {
  try {
    return parseLine(line, commands).command;
  } catch {
    return null;
  }
}

/** The values that the command still takes; none when it does not take them together. */
function fitting(values: Values, command: Command): Values {
  const names = optionSpecs(command).map(({ name }) => name);
  const known = Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
  return command.options.safeParse(known).success ? known : {};
}
