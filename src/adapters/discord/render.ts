import type { APIComponentInContainer, APIContainerComponent } from 'discord.js';
import type { Budget } from '../../core/chat/paging.ts';
import type { Block, Control, Reply, Tone } from '../../core/chat/reply.ts';
import { isShownAsText, toRows } from './controls.ts';
import { MESSAGE_COMPONENTS, MESSAGE_TEXT } from './limits.ts';
import { inLine, toMarkdown, toMuted } from './markdown.ts';

/** Room for title, page line, reference and the hint for the next page is left; blocks count as they are once escaped. */
export const DISCORD_BUDGET: Budget = { characters: 3_300, sizeOf: (block) => toMarkdown(block).length };

/** SUPPRESS_EMBEDS and IS_COMPONENTS_V2 (Message flags, August 2026). */
export const SUPPRESS_EMBEDS = 1 << 2;
const IS_COMPONENTS_V2 = 1 << 15;

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
  readonly allowed_mentions: { readonly parse: readonly never[] };
}

/**
 * A reply as one container of text and controls; `reference` is shown in small print, so that the message can be found by it.
 * Throws `RangeError` when handed more than a message holds: a page was made too large.
 */
export function renderReply(reply: Reply, reference: string | null = null): MessageBody {
  const rows = toRows(reply.controls ?? []);
  const components: APIComponentInContainer[] = [
    toText(headerOf(reply)),
    ...sectionsOf(reply, MESSAGE_COMPONENTS - countOf(rows) - 3).flatMap((text) => [
      { type: 14 as const, divider: true },
      toText(text),
    ]),
    ...footerOf(reply, reference).map(toText),
    ...rows,
  ];
  const container: APIContainerComponent = {
    type: 17,
    accent_color: TONE_COLOURS[reply.tone ?? 'plain'],
    components,
  };
  checkSize(container);
  return {
    components: [container],
    flags: SUPPRESS_EMBEDS | IS_COMPONENTS_V2,
    allowed_mentions: { parse: [] },
  };
}

function headerOf({ title, subtitle }: Reply): string {
  const lines = [`## ${inLine(title)}`];
  if (subtitle !== undefined) lines.push(toMuted(inLine(subtitle)));
  return lines.join('\n');
}

/** The text between dividers; the last ones together when there are more dividers than components left, two for each. */
function sectionsOf({ blocks }: Reply, room: number): string[] {
  const sections: Block[][] = [[]];
  for (const block of blocks)
    if (block.type === 'divider') sections.push([]);
    else sections.at(-1)?.push(block);
  const texts = sections.map(sectionText).filter((text) => text.trim() !== '');
  const most = Math.max(1, Math.floor(room / 2));
  return texts.length <= most ? texts : [...texts.slice(0, most - 1), texts.slice(most - 1).join('\n\n')];
}

function sectionText(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => {
      const text = toMarkdown(block);
      if (index === 0) return text;
      return `${blocks[index - 1]?.type === 'heading' ? '\n' : '\n\n'}${text}`;
    })
    .join('');
}

function footerOf({ controls = [], page }: Reply, reference: string | null): string[] {
  const lines = controls.filter(isShownAsText).map(linkLine);
  if (page !== undefined && page.of > 1) lines.push(toMuted(`Page ${page.number} of ${page.of}`));
  if (reference !== null) lines.push(toMuted(reference));
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function linkLine(control: Control): string {
  return control.type === 'link' ? inLine(`${control.label}: ${control.url}`) : '';
}

function toText(content: string): { type: 10; content: string } {
  return { type: 10, content };
}

function checkSize(container: APIContainerComponent): void {
  const text = container.components.reduce(
    (sum, part) => sum + (part.type === 10 ? part.content.length : 0),
    0,
  );
  const count = 1 + countOf(container.components);
  if (text > MESSAGE_TEXT)
    throw new RangeError(`A message has ${text} characters; ${MESSAGE_TEXT} is the most.`);
  if (count > MESSAGE_COMPONENTS)
    throw new RangeError(`A message has ${count} components; ${MESSAGE_COMPONENTS} is the most.`);
}

/** Components, those in rows counted too. */
function countOf(components: readonly APIComponentInContainer[]): number {
  return components.reduce((sum, part) => sum + 1 + (part.type === 1 ? part.components.length : 0), 0);
}
