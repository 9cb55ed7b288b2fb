import { type Json, TEAM } from './payloads.ts';
import { inputsOf, viewFaults } from './view-faults.ts';

/** A form that stands on somebody's screen. */
export interface Shown {
  readonly id: string;
  readonly trigger: string;
  readonly view: Json;
}

/** What somebody fills in, by the name of the box: a text, a choice or a file’s id; several as a list. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** Forms as Slack keeps them: each opened by a trigger that is good once. */
export interface Views {
  /** Everything that was opened, the newest last. */
  readonly shown: Shown[];
  /** Shows a form, unless it breaks a rule, asks for what the app may not do, or its trigger has been used. */
  open(args: Json, scopes: readonly string[]): Json;
}

export function createViews(faults: string[]): Views {
  const shown: Shown[] = [];
  return {
    shown,
    open: ({ trigger_id: trigger, view }, scopes) => {
      const given = view as Json;
      const wrong = viewFaults(given);
      faults.push(...wrong);
      if (wrong.length > 0) return { ok: false, error: 'invalid_arguments' };
      if (
        !scopes.includes('files:read') &&
        inputsOf(given).some(({ element }) => element?.type === 'file_input')
      )
        return { ok: false, error: 'missing_scope', needed: 'files:read' };
      if (shown.some((other) => other.trigger === trigger))
        return { ok: false, error: 'exchanged_trigger_id' };
      const id = `V${String(shown.length + 1).padStart(10, '0')}`;
      shown.push({ id, trigger: String(trigger), view: given });
      return { ok: true, view: { ...given, id } };
    },
  };
}

/** A form sent back (the shape of specs/recorded/modals-slack-private-metadata.json). Throws at what Slack itself would not send. */
export function submissionPayload({ id, view }: Shown, filled: Filled, user: string): Json {
  const boxes = inputsOf(view).filter(({ type }) => type === 'input');
  const unknown = Object.keys(filled).filter((name) => !boxes.some((box) => box.block_id === name));
  if (unknown.length > 0) throw new Error(`The form has no box ${unknown.join(', ')}.`);
  const values = Object.fromEntries(
    boxes.map(({ block_id: block = '', optional = false, element }) => {
      const given = filled[block] ?? heldIn(element);
      if (!optional && given.length === 0) throw new Error(`The box ${block} has to be filled in.`);
      const { type = '', max_length: most = 3_000 } = element ?? {};
      if (type === 'plain_text_input' && given.length > most)
        throw new Error(`The box ${block} holds ${most}.`);
      const { action_id: action = '' } = (element ?? {}) as { action_id?: string };
      return [block, { [action]: { type, ...stateOf(type, given) } }];
    }),
  );
  return {
    type: 'view_submission',
    team: { id: TEAM, domain: 'tests' },
    user: { id: user, username: 'sam', name: 'sam', team_id: TEAM },
    api_app_id: 'A0000000001',
    token: 'none',
    view: { ...view, id, team_id: TEAM, state: { values }, hash: '1.abc', root_view_id: id },
    response_urls: [],
  };
}

/** What stands in a box that nobody touches. */
function heldIn(element: ReturnType<typeof inputsOf>[number]['element']): string | readonly string[] {
  const { initial_value: text, initial_option: option, initial_options: options } = element ?? {};
  return text ?? option?.value ?? options?.map(({ value }) => value) ?? '';
}

function stateOf(type: string, given: string | readonly string[]): Json {
  const all = typeof given === 'string' ? [given].filter((one) => one !== '') : given;
  const options = all.map((value) => ({ text: { type: 'plain_text', text: value }, value }));
  if (type === 'static_select') return { selected_option: options[0] ?? null };
  if (type === 'checkboxes' || type === 'multi_static_select') return { selected_options: options };
  if (type === 'file_input') return { files: all.map((id) => ({ id, name: 'report', size: 1 })) };
  return { value: all[0] ?? null };
}
