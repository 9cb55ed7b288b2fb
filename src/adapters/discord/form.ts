import type {
  APIComponentInLabel,
  APILabelComponent,
  APIModalInteractionResponse,
  APISelectMenuOption,
  APITextInputComponent,
} from 'discord.js';
import type { Field, Form } from '../../core/chat/form.ts';
import { escapeMarkdown, lineBreaks, toLabel } from './escape.ts';
import { boxesOf, splitText, toBoxId } from './form-boxes.ts';
import { toText } from './layout.ts';
import {
  CUSTOM_ID,
  FORM_HINT,
  FORM_LABEL,
  FORM_PARTS,
  FORM_TEXT,
  FORM_TITLE,
  SELECT_OPTION_TEXT,
  SELECT_OPTIONS,
} from './limits.ts';

/** SHORT and PARAGRAPH (Component reference, “Text Input Styles”, August 2026). */
const ONE_LINE = 1;
const MANY_LINES = 2;

/**
 * A form as the first answer to an interaction (MODAL). Where five fields leave no room for the sentence above them, it is the hint of the
 * first, unless that has its own. Discord words the button itself. Throws `RangeError` for more than a form of Discord’s holds.
 */
export function toModal(form: Form): APIModalInteractionResponse {
  const { title, fields, action } = form;
  check(fields.length, FORM_PARTS, 'fields');
  check(action.length, CUSTOM_ID, 'characters in its action');
  const isFull = fields.length === FORM_PARTS;
  const boxes = boxesOf(isFull ? { fields } : form);
  const { intro } = form;
  return {
    type: 9,
    data: {
      custom_id: action,
      title: toLabel(title, FORM_TITLE, 'Form'),
      components: [
        ...(intro === undefined || isFull ? [] : [toText(escapeMarkdown(intro))]),
        ...fields.flatMap((field, at) =>
          toLabels(
            at === 0 && isFull && intro !== undefined ? { hint: intro, ...field } : field,
            boxes.get(field) ?? 1,
          ),
        ),
      ],
    },
  };
}

function toLabels(field: Field, boxes: number): APILabelComponent[] {
  if (field.type === 'text') return toTextLabels(field, boxes);
  return [labelled(field.label, field.hint, toInput(field, field.type))];
}

/** A box for each part of a long text, the later ones for what does not fit before them. */
function toTextLabels(
  { name, label, hint, value = '', required, most }: Field,
  boxes: number,
): APILabelComponent[] {
  const values = splitText(value, boxes);
  return Array.from({ length: boxes }, (_, at) => {
    const number = at === 0 ? '' : `, part ${at + 1}`;
    const word = `${toLabel(label, FORM_LABEL - number.length, 'Text')}${number}`;
    const input = textInput(toBoxId(name, at), MANY_LINES, values[at], at === 0 && required, most);
    return labelled(word, at === 0 ? hint : GOES_ON, input);
  });
}

const GOES_ON = `What does not fit above: a box takes ${FORM_TEXT.toLocaleString('en-GB')} characters.`;

function labelled(
  label: string,
  hint: string | undefined,
  component: APIComponentInLabel,
): APILabelComponent {
  return {
    type: 18,
    label: toLabel(label, FORM_LABEL, 'Answer'),
    ...(hint === undefined ? {} : { description: toLabel(hint, FORM_HINT, '…') }),
    component,
  };
}

function toInput(field: Field, type: Exclude<Field['type'], 'text'>): APIComponentInLabel {
  const { name, value, required, most } = field;
  const least = required ? 1 : 0;
  switch (type) {
    case 'line':
      return textInput(name, ONE_LINE, value?.replace(lineBreaks, ' '), required, most);
    case 'choice':
    case 'choices': {
      const options = toOptions(field);
      const max = type === 'choice' ? 1 : options.length;
      return { type: 3, custom_id: name, options, required, min_values: least, max_values: max };
    }
    case 'file':
      return { type: 19, custom_id: name, required, min_values: least, max_values: 1 };
    default:
      return type satisfies never;
  }
}

/** `max_length` is never less than what stands there already, or Discord would refuse the form. */
function textInput(
  id: string,
  style: 1 | 2,
  value: string | undefined,
  required: boolean,
  most = FORM_TEXT,
): APITextInputComponent {
  const stands = value ?? '';
  check(stands.length, FORM_TEXT, 'characters in a text');
  return {
    type: 4,
    custom_id: id,
    style,
    required,
    max_length: Math.min(FORM_TEXT, Math.max(1, most, stands.length)),
    ...(stands === '' ? {} : { value: stands }),
  };
}

function toOptions({ type, options = [], value = '' }: Field): APISelectMenuOption[] {
  check(options.length, SELECT_OPTIONS, 'options');
  const chosen = type === 'choices' ? value.split(',').map((one) => one.trim()) : [value];
  return options.map((option) => {
    check(option.value.length, SELECT_OPTION_TEXT, 'characters in the value of an option');
    return {
      label: toLabel(option.label, SELECT_OPTION_TEXT, 'This'),
      value: option.value,
      ...(chosen.includes(option.value) ? { default: true } : {}),
    };
  });
}

function check(has: number, most: number, what: string): void {
  if (has > most) throw new RangeError(`A form has ${has} ${what}; ${most} is the most.`);
}
