import { styleText } from 'node:util';
import { type Style, toPlainText } from '../../core/chat/plain-text.ts';
import type { Reply } from '../../core/chat/reply.ts';

/** Control characters but line break and tab, and marks that turn the direction of text: a report must not drive the terminal. */
const controlPattern = /(?![\n\t])\p{Cc}|\p{Bidi_Control}/gu;

const COLOURED: Style = {
  title: (text) => styleText(['bold', 'red'], text),
  heading: (text) => styleText(['bold', 'underline'], text),
  bold: (text) => styleText('bold', text),
  muted: (text) => styleText('dim', text),
};

/** A reply as terminal text, its buttons as numbered choices below. Weight and colour only when `coloured`; they say nothing that words do not. */
export function renderReply(reply: Reply, coloured: boolean): string {
  const clean = cleaned(reply);
  const text = coloured ? toPlainText(clean, COLOURED) : toPlainText(clean);
  const choices = choicesOf(clean).map((choice, index) => `  ${index + 1}. ${choice.label}`);
  return choices.length === 0 ? text : `${text}\n\nType a number:\n${choices.join('\n')}`;
}

/** The buttons of a reply, and the choices of its selects, in the order of their numbers. */
export function choicesOf(reply: Reply): { readonly label: string; readonly action: string }[] {
  return (reply.controls ?? []).flatMap((control) => {
    switch (control.type) {
      case 'button':
        return [control];
      case 'select':
        return control.options;
      case 'link':
        return [];
      default:
        return control satisfies never;
    }
  });
}

/** The same reply with control characters taken out of every string in it. */
function cleaned(reply: Reply): Reply {
  return JSON.parse(JSON.stringify(reply), (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(controlPattern, '') : value,
  ) as Reply;
}
