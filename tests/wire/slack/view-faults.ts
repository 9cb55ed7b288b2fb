import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { blockFaults, HAS_SLACK_TYPES } from './message-faults.ts';
import type { Json } from './payloads.ts';

const SCHEMA = join(import.meta.dirname, '../../../../shared/specs/slack-web-api.types.schema.json');

/** A box, menu or picker of a form. */
interface Input {
  readonly type: string;
  readonly block_id?: string;
  readonly label?: { readonly text: string };
  readonly hint?: { readonly text: string };
  readonly optional?: boolean;
  readonly element?: Element;
}

interface Element {
  readonly type: string;
  readonly max_length?: number;
  readonly initial_value?: string;
  readonly options?: readonly { readonly value: string }[];
  readonly initial_option?: { readonly value: string };
  readonly initial_options?: readonly { readonly value: string }[];
  readonly filetypes?: readonly string[];
}

const judge: ValidateFunction | null = HAS_SLACK_TYPES ? compile() : null;

/** Every rule of Slack's that a form breaks, in words; empty when Slack would show it. */
export function viewFaults(view: Json): string[] {
  const faults: string[] = [];
  if (judge !== null && judge(view) !== true)
    faults.push(`is no view of Slack's types: ${JSON.stringify(judge.errors).slice(0, 300)}`);
  for (const part of ['title', 'submit', 'close'] as const) {
    const { text = '' } = (view[part] ?? {}) as { text?: string };
    if (text === '' || text.length > 24) faults.push(`${part} of ${text.length} characters`);
  }
  if (String(view.private_metadata ?? '').length > 3_000) faults.push('private_metadata too long');
  if (String(view.callback_id ?? '').length > 255) faults.push('callback_id too long');
  const blocks = inputsOf(view);
  const ids = blocks.flatMap(({ block_id: id }) => (id === undefined ? [] : [id]));
  if (new Set(ids).size < ids.length) faults.push('a block_id twice');
  return [...faults, ...blockFaults(view.blocks, 'modal'), ...blocks.flatMap(inputFaults)];
}

/** The blocks of a form. */
export function inputsOf(view: Json): Input[] {
  return Array.isArray(view.blocks) ? (view.blocks as Input[]) : [];
}

function inputFaults({ type, label, hint, element }: Input): string[] {
  if (type !== 'input' || element === undefined) return [];
  const { max_length: most = 3_000, initial_value: value } = element;
  const known = new Set(element.options?.map((option) => option.value));
  const chosen = [
    ...(element.initial_options ?? []),
    ...(element.initial_option === undefined ? [] : [element.initial_option]),
  ];
  const rules: readonly (readonly [boolean, string])[] = [
    [(label?.text.length ?? 0) > 2_000 || (hint?.text.length ?? 0) > 2_000, 'a label too long'],
    [most < 1 || most > 3_000, `max_length ${most}`],
    [value !== undefined && (value === '' || value.length > most), 'an initial value of a wrong length'],
    [element.type === 'checkboxes' && known.size > 10, `${known.size} boxes to tick`],
    [chosen.some((option) => !known.has(option.value)), 'a choice that is not offered'],
    [element.initial_options?.length === 0, 'an empty list of choices'],
  ];
  return rules.filter(([isBroken]) => isBroken).map(([, fault]) => fault);
}

function compile(): ValidateFunction {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as object;
  const ajv = new Ajv({ strict: false, allErrors: false, logger: false });
  ajv.addSchema(schema, 'slack-views');
  return ajv.compile({ $ref: 'slack-views#/definitions/ModalView' });
}
