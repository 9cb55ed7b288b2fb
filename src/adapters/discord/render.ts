import type {
  APIButtonComponentWithURL,
  APIComponentInContainer,
  APIContainerComponent,
  APISectionComponent,
} from 'discord.js';
import type { Attachment } from '../../core/chat/attachments.ts';
import type { Budget } from '../../core/chat/paging.ts';
import type { Control, Reply, Tone } from '../../core/chat/reply.ts';
import { createRowMaker, isShownAsText, type LinkControl, toLinkButton, toLinkLines } from './controls.ts';
import { blockMarkdown, componentsOf, picturesOf, toDescription, toLayout, toText } from './layout.ts';
import { inLine, toMuted } from './markdown.ts';
import { checkMessage } from './message-size.ts';
import { toAllowedMentions, toRoleMention } from './named-role.ts';

/**
 * What a page may hold: blocks count as they are once escaped. Room is left for title, page line, reference and the hint for the next
 * page. Of the 40 components, 20 are for pictures, lines and cards (four of three buttons each), 7 for the rest of the message, and 13 for the
 * controls at its end: six of any kind, or ten buttons.
 */
export const DISCORD_BUDGET: Budget = {
  characters: 3_300,
  sizeOf: (block) => blockMarkdown(block).length,
  also: [{ most: 20, of: componentsOf }],
};

/** SUPPRESS_EMBEDS and IS_COMPONENTS_V2 (Message flags, August 2026). */
export const SUPPRESS_EMBEDS = 1 << 2;
const IS_COMPONENTS_V2 = 1 << 15;

/** A link of a longer name would leave the title beside it no room on a phone. */
const BESIDE_TITLE = 24;

/** Beside the words that say the same. */
const TONE_COLOURS: Readonly<Record<Tone, number>> = {
  plain: 0xe4003b,
  good: 0x2e7d32,
  warning: 0xb26a00,
  problem: 0x6a1b9a,
};

/** The body of a message, for a post, an edit or the answer to an interaction. */
export interface MessageBody {
  readonly components: readonly [APIContainerComponent];
  readonly flags: number;
  readonly allowed_mentions: ReturnType<typeof toAllowedMentions>;
  /** All files that the message has from now on, also when there are none: an edit would else keep the old ones. */
  readonly attachments: readonly AttachmentEntry[];
}

/** A file that comes with the request as `files[id]`. */
interface AttachmentEntry {
  readonly id: string;
  readonly filename: string;
  readonly description: string;
}

/**
 * A reply as one container of text, pictures and controls; an image whose picture is not among the attachments is told in small print.
 * `reference` is shown in small print too, so that the message can be found by it; `role` is named at the top, and does not ring by that alone.
 * Throws `RangeError` when handed more than a message holds: a page was made too large.
 */
export function renderReply(
  reply: Reply,
  reference: string | null = null,
  attachments: readonly Attachment[] = [],
  role: string | null = null,
): MessageBody {
  const { controls = [] } = reply;
  const beside = controls.find(isBesideTitle);
  const toRows = createRowMaker();
  const components: APIComponentInContainer[] = [
    ...(role === null ? [] : [toText(toRoleMention(role))]),
    toHeader(reply, beside === undefined ? null : toLinkButton(beside)),
    ...toLayout(reply.blocks, picturesOf(reply.blocks, attachments), toRows),
    ...footerOf(reply, reference).map(toText),
    ...toRows(controls.filter((control) => control !== beside)),
  ];
  const container: APIContainerComponent = {
    type: 17,
    accent_color: TONE_COLOURS[reply.tone ?? 'plain'],
    components,
  };
  checkMessage(container, attachments);
  return {
    components: [container],
    flags: SUPPRESS_EMBEDS | IS_COMPONENTS_V2,
    allowed_mentions: toAllowedMentions(null),
    attachments: attachments.map(({ name, alt }, id) => ({
      id: String(id),
      filename: name,
      description: toDescription(alt),
    })),
  };
}

function isBesideTitle(control: Control): control is LinkControl {
  return control.type === 'link' && !isShownAsText(control) && control.label.length <= BESIDE_TITLE;
}

function toHeader(
  { title, subtitle }: Reply,
  accessory: APIButtonComponentWithURL | null,
): APISectionComponent | ReturnType<typeof toText> {
  const lines = [`## ${inLine(title)}`];
  if (subtitle !== undefined) lines.push(toMuted(inLine(subtitle)));
  const text = toText(lines.join('\n'));
  return accessory === null ? text : { type: 9, components: [text], accessory };
}

function footerOf({ controls = [], page }: Reply, reference: string | null): string[] {
  const lines = toLinkLines(controls);
  if (page !== undefined && page.of > 1) lines.push(toMuted(`Page ${page.number} of ${page.of}`));
  if (reference !== null) lines.push(toMuted(reference));
  return lines.length === 0 ? [] : [lines.join('\n')];
}
