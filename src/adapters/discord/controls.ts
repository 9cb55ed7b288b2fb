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
import { toWebAddress } from './markdown.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
export type LinkControl = Extract<Control, { type: 'link' }>;
type SelectControl = Extract<Control, { type: 'select' }>;

/** `select 0`: the state of a select is in its options, but Discord wants each component to have an id of its own. */
const SELECT_ID = 'select';

/** Buttons five a row, each select in a row of its own, in their order. Two that do the same are one. Throws `RangeError` beyond a limit. */
export function toRows(controls: readonly Control[]): Row[] {
  const rows: Row[] = [];
  let buttons: APIButtonComponent[] = [];
  const endRow = (): void => {
    if (buttons.length > 0) rows.push({ type: 1, components: buttons });
    buttons = [];
  };
  for (const control of withoutRepeats(controls)) {
    if (control.type === 'select') {
      endRow();
      rows.push({ type: 1, components: [toSelect(control, rows.length)] });
    } else {
      if (buttons.length === ROW_BUTTONS) endRow();
      buttons.push(toButton(control));
    }
  }
  endRow();
  return rows;
}

/** Whether a link is too long for a button, or not one of the web: its address is then shown as text. */
export function isShownAsText(control: Control): boolean {
  return control.type === 'link' && (toWebAddress(control.url)?.length ?? Infinity) > BUTTON_URL;
}

function withoutRepeats(controls: readonly Control[]): Control[] {
  const seen = new Set<string>();
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
