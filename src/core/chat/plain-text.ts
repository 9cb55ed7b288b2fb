import { altOf } from '../pictures/alt.ts';
import type { Block, Citation, Control, ListItem, Reply, RichText, TableBlock, Tile, Tone } from './reply.ts';

/** How parts look; the default adds nothing, the terminal adds weight and colour. It may not change the words. */
export interface Style {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly muted: (text: string) => string;
  /** A table set in columns; null where it does not fit, and it stands a row a line. */
  readonly table?: (table: TableBlock, style: Style) => string | null;
}

const same = (text: string): string => text;
/** Words alone. */
export const PLAIN: Style = { title: same, heading: same, bold: same, muted: same };

/** What a notice begins with, so that its tone is said in words too. */
export const TONE_WORDS: Readonly<Record<Tone, string>> = {
  plain: '',
  good: 'Done: ',
  warning: 'Note: ',
  problem: 'Sorry: ',
};

/** A line break inside a quote (a sentence that the page broke). Shown as one space. */
const lineBreaks = /\s*[\r\n]+\s*/gu;

/** The whole reply as text that is complete alone: every fact, quote, source and address; buttons are left to the platform. */
export function toPlainText(reply: Reply, style: Style = PLAIN): string {
  const head = [
    style.title(reply.title),
    ...(reply.subtitle === undefined ? [] : [style.muted(reply.subtitle)]),
  ];
  const parts = [head.join('\n'), ...reply.blocks.map((block) => blockText(block, style))];
  const links = (reply.controls ?? []).flatMap((control) => linkText(control));
  if (links.length > 0) parts.push(links.join('\n'));
  if (reply.page !== undefined && reply.page.of > 1) {
    parts.push(style.muted(`Page ${reply.page.number} of ${reply.page.of}.`));
  }
  return parts.join('\n\n');
}

/** One block as text, as `toPlainText` shows it. */
export function blockText(block: Block, style: Style = PLAIN): string {
  switch (block.type) {
    case 'heading':
      return style.heading(block.text);
    case 'paragraph':
      return block.muted === true ? style.muted(richText(block.text, PLAIN)) : richText(block.text, style);
    case 'list':
      return block.items
        .map((item, index) => itemText(item, block.ordered === true ? `${index + 1}. ` : '- ', style))
        .join('\n');
    case 'figures':
      return block.tiles.map((tile) => tileText(tile, style)).join('\n');
    case 'table':
      return style.table?.(block, style) ?? tableText(block, style);
    case 'image':
      return style.muted(`[Picture: ${altOf(block.drawing)}]`);
    case 'card':
      return [itemText(block.item, '- ', style), ...block.controls.flatMap(linkText)].join('\n');
    case 'citation':
      return citationText(block.citation, style);
    case 'notice':
      return `${TONE_WORDS[block.tone]}${block.text}`;
    case 'divider':
      return '---';
    default:
      return block satisfies never;
  }
}

function richText(text: RichText, style: Style): string {
  if (typeof text === 'string') return text;
  return text
    .map((run) => {
      if (run.type === 'link') return `${run.text} (${run.url})`;
      if (run.type === 'moment') return '';
      if (run.type === 'channel') return `channel ${run.channel}`;
      return run.bold === true ? style.bold(run.text) : run.text;
    })
    .join('');
}

function itemText(item: ListItem, mark: string, style: Style): string {
  const lines = [`${mark}${richText(item.text, style)}`];
  if (item.notes !== undefined && item.notes.length > 0) lines.push(`  ${item.notes.join('; ')}`);
  for (const citation of item.citations ?? []) lines.push(`  ${citationText(citation, style)}`);
  return lines.join('\n');
}

function tileText(tile: Tile, style: Style): string {
  const notes = tile.notes === undefined || tile.notes.length === 0 ? '' : ` (${tile.notes.join('; ')})`;
  const lines = [`- ${style.bold(tile.value)}: ${tile.label}${notes}`];
  if (tile.citation !== undefined) lines.push(`  ${citationText(tile.citation, style)}`);
  return lines.join('\n');
}

/** A row a line under a line that names the columns, so that it can be read aloud; its source below it. */
function tableText({ caption, columns, rows }: TableBlock, style: Style): string {
  const names = columns.map(({ label }) => label);
  const lines = rows.map(({ cells, citation }) => {
    const line = `- ${lineOfCells(cells, style)}`;
    return citation === undefined ? line : `${line}\n  ${citationText(citation, style)}`;
  });
  return [style.heading(caption), style.muted(lineOfCells(names, PLAIN)), ...lines].join('\n');
}

function lineOfCells([first = '', ...rest]: readonly string[], style: Style): string {
  const more = rest.filter((cell) => cell !== '').join('; ');
  return more === '' ? style.bold(first) : `${style.bold(first)}: ${more}`;
}

/** The exact sentence, its source, and the address, in one line. */
export function citationText(citation: Citation, style: Style): string {
  const quote = citation.quote === undefined ? '' : `“${citation.quote.replace(lineBreaks, ' ')}” `;
  const url = citation.url === undefined ? '' : ` ${citation.url}`;
  return style.muted(`${quote}[${citation.source}]${url}`);
}

function linkText(control: Control): string[] {
  return control.type === 'link' ? [`${control.label}: ${control.url}`] : [];
}
