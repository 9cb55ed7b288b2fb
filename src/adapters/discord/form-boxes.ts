import type { Field, Form } from '../../core/chat/form.ts';
import { FORM_PARTS, FORM_TEXT } from './limits.ts';

/** How many boxes each field takes: one, and fields for long text share what is left of five components, as far as they can use it. */
export function boxesOf({ fields, intro }: Pick<Form, 'fields' | 'intro'>): Map<Field, number> {
  const boxes = new Map(fields.map((field) => [field, 1]));
  let left = FORM_PARTS - fields.length - (intro === undefined ? 0 : 1);
  const long = fields.filter(({ type }) => type === 'text');
  const wanting = (): Field[] => long.filter((field) => (boxes.get(field) ?? 0) < mostBoxes(field));
  for (let round = wanting(); left > 0 && round.length > 0; round = wanting())
    for (const field of round.slice(0, left)) {
      boxes.set(field, (boxes.get(field) ?? 0) + 1);
      left -= 1;
    }
  return boxes;
}

function mostBoxes({ most = Infinity }: Field): number {
  return Math.ceil(most / FORM_TEXT);
}

/** `text`, then `text 2`, `text 3`: no option of a command has a space in its name. */
export function toBoxId(field: string, at: number): string {
  return at === 0 ? field : `${field} ${at + 1}`;
}

/** The field that a box belongs to: `text` for `text 2`. */
export function fieldOfBox(id: string): string {
  return id.replace(numberOfBox, '');
}

/** ` 2` */
const numberOfBox = / \d$/u;

/**
 * What stands in so many boxes already, cut between lines, else between words: joined with line breaks again it reads the same. Throws
 * `RangeError` when it does not fit.
 */
export function splitText(text: string, boxes: number): string[] {
  const parts: string[] = [];
  let left = text;
  while (left.length > FORM_TEXT) {
    const beginning = left.slice(0, FORM_TEXT + 1);
    const end = [beginning.lastIndexOf('\n'), beginning.lastIndexOf(' ')].find((at) => at > 0) ?? -1;
    if (end === -1) throw new RangeError('A text has a word that is longer than a box of a form.');
    parts.push(left.slice(0, end));
    left = left.slice(end + 1);
  }
  const all = left === '' ? parts : [...parts, left];
  if (all.length > boxes)
    throw new RangeError(`A text of ${text.length} characters does not fit ${boxes} boxes of a form.`);
  return all;
}
