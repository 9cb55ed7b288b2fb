import { styleText } from 'node:util';
import { PLAIN, type Style, toPlainText } from '../../core/chat/plain-text.ts';
import type { Reply } from '../../core/chat/reply.ts';
import { toColumns } from './columns.ts';

/** Control characters but line break and tab, and marks that turn the direction of text: a report must not drive the terminal. */
const controlPattern = /(?![\n\t])\p{Cc}|\p{Bidi_Control}/gu;

const COLOURED: Style = {
  title: (text) => styleText(['bold', 'red'], text),
  heading: (text) => styleText(['bold', 'underline'], text),
  bold: (text) => styleText('bold', text),
  muted: (text) => styleText('dim', withoutControl(text)),
};
const COLOURLESS: Style = { ...PLAIN, muted: withoutControl };

/** How a screen takes a reply. */
export interface Screen {
  /** Weight and colour, which say nothing that words do not. */
  readonly coloured: boolean;
  /** Characters in a line; null for a pipe, where a table stands a row a line. */
  readonly width: number | null;
}

/** No screen at all: what is printed goes to a file or another program. */
export const PIPE: Screen = { coloured: false, width: null };

/** A reply as terminal text, its buttons, those of its cards too, and the choices of its selects as numbered choices below. */
export function renderReply(reply: Reply, { coloured, width }: Screen = PIPE): string {
  const clean = cleaned(reply);
  const text = toPlainText(clean, {
    ...(coloured ? COLOURED : COLOURLESS),
    ...(width === null ? {} : { table: (table, style) => toColumns(table, style, width) }),
  });
  const choices = choicesOf(clean);
  return choices.length === 0 ? text : `${text}\n\n${renderChoices(choices)}`;
}

/** What a number stands for: an action, or a select whose own choices are shown next. */
export type Choice =
  | { readonly label: string; readonly action: string }
  | { readonly label: string; readonly choices: readonly Choice[] };

/**
 * The buttons of a reply’s cards, then its own, then all selects, in the order of their numbers: what is short and asked most comes first.
 */
export function choicesOf({ blocks, controls = [] }: Reply): Choice[] {
  const ofCards = blocks.flatMap((block) => (block.type === 'card' ? block.controls : []));
  const all = [...ofCards, ...controls];
  const buttons = all.flatMap((control): Choice[] =>
    control.type === 'button' ? [{ label: control.label, action: control.action }] : [],
  );
  const selects = all.flatMap((control): Choice[] =>
    control.type === 'select' ? [{ label: control.label, choices: control.options }] : [],
  );
  return [...buttons, ...selects];
}

/** Numbered lines to choose from; a select says how many choices it holds. */
export function renderChoices(choices: readonly Choice[]): string {
  const lines = choices.map((choice, at) => {
    const held = 'choices' in choice ? ` (${choice.choices.length} to choose from)` : '';
    return `  ${at + 1}. ${choice.label}${held}`;
  });
  return `Type a number:\n${lines.join('\n')}`;
}

/** The same reply with control characters taken out of every string in it; a picture is told whole, and what is told of it is small text, which is cleaned. */
function cleaned(reply: Reply): Reply {
  const clean = JSON.parse(JSON.stringify(reply), (_key, value: unknown) =>
    typeof value === 'string' ? withoutControl(value) : value,
  ) as Reply;
  const blocks = clean.blocks.map((block, at) =>
    block.type === 'image' ? (reply.blocks[at] ?? block) : block,
  );
  return { ...clean, blocks };
}

function withoutControl(text: string): string {
  return text.replace(controlPattern, '');
}
