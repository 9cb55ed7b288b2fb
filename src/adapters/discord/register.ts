import { createHash } from 'node:crypto';
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { type Command, ROOTS, type Root } from '../../core/chat/command.ts';
import { type OptionSpec, shownSpecs } from '../../core/chat/options.ts';
import { CHOICE_TEXT, DESCRIPTION_TEXT } from './limits.ts';
import { checkRegistration } from './registration-size.ts';

export type Registration = readonly RESTPostAPIChatInputApplicationCommandsJSONBody[];

/** MANAGE_GUILD as Discord takes it (Permissions, August 2026). */
const MANAGE_SERVER = '32';
/** GUILD_INSTALL and USER_INSTALL: what only reads goes with whoever adds it for himself or herself (Application, August 2026). */
const BY_SERVER = 0;
const BY_USER = 1;
/** GUILD, BOT_DM and PRIVATE_CHANNEL, which are direct messages with others (Interaction contexts, August 2026). */
const SERVER = 0;
const DIRECT = 1;
const AMONG_OTHERS = 2;

const ROOT_DESCRIPTIONS: Readonly<Record<Root, string>> = {
  nec: 'Dates, figures, votes and decisions from reports of Labour’s NEC, each with its source',
  'nec-admin': 'For officers: reports, dates, reminders and settings',
};

/** Takes part in every line, but only where the words are free can it be too long for the buttons of a list. */
const PAGE_OPTION: APIApplicationCommandBasicOption = {
  type: 4,
  name: 'page',
  description: 'The page of a long answer',
  required: false,
  min_value: 1,
};

/** `/nec` and `/nec-admin` as Discord registers them, made from the declarations. Throws `RangeError` for more than Discord takes. */
export function toRegistration(commands: readonly Command[]): Registration {
  const registration = ROOTS.map((root) => ({
    type: 1 as const,
    name: root,
    description: ROOT_DESCRIPTIONS[root],
    options: rootOptions(commands.filter((command) => command.root === root)),
    contexts: root === 'nec' ? [SERVER, DIRECT, AMONG_OTHERS] : [SERVER],
    integration_types: root === 'nec' ? [BY_SERVER, BY_USER] : [BY_SERVER],
    default_member_permissions: root === 'nec' ? null : MANAGE_SERVER,
  })).filter(({ options }) => options.length > 0);
  for (const command of registration) checkRegistration(command);
  return registration;
}

/** Changes when what would be registered does. */
export function registrationHash(registration: Registration): string {
  return createHash('sha256').update(JSON.stringify(registration)).digest('hex');
}

/** Subcommands, and those of two words in a group named by the first. */
function rootOptions(commands: readonly Command[]): APIApplicationCommandOption[] {
  const names = [...new Set(commands.map((command) => command.path[0]))];
  return names.map((name) => {
    const named = commands.filter((command) => command.path[0] === name);
    const [first] = named;
    if (named.length === 1 && first?.path.length === 1) return toSubcommand(first, name);
    const words = named.map((command) => command.path[1] ?? name);
    return {
      type: 2,
      name,
      description: described(`Choose one: ${words.join(', ')}`),
      options: named.map((command) => toSubcommand(command, command.path[1] ?? name)),
    };
  });
}

function toSubcommand(command: Command, name: string): APIApplicationCommandSubcommandOption {
  const specs = shownSpecs(command);
  const options = [...specs.filter((spec) => spec.required), ...specs.filter((spec) => !spec.required)].map(
    toOption,
  );
  if (specs.some((spec) => spec.rest)) options.push(PAGE_OPTION);
  return { type: 1, name, description: described(command.description), options };
}

function toOption(spec: OptionSpec): APIApplicationCommandBasicOption {
  const { name, required, minimum, maximum, choices } = spec;
  const base = { name, description: described(spec.description), required };
  switch (spec.type) {
    case 'boolean':
      return { ...base, type: 5 };
    case 'mention':
      return { ...base, type: 9 };
    case 'file':
      return { ...base, type: 11 };
    case 'integer':
      return {
        ...base,
        type: 4,
        ...(minimum === undefined ? {} : { min_value: minimum }),
        ...(maximum === undefined ? {} : { max_value: maximum }),
      };
    case 'string':
      if (choices !== undefined)
        return { ...base, type: 3, choices: choices.map((value) => ({ name: value, value })) };
      return { ...base, type: 3, ...(spec.suggested ? { autocomplete: true } : {}) };
    default:
      return spec.type satisfies never;
  }
}

/** A description must be there and may not be too long. */
function described(text: string): string {
  const words = text.trim() === '' ? 'No description' : text;
  return words.length <= DESCRIPTION_TEXT ? words : `${words.slice(0, DESCRIPTION_TEXT - 1)}…`;
}

/** Suggestions as Discord takes them; one whose value does not fit is left out, since a cut value would mean another thing. */
export function toChoices(
  suggestions: readonly { readonly name: string; readonly value: string }[],
  most: number,
): { name: string; value: string }[] {
  return suggestions
    .filter(({ value }) => value.length > 0 && value.length <= CHOICE_TEXT)
    .slice(0, most)
    .map(({ name, value }) => ({ name: name.slice(0, CHOICE_TEXT), value }));
}
