import { toAction } from './action.ts';
import type { Command, CommandContext } from './command.ts';
import type { Values } from './words.ts';

/**
 * What is asked in a form. `line`: one line; `text`: many, of any length a platform can take (it may show several boxes for one
 * field: their texts come back as one); `choice`, `choices`: of `options`; `file`: one file, whose value is the platform's id of it.
 */
export interface Field {
  /** The option of the command that it fills. */
  readonly name: string;
  /** At most 45 characters (Discord, Label, August 2026). */
  readonly label: string;
  /** At most 100 characters. */
  readonly hint?: string;
  readonly type: 'line' | 'text' | 'choice' | 'choices' | 'file';
  readonly options?: readonly FieldOption[];
  /** What stands there already; of several choices with commas between. */
  readonly value?: string;
  readonly required: boolean;
  /** The most characters of a line. */
  readonly most?: number;
}

interface FieldOption {
  readonly label: string;
  readonly value: string;
}

/** A form: plain data, at most five fields (Discord, Modal, August 2026). */
export interface Form {
  /** At most 24 characters (Slack, views, August 2026). */
  readonly title: string;
  /** A sentence above the fields. */
  readonly intro?: string;
  readonly fields: readonly Field[];
  /** The word on the button that sends it, at most 24 characters. */
  readonly send: string;
  /** What is done with what was filled in: the command with the values that stood before, as `action.ts` writes it. */
  readonly action: string;
}

/** How a command asks for what it needs, where a platform can show a form. Elsewhere it is run as it is, and says what to type. */
export interface Asking {
  /** Whether these values want the form: false once it has been filled in. Nothing but the values is looked at, since Discord wants the form at once. */
  opens(values: Values): boolean;
  make(ctx: CommandContext, values: Values): Promise<Omit<Form, 'action'>>;
}

/** The form of a command with what it will do. Throws `RangeError` when the values do not fit a platform's state. */
export async function formOf(
  command: Command & { readonly asking: Asking },
  ctx: CommandContext,
  values: Values,
): Promise<Form> {
  const action = toAction(command, values, ctx.page);
  if (action === null)
    throw new RangeError(`The values of a form of ${command.path.join(' ')} are too long.`);
  return { ...(await command.asking.make(ctx, values)), action };
}
