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
 * Controls as blocks of actions, the first ones first, in as many characters of JSON as there is room for. What cannot be carried (an option's
 * action over 75 characters, an address that is none) is left out too: everything can also be typed.
 */
export function toActions(controls: readonly Control[], room: number): ActionsBlock[] {
  let left = room - EMPTY_BLOCKS;
  const elements = controls
    .flatMap((control, index) => element(control, `nec-${index}`))
    .filter((made) => {
      const size = JSON.stringify(made).length + 1;
      if (size <= left) left -= size;
      else left = 0;
      return left > 0;
    });
  const blocks: ActionsBlock[] = [];
  for (let start = 0; start < elements.length; start += MOST_ACTIONS)
    blocks.push({ type: 'actions', elements: elements.slice(start, start + MOST_ACTIONS) });
  return blocks;
}

/** Plain text that fits, its end cut off at a whole character where it must be. */
export function fittedText(text: string, most: number): PlainTextElement {
  return { type: 'plain_text', text: cut(text, most), emoji: false };
}

function element(control: Control, action_id: string): ActionsBlockElement[] {
  if (control.label === '') return [];
  const text = fittedText(control.label, MOST_LABEL);
  switch (control.type) {
    case 'button':
      return control.action === '' || control.action.length > MOST_BUTTON_VALUE
        ? []
        : [{ type: 'button', action_id, text, value: control.action }];
    case 'link':
      return isLink(control.url) ? [{ type: 'button', action_id, text, url: control.url }] : [];
    case 'select':
      return select(control, action_id);
    default:
      return control satisfies never;
  }
}

function select({ label, options }: Select, action_id: string): ActionsBlockElement[] {
  const fitting = options.filter(
    (option) => option.label !== '' && option.action !== '' && option.action.length <= MOST_OPTION_VALUE,
  );
  if (fitting.length === 0) return [];
  return [
    {
      type: 'static_select',
      action_id,
      placeholder: fittedText(label, MOST_PLACEHOLDER),
      options: fitting.slice(0, MOST_OPTIONS).map(toOption),
    },
  ];
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
