interface Input {
  readonly type: number;
  readonly custom_id: string;
  readonly value?: string;
  readonly max_length?: number;
  readonly required?: boolean;
  readonly options?: readonly { readonly value: string; readonly default?: boolean }[];
}
interface Part {
  readonly type: number;
  readonly component?: Input;
}
interface Shown {
  readonly data: { readonly custom_id: string; readonly components: readonly Part[] };
}

/** A file that somebody chose, as Discord tells of it. */
export interface ChosenFile {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
}

/**
 * The `data` of a form sent back as a client of Discord’s does: what was filled in by the id of each box (several choices, or the id of a
 * file, with commas between), what stands there already for the rest. Throws for what a client would not send.
 */
export function fillIn(
  modal: unknown,
  answers: Readonly<Record<string, string>> = {},
  files: readonly ChosenFile[] = [],
): object {
  const { custom_id, components } = (modal as Shown).data;
  const known = components.flatMap(({ component }) => component?.custom_id ?? []);
  for (const id of Object.keys(answers)) if (!known.includes(id)) throw new Error(`There is no box ${id}.`);
  return {
    custom_id,
    components: components.map(({ type, component }, at) =>
      component === undefined
        ? { type, id: at + 1 }
        : { type, id: at + 1, component: filled(component, answers[component.custom_id]) },
    ),
    ...resolvedOf(files),
  };
}

/** Discord tells of each file by its id beside the options. */
export function resolvedOf(files: readonly ChosenFile[] = []): object {
  if (files.length === 0) return {};
  return { resolved: { attachments: Object.fromEntries(files.map((file) => [file.id, file])) } };
}

function filled(input: Input, answer: string | undefined): object {
  const { type, custom_id, value = '', max_length = 4_000, required, options = [] } = input;
  const defaults = options.filter((option) => option.default).map((option) => option.value);
  const given = answer ?? (type === 4 ? value : defaults.join(','));
  if (required === true && given.trim() === '') throw new Error(`${custom_id} must be filled in.`);
  if (type === 4 && given.length > max_length)
    throw new Error(`${custom_id} takes ${max_length} characters.`);
  const common = { type, custom_id, id: 100 };
  return type === 4
    ? { ...common, value: given }
    : { ...common, values: given === '' ? [] : given.split(',') };
}
