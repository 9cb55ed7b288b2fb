import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIButtonComponentWithURL,
  APIComponentInMessageActionRow,
  APIStringSelectComponent,
} from 'discord.js';
import type { Control } from '../../core/chat/reply.ts';
import { toLabel } from './escape.ts';
import {
  BUTTON_LABEL,
  BUTTON_URL,
  CUSTOM_ID,
  ROW_BUTTONS,
  SELECT_OPTION_TEXT,
  SELECT_OPTIONS,
  SELECT_PLACEHOLDER,
} from './limits.ts';
import { inLine, toWebAddress } from './markdown.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
export type LinkControl = Extract<Control, { type: 'link' }>;
type SelectControl = Extract<Control, { type: 'select' }>;

/** `select 0`: the state of a select is in its options, but Discord wants each component to have an id of its own. */
const SELECT_ID = 'select';

/** The rows of one message, made part by part in the order in which they stand. Throws `RangeError` beyond a limit. */
export type RowMaker = (controls: readonly Control[]) => Row[];

/** Buttons five a row, each select in a row of its own, in their order. Two buttons of a message that do the same are one, since Discord wants each id once. */
export function createRowMaker(): RowMaker {
  const seen = new Set<string>();
  let made = 0;
  return (controls) => {
    const rows: Row[] = [];
    let buttons: APIButtonComponent[] = [];
    const add = (components: Row['components']): void => {
      rows.push({ type: 1, components });
      made += 1;
    };
    const endRow = (): void => {
      if (buttons.length > 0) add(buttons);
      buttons = [];
    };
    for (const control of withoutRepeats(controls, seen)) {
      if (control.type === 'select') {
        endRow();
        add([toSelect(control, made)]);
      } else {
        if (buttons.length === ROW_BUTTONS) endRow();
        buttons.push(toButton(control));
      }
    }
    endRow();
    return rows;
  };
}

/** Whether a link is too long for a button, or not one of the web: its address is then shown as text. */
export function isShownAsText(control: Control): boolean {
  return control.type === 'link' && (toWebAddress(control.url)?.length ?? Infinity) > BUTTON_URL;
}

/** The lines of those links that are shown as text. */
export function toLinkLines(controls: readonly Control[]): string[] {
  return controls.flatMap((control) =>
    control.type === 'link' && isShownAsText(control) ? [inLine(`${control.label}: ${control.url}`)] : [],
  );
}

/** `seen` holds what the buttons before these do, and is added to. */
function withoutRepeats(controls: readonly Control[], seen: Set<string>): Control[] {
  return controls.filter((control) => {
    if (isShownAsText(control)) return false;
    if (control.type !== 'button') return true;
    const isNew = !seen.has(control.action);
    seen.add(control.action);
    return isNew;
  });
}

function toButton(control: Exclude<Control, SelectControl>): APIButtonComponent {
  if (control.type === 'link') return toLinkButton(control);
  const label = toLabel(control.label, BUTTON_LABEL, 'Open');
  return { type: 2, style: 2, label, custom_id: checkedId(control.action) };
}

/** A button that opens a page of the web: not for a link that is shown as text. */
export function toLinkButton({ label, url }: LinkControl): APIButtonComponentWithURL {
  return { type: 2, style: 5, label: toLabel(label, BUTTON_LABEL, 'Open'), url: toWebAddress(url) ?? '' };
}

function toSelect({ label, options }: SelectControl, index: number): APIStringSelectComponent {
  const unlike = [...new Map(options.map((option) => [option.action, option])).values()];
  if (unlike.length > SELECT_OPTIONS)
    throw new RangeError(`A select has ${unlike.length} options; ${SELECT_OPTIONS} is the most.`);
  return {
    type: 3,
    custom_id: `${SELECT_ID} ${index}`,
    placeholder: toLabel(label, SELECT_PLACEHOLDER, 'Choose'),
    options: unlike.map((option) => ({
      label: toLabel(option.label, SELECT_OPTION_TEXT, 'This'),
      value: checkedId(option.action),
      ...(option.description === undefined
        ? {}
        : { description: toLabel(option.description, SELECT_OPTION_TEXT, '…') }),
    })),
  };
}

function checkedId(action: string): string {
  if (action.length === 0 || action.length > CUSTOM_ID)
    throw new RangeError(`An action has ${action.length} characters; 1 to ${CUSTOM_ID} fit.`);
  return action;
}
