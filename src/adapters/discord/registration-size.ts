import { COMMAND_NAME, COMMAND_OPTIONS, COMMAND_TEXT } from './limits.ts';

/** A command, a group, a subcommand or an option, as far as its size goes. */
interface Named {
  readonly name: string;
  readonly description?: string;
  readonly options?: readonly Named[] | undefined;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | undefined;
}

/** Throws `RangeError` when a command with all in it is more than Discord takes: a test finds it before Discord refuses it. */
export function checkRegistration(command: Named): void {
  const text = textOf(command);
  if (text > COMMAND_TEXT)
    throw new RangeError(`/${command.name} has ${text} characters; ${COMMAND_TEXT} is the most.`);
  checkNamed(command);
}

function checkNamed({ name, options = [], choices = [] }: Named): void {
  if (name.length === 0 || name.length > COMMAND_NAME)
    throw new RangeError(`The name “${name}” has ${name.length} characters; 1 to ${COMMAND_NAME} fit.`);
  const most = Math.max(options.length, choices.length);
  if (most > COMMAND_OPTIONS)
    throw new RangeError(`“${name}” has ${most} options or choices; ${COMMAND_OPTIONS} is the most.`);
  for (const option of options) checkNamed(option);
}

/** Characters of names, descriptions and choices. */
function textOf({ name, description = '', options = [], choices = [] }: Named): number {
  const ofChoices = choices.reduce(
    (sum, choice) => sum + choice.name.length + String(choice.value).length,
    0,
  );
  return options.reduce((sum, option) => sum + textOf(option), name.length + description.length + ofChoices);
}
