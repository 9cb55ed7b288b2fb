import type { Recorded } from '../discord/server.ts';
import type { Json } from '../slack/payloads.ts';

/** A button as a platform names it: what is read on it, and what it carries. */
interface Button {
  readonly label: string;
  readonly value: string;
}

interface Part {
  readonly type?: string | number;
  readonly label?: string;
  readonly custom_id?: string;
  readonly components?: readonly Part[];
  readonly accessory?: Part;
}

/** Every button of a message on Discord. */
export function discordButtons({ body }: Recorded): Button[] {
  const within = ({ label, custom_id: value, components = [], accessory }: Part): Button[] => [
    ...(label === undefined || value === undefined ? [] : [{ label, value }]),
    ...components.flatMap(within),
    ...(accessory === undefined ? [] : within(accessory)),
  ];
  return within(body as Part);
}

/** Every button of a message in Slack. */
export function slackButtons({ blocks }: Json): Button[] {
  const rows = blocks as {
    type: string;
    elements?: { type: string; text?: { text: string }; value?: string }[];
  }[];
  return rows
    .flatMap(({ type, elements = [] }) => (type === 'actions' ? elements : []))
    .flatMap(({ text, value }) =>
      text === undefined || value === undefined ? [] : [{ label: text.text, value }],
    );
}

/** What the button carries whose label begins so. Throws with the labels there are. */
export function carriedBy(buttons: readonly Button[], label: string): string {
  const found = buttons.find((button) => button.label.startsWith(label));
  if (found === undefined)
    throw new Error(
      `There is no button “${label}” among ${buttons.map((button) => button.label).join(', ')}.`,
    );
  return found.value;
}
