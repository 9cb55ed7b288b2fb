import type { InputBlock, InputBlockElement, KnownBlock, PlainTextOption } from '@slack/types';
import type { Field } from '../../core/chat/form.ts';
import { fittedText } from './controls.ts';
import { toTextParts } from './form-text.ts';
import {
  MOST_CHECKBOXES,
  MOST_INPUT,
  MOST_INPUT_LABEL,
  MOST_LABEL,
  MOST_OPTION_VALUE,
  MOST_OPTIONS,
  MOST_TEXT_BOXES,
} from './limits.ts';

/** How a file is asked for: those of the kinds that are read, any file at all, or not at all. */
export type FileChoice = 'known' | 'any' | 'none';

/** What the bot can read. Slack calls these extensions and its own list has some by other names, so both stand here. */
const FILE_TYPES = ['pdf', 'docx', 'html', 'htm', 'txt', 'text'];

/** What a form says where a file could be chosen, if the app might read files. */
const NO_FILES =
  'A file cannot be chosen here: this Slack app may not read files (scope files:read). An address or pasted text works.';

/**
 * A field as blocks of a view: one, or several boxes for a text. Each is named by its field and its number (`text/2`), as `form-values.ts` reads them.
 * Throws `RangeError` at more than Slack takes.
 */
export function toFieldBlocks(field: Field, files: FileChoice): KnownBlock[] {
  switch (field.type) {
    case 'line':
      return [toInput(field, lineElement(field))];
    case 'text':
      return toTextBoxes(field);
    case 'choice':
    case 'choices':
      return [toInput(field, choiceElement(field))];
    case 'file':
      return files === 'none' ? [noFiles()] : [toInput(field, fileElement(field, files))];
    default:
      return field.type satisfies never;
  }
}

/** As many boxes as the most characters need; eight when nothing is said. Only the first has to be filled in. */
function toTextBoxes(field: Field): InputBlock[] {
  const wanted = field.most === undefined ? MOST_TEXT_BOXES : Math.ceil(field.most / MOST_INPUT);
  const count = Math.min(Math.max(wanted, 1), MOST_TEXT_BOXES);
  const parts = toTextParts(field.value ?? '', count);
  return Array.from({ length: count }, (_, at) => {
    const element = {
      type: 'plain_text_input',
      action_id: field.name,
      multiline: true,
      max_length: MOST_INPUT,
      ...initial(parts[at]),
    } as const;
    if (at === 0) return toInput(field, element);
    return toInput(
      { name: field.name, label: `${field.label}, part ${at + 1}`, required: false },
      element,
      at + 1,
    );
  });
}

function toInput(
  { name, label, hint, required }: Pick<Field, 'name' | 'label' | 'hint' | 'required'>,
  element: InputBlockElement,
  number = 1,
): InputBlock {
  return {
    type: 'input',
    block_id: `${name}/${number}`,
    label: fittedText(label, MOST_INPUT_LABEL),
    ...(hint === undefined || hint === '' ? {} : { hint: fittedText(hint, MOST_INPUT_LABEL) }),
    optional: !required,
    element,
  };
}

function lineElement({ name, most = MOST_INPUT, value = '' }: Field): InputBlockElement {
  if (value.length > MOST_INPUT)
    throw new RangeError(`a line of ${value.length} characters, and ${MOST_INPUT} fit`);
  const longest = Math.min(MOST_INPUT, Math.max(most, value.length, 1));
  return { type: 'plain_text_input', action_id: name, max_length: longest, ...initial(value) };
}

/** Boxes to tick where all of them can be seen, a menu otherwise. */
function choiceElement({ name, type, options = [], value = '' }: Field): InputBlockElement {
  if (options.length === 0 || options.length > MOST_OPTIONS)
    throw new RangeError(`${options.length} choices, and 1 to ${MOST_OPTIONS} fit`);
  const offered = options.map(toOption);
  const held = new Set(type === 'choices' ? value.split(',').map((part) => part.trim()) : [value]);
  const chosen = offered.filter((option) => held.has(option.value ?? ''));
  const [first] = chosen;
  if (type === 'choice')
    return {
      type: 'static_select',
      action_id: name,
      options: offered,
      ...(first === undefined ? {} : { initial_option: first }),
    };
  return {
    type: offered.length <= MOST_CHECKBOXES ? 'checkboxes' : 'multi_static_select',
    action_id: name,
    options: offered,
    ...(first === undefined ? {} : { initial_options: chosen }),
  };
}

function toOption({ label, value }: { readonly label: string; readonly value: string }): PlainTextOption {
  if (value === '' || value.length > MOST_OPTION_VALUE)
    throw new RangeError(
      `a choice whose value has ${value.length} characters, and 1 to ${MOST_OPTION_VALUE} fit`,
    );
  return { text: fittedText(label, MOST_LABEL), value };
}

function fileElement({ name }: Field, files: FileChoice): InputBlockElement {
  return {
    type: 'file_input',
    action_id: name,
    max_files: 1,
    ...(files === 'known' ? { filetypes: FILE_TYPES } : {}),
  };
}

function noFiles(): KnownBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text: NO_FILES, emoji: false }] };
}

/** Slack refuses an initial value that is empty. */
function initial(value: string | undefined): { readonly initial_value?: string } {
  return value === undefined || value === '' ? {} : { initial_value: value };
}
