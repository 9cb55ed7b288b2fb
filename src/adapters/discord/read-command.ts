import type { Values } from '../../core/chat/words.ts';

/** An option as Discord gives it: a group or a subcommand with those inside it, or one with a value. */
interface GivenOption {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly options?: readonly GivenOption[] | undefined;
  readonly focused?: boolean | undefined;
}

/** The `data` of a command, or of an option being typed. */
interface GivenCommand {
  readonly name: string;
  readonly options?: readonly GivenOption[] | undefined;
  readonly resolved?: { readonly roles?: Readonly<Record<string, unknown>> } | undefined;
}

/** What a command’s payload asks for, in the words of the router; `focused` is the option that is being typed. */
export interface ReadCommand {
  readonly line: string;
  readonly values: Values;
  readonly page: number;
  readonly focused: { readonly name: string; readonly typed: string } | null;
}

/** `{name: 'nec-admin', options: [{name: 'remind', options: [{name: 'on', …}]}]}` as `/nec-admin remind on` and its values. */
export function readCommand(data: GivenCommand): ReadCommand {
  const { words, leaves } = descend(data.options ?? []);
  const values: Record<string, string> = {};
  let page = 1;
  let focused: ReadCommand['focused'] = null;
  for (const leaf of leaves) {
    if (leaf.name === 'page') page = Math.max(1, Math.trunc(Number(leaf.value)) || 1);
    else values[leaf.name] = toValue(leaf, data.resolved);
    if (leaf.focused === true) focused = { name: leaf.name, typed: String(leaf.value ?? '') };
  }
  return { line: [`/${data.name}`, ...words].join(' '), values, page, focused };
}

function descend(options: readonly GivenOption[]): {
  words: string[];
  leaves: readonly GivenOption[];
} {
  const [first] = options;
  if (first === undefined || !(first.type === 1 || first.type === 2)) return { words: [], leaves: options };
  const below = descend(first.options ?? []);
  return { words: [first.name, ...below.words], leaves: below.leaves };
}

/** A role or a user as a mention of it, since an id alone does not say which it is; everything else as text. */
function toValue(leaf: GivenOption, resolved: GivenCommand['resolved']): string {
  const value = String(leaf.value ?? '');
  if (leaf.type === 8) return `<@&${value}>`;
  if (leaf.type === 6) return `<@${value}>`;
  if (leaf.type === 9) return resolved?.roles?.[value] === undefined ? `<@${value}>` : `<@&${value}>`;
  return value;
}
