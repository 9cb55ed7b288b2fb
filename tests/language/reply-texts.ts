import type { Block, Control, ListItem, Reply, RichText } from '../../src/core/chat/reply.ts';
import { plainOf } from '../../src/core/chat/reply.ts';
import type { Place } from './plain-language.ts';

/** A text that people read, and what it is there. */
export interface ShownText {
  readonly text: string;
  readonly place: Place;
}

/** Every text of our own in a reply. Citations are others’ words, and pictures say what the blocks say. */
export function textsOf(reply: Reply): ShownText[] {
  return [
    label(reply.title),
    ...(reply.subtitle === undefined ? [] : [label(reply.subtitle)]),
    ...reply.blocks.flatMap(textsOfBlock),
    ...(reply.controls ?? []).flatMap(textsOfControl),
  ];
}

function textsOfBlock(block: Block): ShownText[] {
  switch (block.type) {
    case 'heading':
      return [label(block.text)];
    case 'paragraph':
      return [{ text: plainOf(block.text), place: isBoldAlone(block.text) ? 'label' : 'prose' }];
    case 'notice':
      return [{ text: block.text, place: 'prose' }];
    case 'list':
      return block.items.flatMap(textsOfItem);
    case 'figures':
      return block.tiles.flatMap(({ value, label: name, notes = [] }) =>
        [value, name, ...notes].map(fragment),
      );
    case 'table':
      return [
        label(block.caption),
        ...block.columns.map(({ label: name }) => label(name)),
        ...block.rows.flatMap(({ cells }) => cells.map(fragment)),
      ];
    default:
      return [];
  }
}

function textsOfItem({ text, notes = [] }: ListItem): ShownText[] {
  return [fragment(plainOf(text)), ...notes.map(fragment)];
}

/** A date on a line of its own, say. */
function isBoldAlone(text: RichText): boolean {
  return (
    typeof text !== 'string' &&
    text.every((run) => run.type === 'moment' || (run.type === 'text' && run.bold))
  );
}

function textsOfControl(control: Control): ShownText[] {
  if (control.type !== 'select') return [label(control.label)];
  // What had to be cut is the name of a fact; the date before it is ours.
  const own = control.options.map(({ label: name }) =>
    name.endsWith('…') ? name.split(': ', 1).join('') : name,
  );
  return [label(control.label), ...own.map(fragment)];
}

function label(text: string): ShownText {
  return { text, place: 'label' };
}

/** Part of a line: a date and what it is of, a note. */
function fragment(text: string): ShownText {
  return { text, place: 'fragment' };
}
