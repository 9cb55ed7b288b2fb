import { TONE_WORDS } from '../../core/chat/plain-text.ts';
import type { Block, Citation, ListItem, RichText, Run, TableBlock, Tile } from '../../core/chat/reply.ts';
import { altOf } from '../../core/pictures/alt.ts';
import { escapeMarkdown, lineBreaks } from './escape.ts';

/**
 * One block as Discord’s markdown, every text in it escaped. A picture is told in small print, for where it cannot be shown; a divider is
 * empty text, since it is a component of its own.
 */
export function toMarkdown(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `### ${inLine(block.text)}`;
    case 'paragraph':
      return block.muted === true ? toMuted(richMarkdown(block.text)) : richMarkdown(block.text);
    case 'list':
      return block.items
        .map((item, index) => itemMarkdown(item, block.ordered === true ? `${index + 1}. ` : '- '))
        .join('\n');
    case 'card':
      return itemMarkdown(block.item, '- ');
    case 'figures':
      return block.tiles.map(tileMarkdown).join('\n');
    case 'table':
      return tableMarkdown(block);
    case 'image':
      return toMuted(inLine(`Picture: ${altOf(block.drawing)}`));
    case 'citation':
      return toMuted(citationMarkdown(block.citation));
    case 'notice':
      return `${toBold(TONE_WORDS[block.tone])}${escapeMarkdown(block.text)}`;
    case 'divider':
      return '';
    default:
      return block satisfies never;
  }
}

/** Text in one line, for a title or a heading. */
export function inLine(text: string): string {
  return escapeMarkdown(text.replace(lineBreaks, ' '));
}

/** Small grey text, each of its lines. */
export function toMuted(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `-# ${line}`)
    .join('\n');
}

function richMarkdown(text: RichText): string {
  return typeof text === 'string' ? escapeMarkdown(text) : joinedBold(text).map(runMarkdown).join('');
}

/** Neighbours that are both bold as one run: `**a****b**` would show its stars. */
function joinedBold(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.type === 'text' && last?.type === 'text' && (run.bold === true) === (last.bold === true))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

function runMarkdown(run: Run): string {
  if (run.type === 'link') return toLink(run.text, run.url);
  if (run.type === 'moment') return toRelativeTime(run.instant);
  if (run.type === 'channel') return toChannel(run.channel);
  const text = escapeMarkdown(run.text);
  return run.bold === true ? toBold(text) : text;
}

/** After the date and hour in words, since Discord shows it in the reader’s own time (Message Formatting, “Timestamp Styles”, August 2026). */
function toRelativeTime(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? '' : ` (<t:${Math.floor(time / 1_000)}:R>)`;
}

/** An id such as 1457510428359000003; a channel of another platform is named by what that platform calls it. */
const channelId = /^\d{17,20}$/u;

function toChannel(channel: string): string {
  return channelId.test(channel) ? `<#${channel}>` : `channel ${inLine(channel)}`;
}

const outerSpace = /^(\s*)([\s\S]*?)(\s*)$/u;

/** Bold, with the spaces about the text left outside: `** a**` would show its stars. */
function toBold(markdown: string): string {
  const [, before = '', text = '', after = ''] = outerSpace.exec(markdown) ?? [];
  return text === '' ? markdown : `${before}**${text}**${after}`;
}

function itemMarkdown(item: ListItem, mark: string): string {
  return listed(mark, [
    richMarkdown(item.text),
    ...notesPart(item.notes),
    ...(item.citations ?? []).map(citationMarkdown),
  ]);
}

function tileMarkdown(tile: Tile): string {
  const [notes] = notesPart(tile.notes);
  const qualified = notes === undefined ? '' : ` (${notes})`;
  return listed('- ', [
    `${toBold(inLine(tile.value))}: ${inLine(tile.label)}${qualified}`,
    ...(tile.citation === undefined ? [] : [citationMarkdown(tile.citation)]),
  ]);
}

/** A row a line under a line that names the columns: a table drawn with characters breaks on a phone. */
function tableMarkdown({ caption, columns, rows }: TableBlock): string {
  const names = toMuted(cellsMarkdown(columns.map(({ label }) => inLine(label))));
  const lines = rows.map(({ cells, citation }) => {
    const [first = '', ...rest] = cells.map(inLine);
    const line = cellsMarkdown([toBold(first), ...rest]);
    return listed('- ', [line, ...(citation === undefined ? [] : [citationMarkdown(citation)])]);
  });
  return [toBold(inLine(caption)), names, ...lines].filter((line) => line !== '').join('\n');
}

/** The first cell says what the row is about; empty ones are left out. */
function cellsMarkdown([first = '', ...rest]: readonly string[]): string {
  const more = rest.filter((cell) => cell.trim() !== '').join('; ');
  return more === '' ? first : `${first}: ${more}`;
}

function notesPart(notes: readonly string[] | undefined): string[] {
  return notes === undefined || notes.length === 0 ? [] : [inLine(notes.join('; '))];
}

/** An item of a list; its further lines are set in, or Discord would end the list at them. */
function listed(mark: string, lines: readonly string[]): string {
  return mark + lines.join('\n').replaceAll('\n', '\n  ');
}

function citationMarkdown({ quote, source, url }: Citation): string {
  const said = quote === undefined ? '' : `“${inLine(quote)}” `;
  return `${said}${url === undefined ? `(${inLine(source)})` : `(${toLink(source, url)})`}`;
}

/** `(`, `)`, quotation marks: they would end a link early. The address with their codes is the same one. */
const linkEnders = /[()<>'"\\]/gu;
const brackets = /[[\]]/gu;

/** A link whose address is shown no preview of; the text and the address in words when it leads nowhere on the web. */
function toLink(text: string, url: string): string {
  const address = toWebAddress(url);
  if (address === null) return inLine(`${text} (${url})`);
  const label = inLine(text.replace(brackets, (bracket) => (bracket === '[' ? '(' : ')')));
  return `[${label.trim() === '' ? 'source' : label}](<${address}>)`;
}

/** The address in a form that holds nothing Discord could misread; null when it is not one of the web. */
export function toWebAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return href.replace(linkEnders, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
