import { openSpecification } from './specification.ts';

const specification = openSpecification();
const IS_COMPONENTS_V2 = 1 << 15;
const EPHEMERAL = 1 << 6;
const KNOWN_FLAGS = IS_COMPONENTS_V2 | EPHEMERAL | (1 << 2);

interface Component {
  readonly type: number;
  readonly custom_id?: string;
  readonly url?: string;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly label?: string;
  readonly options?: readonly { readonly value: string }[];
}
interface Message {
  /** Null in an edit takes it away. */
  readonly content?: string | null;
  readonly flags?: number;
  readonly components?: readonly Component[];
  readonly embeds?: readonly unknown[];
  readonly allowed_mentions?: {
    readonly parse?: readonly string[];
    readonly roles?: readonly string[];
    readonly users?: readonly string[];
  };
}

/** What Discord would say against a message: the specification, and the limits that it only states in words. */
export function messageFaults(body: unknown, schema: string): string[] {
  const message = body as Message;
  const all = flat(message.components ?? []);
  const texts = all.flatMap(({ content }) => (content === undefined ? [] : [content]));
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  const ids = all.flatMap(({ custom_id }) => (custom_id === undefined ? [] : [custom_id]));
  const isV2 = ((message.flags ?? 0) & IS_COMPONENTS_V2) !== 0;
  const rules: [string, boolean][] = [
    ['components need the flag for them', all.length > 0 && !isV2],
    [
      'content may not stand beside components of this kind',
      isV2 && (message.content ?? undefined) !== undefined,
    ],
    ['embeds are not used', message.embeds !== undefined],
    ['an empty message', all.length === 0 && (message.content ?? '').trim() === ''],
    ['content over 2,000 characters', (message.content ?? '').length > 2_000],
    ['text over 4,000 characters in all', total > 4_000],
    ['a blank text', texts.some((text) => text.trim() === '')],
    ['over 40 components', all.length > 40],
    ['a button without a label', all.some(({ type, label = '' }) => type === 2 && label.trim() === '')],
    ['a label over 80 characters', all.some(({ type, label = '' }) => type === 2 && label.length > 80)],
    ['a custom_id of no or over 100 characters', ids.some((id) => id.length === 0 || id.length > 100)],
    ['one custom_id twice', new Set(ids).size !== ids.length],
    ['a flag that cannot be set', ((message.flags ?? 0) & ~KNOWN_FLAGS) !== 0],
    ['mentions are not switched off', message.allowed_mentions?.parse?.length !== 0],
    ['people may be rung', message.allowed_mentions?.users !== undefined],
    ['more than one role may be rung', (message.allowed_mentions?.roles ?? []).length > 1],
    [
      'a role may be rung by what is no id',
      (message.allowed_mentions?.roles ?? []).some((role) => !/^\d{17,20}$/u.test(role)),
    ],
    [
      'a link button with a custom_id',
      all.some((part) => part.url !== undefined && part.custom_id !== undefined),
    ],
    [
      'a select that offers a value twice',
      all.some(({ options = [] }) => new Set(options.map(({ value }) => value)).size !== options.length),
    ],
    [
      'rows inside rows',
      all.some(({ type, components = [] }) => type === 1 && components.some((part) => part.type === 1)),
    ],
    [
      'a select beside other controls',
      all.some(
        ({ type, components = [] }) =>
          type === 1 && components.length > 1 && components.some((part) => part.type === 3),
      ),
    ],
  ];
  return [
    ...rules.filter(([, broken]) => broken).map(([sentence]) => sentence),
    ...specification.faultsOf(schema, body),
  ];
}

/** What Discord would say against the first answer to an interaction; a form sent back has a message only when a button opened it. */
export function callbackFaults(body: unknown, interactionType: number, hasMessage = true): string[] {
  const { type, data } = body as { type: number; data?: { flags?: number } };
  const ofForm = hasMessage ? [4, 5, 6, 7] : [4, 5];
  const allowed: Record<number, number[]> = { 2: [4, 5, 9], 3: [4, 5, 6, 7, 9], 4: [8], 5: ofForm };
  if (allowed[interactionType]?.includes(type) !== true)
    return [`callback ${type} does not fit interaction ${interactionType}`];
  if (type === 9) return modalFaults(body);
  if (type === 4) return messageFaults(data, 'IncomingWebhookInteractionRequest');
  if (type === 5 && ![undefined, EPHEMERAL].includes(data?.flags))
    return ['a deferral takes no flag but EPHEMERAL'];
  if (type === 8) return specification.faultsOf('ApplicationCommandAutocompleteCallbackRequest', body);
  return [];
}

interface ModalInput {
  readonly custom_id: string;
  readonly type: number;
  readonly value?: string;
  readonly max_length?: number;
  readonly required?: boolean;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options?: readonly { readonly value: string; readonly default?: boolean }[];
}

/** What Discord would say against a form. */
export function modalFaults(body: unknown): string[] {
  const { components } = (body as { data: { components: readonly { component?: ModalInput }[] } }).data;
  const inputs = components.flatMap(({ component }) => component ?? []);
  const ids = inputs.map(({ custom_id }) => custom_id);
  const rules: [string, boolean][] = [
    ['over 5 components in a form', components.length > 5],
    ['a form that asks nothing', inputs.length === 0],
    ['one custom_id twice in a form', new Set(ids).size !== ids.length],
    [
      'a text longer than its box',
      inputs.some(({ value = '', max_length = 4_000 }) => value.length > max_length),
    ],
    [
      'an input that is required and takes nothing',
      inputs.some((one) => one.required && one.min_values === 0),
    ],
    [
      'more chosen than can be',
      inputs.some(
        ({ options = [], max_values = 1 }) => options.filter((option) => option.default).length > max_values,
      ),
    ],
    [
      'a select that offers a value twice',
      inputs.some(({ options = [] }) => new Set(options.map(({ value }) => value)).size !== options.length),
    ],
  ];
  return [
    ...rules.filter(([, broken]) => broken).map(([sentence]) => sentence),
    ...specification.faultsOf('ModalInteractionCallbackRequest', body),
  ];
}

const commandName = /^[-_\p{L}\p{N}]{1,32}$/u;

interface Registered {
  readonly name: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly type?: number;
  readonly options?: readonly Registered[];
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
}

/** What Discord would say against a list of commands. */
export function registrationFaults(body: unknown): string[] {
  const commands = body as readonly (Registered & { default_member_permissions?: string | null })[];
  return commands.flatMap((command) => {
    // Discord takes this as the text that the library sends; the specification says integer.
    const { default_member_permissions: permissions, ...rest } = command;
    return [
      ...(permissions == null || /^\d+$/u.test(permissions) ? [] : ['permissions that are no number']),
      ...(textOf(command) > 8_000 ? [`${command.name} has over 8,000 characters`] : []),
      ...nameFaults(command),
      ...specification.faultsOf('ApplicationCommandUpdateRequest', rest),
    ];
  });
}

function nameFaults({ name, description, options = [], type }: Registered): string[] {
  const names = options.map((option) => option.name);
  const firstOptional = options.findIndex((option) => option.required !== true);
  return [
    ...(commandName.test(name) && name === name.toLowerCase() ? [] : [`the name ${name}`]),
    ...(description === undefined || description === '' ? [`${name} has no description`] : []),
    ...(new Set(names).size === names.length ? [] : [`${name} has two options of one name`]),
    ...(firstOptional !== -1 && options.slice(firstOptional).some((option) => option.required === true)
      ? [`${name} has a required option after one that is not`]
      : []),
    ...(type === 2 && options.some((option) => option.type !== 1)
      ? [`${name} holds more than subcommands`]
      : []),
    ...options.flatMap(nameFaults),
  ];
}

/** Characters of names, descriptions and choices, everything in it counted. */
function textOf({ name, description = '', options = [], choices = [] }: Registered): number {
  const ofChoices = choices.reduce((sum, choice) => sum + choice.name.length + choice.value.length, 0);
  return (
    name.length + description.length + ofChoices + options.reduce((sum, option) => sum + textOf(option), 0)
  );
}

function flat(components: readonly Component[]): Component[] {
  return components.flatMap((component) => [
    component,
    ...flat(component.components ?? []),
    ...flat(component.accessory === undefined ? [] : [component.accessory]),
  ]);
}
