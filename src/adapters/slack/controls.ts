import type { ActionsBlock, ActionsBlockElement, PlainTextElement, PlainTextOption } from '@slack/types';
import type { Control } from '../../core/chat/reply.ts';
import {
  MOST_ACTIONS,
  MOST_BUTTON_VALUE,
  MOST_LABEL,
  MOST_OPTION_VALUE,
  MOST_OPTIONS,
  MOST_PLACEHOLDER,
} from './limits.ts';
import { isLink } from './rich-text.ts';

/** JSON of the blocks themselves. */
const EMPTY_BLOCKS = 100;

type Select = Extract<Control, { type: 'select' }>;

/**
 * Controls as blocks of actions, in as many characters of JSON as there is room for: buttons first, then selects, without their descriptions where
 * these do not fit. What cannot be carried (an option's action over 75 characters, an address that is none) is left out too: everything can also
 * be typed.
 */
export function toActions(controls: readonly Control[], room: number): ActionsBlock[] {
  const made = controls.flatMap((control, index) => elementsOf(control, `nec-${index}`));
  let left = room - EMPTY_BLOCKS;
  const kept = new Map<number, ActionsBlockElement>();
  for (const isSelect of [false, true])
    for (const [at, forms] of made.entries()) {
      if ((forms[0]?.type === 'static_select') !== isSelect) continue;
      const fitting = forms.find((form) => sizeOf(form) <= left);
      if (fitting === undefined) continue;
      left -= sizeOf(fitting);
      kept.set(at, fitting);
    }
  const elements = made.flatMap((_, at) => kept.get(at) ?? []);
  const blocks: ActionsBlock[] = [];
  for (let start = 0; start < elements.length; start += MOST_ACTIONS)
    blocks.push({ type: 'actions', elements: elements.slice(start, start + MOST_ACTIONS) });
  return blocks;
}

function sizeOf(element: ActionsBlockElement): number {
  return JSON.stringify(element).length + 1;
}

/** Plain text that fits, its end cut off at a whole character where it must be. */
export function fittedText(text: string, most: number): PlainTextElement {
  return { type: 'plain_text', text: cut(text, most), emoji: false };
}

/** The elements of a control, each in the forms it can have, the fullest first. */
function elementsOf(control: Control, action_id: string): ActionsBlockElement[][] {
  if (control.label === '') return [];
  const text = fittedText(control.label, MOST_LABEL);
  switch (control.type) {
    case 'button':
      return control.action === '' || control.action.length > MOST_BUTTON_VALUE
        ? []
        : [[{ type: 'button', action_id, text, value: control.action }]];
    case 'link':
      return isLink(control.url) ? [[{ type: 'button', action_id, text, url: control.url }]] : [];
    case 'select':
      return selects(control, action_id);
    default:
      return control satisfies never;
  }
}

/** One select for each hundred options. */
function selects({ label, options }: Select, action_id: string): ActionsBlockElement[][] {
  const fitting = options.filter(
    (option) => option.label !== '' && option.action !== '' && option.action.length <= MOST_OPTION_VALUE,
  );
  const made: ActionsBlockElement[][] = [];
  for (let start = 0; start < fitting.length; start += MOST_OPTIONS) {
    const full = fitting.slice(start, start + MOST_OPTIONS).map(toOption);
    const bare = full.map(({ text, value }) => ({ text, ...(value === undefined ? {} : { value }) }));
    const select = {
      type: 'static_select',
      action_id: start === 0 ? action_id : `${action_id}-${start}`,
      placeholder: fittedText(label, MOST_PLACEHOLDER),
    } as const;
    made.push([
      { ...select, options: full },
      { ...select, options: bare },
    ]);
  }
  return made;
}

function toOption({ label, description, action }: Select['options'][number]): PlainTextOption {
  return {
    text: fittedText(label, MOST_LABEL),
    value: action,
    ...(description === undefined || description === ''
      ? {}
      : { description: fittedText(description, MOST_LABEL) }),
  };
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  // Half of a pair would be no character at all.
  const last = kept.charCodeAt(kept.length - 1);
  return `${last >= 0xd800 && last <= 0xdbff ? kept.slice(0, -1) : kept}…`;
}
