import { toAction } from '../../src/core/chat/action.ts';
import type { Command, CommandContext } from '../../src/core/chat/command.ts';
import type { Block, Control, Reply } from '../../src/core/chat/reply.ts';
import { UserError } from '../../src/core/errors.ts';
import { actorOf } from './actor.ts';

/** What was typed, read back in full before it is saved: a button saves it, for whoever asked. */
export interface ReadBack {
  readonly title: string;
  readonly command: Pick<Command, 'root' | 'path'>;
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly blocks: readonly Block[];
  readonly warnings: readonly string[];
}

export function readBackReply(
  ctx: CommandContext,
  { title, command, values, blocks, warnings }: ReadBack,
): Reply {
  const said = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const draft = ctx.drafts.keep(Object.fromEntries(said), actorOf(ctx));
  const action = toAction(command, { draft });
  const save: Control[] =
    action === null
      ? []
      : [{ type: 'button', label: warnings.length === 0 ? 'Save it' : 'Save it all the same', action }];
  return {
    title,
    tone: warnings.length === 0 ? 'plain' : 'warning',
    blocks: [
      ...blocks,
      ...warnings.map((text): Block => ({ type: 'notice', tone: 'warning', text })),
      {
        type: 'paragraph',
        text: 'Nothing is saved yet. If it is right, press the button, or ask the same again with sure:yes added.',
      },
    ],
    controls: save,
  };
}

/** The values read back before, where a draft is named. Throws `UserError` `draft-gone`. */
export function draftValues<V extends object>(ctx: CommandContext, draft: string | undefined): V | null {
  if (draft === undefined) return null;
  const values = ctx.drafts.find(draft, actorOf(ctx));
  if (values === null)
    throw new UserError(
      'draft-gone',
      'What was to be saved is not held any more, or somebody else asked for it.',
      'Ask for it once more.',
    );
  return values as unknown as V;
}
