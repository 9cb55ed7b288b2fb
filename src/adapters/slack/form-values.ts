import type { ViewStateValue } from '@slack/bolt';
import type { Values } from '../../core/chat/words.ts';
import { joinTextParts } from './form-text.ts';

/** What a view holds when it comes back: blocks by their name, and in each its one element. */
type State = Readonly<Record<string, Readonly<Record<string, ViewStateValue>>>>;

/** Each field with what was filled in: several choices with commas between, a file by its id, the boxes of a text as one. */
export function readFormValues(state: State): Values {
  const boxes = new Map<string, { readonly number: number; readonly text: string }[]>();
  for (const [block, elements] of Object.entries(state))
    for (const [field, element] of Object.entries(elements)) {
      const number = Number(block.slice(block.lastIndexOf('/') + 1));
      boxes.set(field, [...(boxes.get(field) ?? []), { number, text: textOf(element) }]);
    }
  return Object.fromEntries(
    [...boxes].map(([field, parts]) => {
      const inOrder = parts.toSorted((a, b) => a.number - b.number);
      return [field, joinTextParts(inOrder.map(({ text }) => text))];
    }),
  );
}

/** The ids of all files that were chosen. */
export function readFormFiles(state: State): string[] {
  return Object.values(state).flatMap((elements) =>
    Object.values(elements).flatMap(({ files = [] }) => files.map(({ id }) => id)),
  );
}

function textOf({
  value,
  selected_option: option,
  selected_options: options,
  files,
}: ViewStateValue): string {
  if (options !== undefined) return options.map((chosen) => chosen.value).join(',');
  return value ?? option?.value ?? files?.[0]?.id ?? '';
}
