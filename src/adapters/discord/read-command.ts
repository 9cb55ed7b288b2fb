import type {
  APIApplicationCommandInteractionDataOption,
  APIChatInputApplicationCommandInteractionData,
} from 'discord.js';
import type { Values } from '../../core/chat/words.ts';

type Data = Pick<APIChatInputApplicationCommandInteractionData, 'name' | 'options' | 'resolved'>;
type Leaf = Extract<APIApplicationCommandInteractionDataOption, { value: unknown }>;

/** What a command’s payload asks for, in the words of the router; `focused` is the option that is being typed. */
export interface ReadCommand {
  readonly line: string;
  readonly values: Values;
  readonly page: number;
  readonly focused: { readonly name: string; readonly typed: string } | null;
}

/** `{name: 'nec-admin', options: [{name: 'remind', options: [{name: 'on', …}]}]}` as `/nec-admin remind on` and its values. */
export function readCommand(data: Data): ReadCommand {
  const { words, leaves } = descend(data.options ?? []);
  const values: Record<string, string> = {};
  let page = 1;
  let focused: ReadCommand['focused'] = null;
  for (const leaf of leaves) {
    if (leaf.name === 'page') page = Math.max(1, Math.trunc(Number(leaf.value)) || 1);
    else values[leaf.name] = toValue(leaf, data.resolved);
    if ('focused' in leaf && leaf.focused === true) focused = { name: leaf.name, typed: String(leaf.value) };
  }
  return { line: [`/${data.name}`, ...words].join(' '), values, page, focused };
}

function descend(options: readonly APIApplicationCommandInteractionDataOption[]): {
  words: string[];
  leaves: Leaf[];
} {
  const [first] = options;
  if (first === undefined || !(first.type === 1 || first.type === 2))
    return { words: [], leaves: options.filter((option): option is Leaf => 'value' in option) };
  const below = descend(first.options ?? []);
  return { words: [first.name, ...below.words], leaves: below.leaves };
}

/** A role or a user as a mention of it, since an id alone does not say which it is; everything else as text. */
function toValue(leaf: Leaf, resolved: Data['resolved']): string {
  const value = String(leaf.value);
  if (leaf.type === 8) return `<@&${value}>`;
  if (leaf.type === 6) return `<@${value}>`;
  if (leaf.type === 9) return resolved?.roles?.[value] === undefined ? `<@${value}>` : `<@&${value}>`;
  return value;
}
