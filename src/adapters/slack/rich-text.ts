import type { RichTextBlockElement, RichTextElement, RichTextSection } from '@slack/types';
import { blockText, TONE_WORDS } from '../../core/chat/plain-text.ts';
import type {
  Block,
  Citation,
  ListItem,
  RichText,
  Row,
  Run,
  TableBlock,
  Tile,
} from '../../core/chat/reply.ts';
import { MOST_URL } from './limits.ts';

/** A channel, a private channel or a conversation of Slack: `C012AB3CD4`, `G012AB3CD4`, `D012AB3CD4` */
const channelId = /^[CDG][A-Z0-9]{8,20}$/u;
const LINK_PROTOCOLS = new Set(['http:', 'https:']);

/**
 * A block of a reply as elements of a rich text block. Rich text parses nothing, so foreign text in it can neither ping, link nor format, and
 * a quote stands exactly as it is held. A divider is a block of its own.
 */
export function toRichText(block: Block): RichTextBlockElement[] {
  switch (block.type) {
    case 'heading':
      return section([bold(block.text)]);
    case 'paragraph':
      return section(runs(block.text));
    case 'notice':
      return section([bold(TONE_WORDS[block.tone]), plain(block.text)]);
    case 'list':
      return toList(block.items, block.ordered === true);
    case 'card':
      return toList([block.item], false);
    case 'figures':
      return toList(block.tiles.map(tileItem), false);
    case 'table':
      return tableList(block);
    case 'image':
      return section([plain(blockText(block))]);
    case 'citation':
      return citation(block.citation);
    case 'divider':
      return [];
    default:
      return block satisfies never;
  }
}

/** Text in bold, as one section. */
export function boldSection(text: string): RichTextBlockElement[] {
  return section([bold(text)]);
}

/** An address that Slack takes for a link. */
export function isLink(url: string): boolean {
  return url.length <= MOST_URL && URL.canParse(url) && LINK_PROTOCOLS.has(new URL(url).protocol);
}

/** The value in bold, what it counts after it: a tile is read like any other item, with its evidence beside it. */
function tileItem({ value, label, notes, citation: source }: Tile): ListItem {
  return {
    text: [
      { type: 'text', text: value, bold: true },
      { type: 'text', text: `: ${label}` },
    ],
    ...(notes === undefined ? {} : { notes }),
    ...(source === undefined ? {} : { citations: [source] }),
  };
}

/** The columns named above the rows, so that it can be read aloud; each row an item, its first cell in bold. */
function tableList({ caption, columns, rows }: TableBlock): RichTextBlockElement[] {
  return [
    ...boldSection(caption),
    ...section([italic(lineOf(columns.map(({ label }) => label)).join(''))]),
    ...toList(rows.map(rowItem), false),
  ];
}

function rowItem({ cells, citation: source }: Row): ListItem {
  const [first, more] = lineOf(cells);
  return {
    text: [
      { type: 'text', text: first, bold: true },
      { type: 'text', text: more },
    ],
    ...(source === undefined ? {} : { citations: [source] }),
  };
}

/** The first cell, and `: ` with the others that say something. */
function lineOf([first = '', ...rest]: readonly string[]): [string, string] {
  const more = rest.filter((cell) => cell !== '').join('; ');
  return [first, more === '' ? '' : `: ${more}`];
}

/** Items as a list. Quotes cannot stand inside one, so each item with a quote ends its list, and the next begins another. */
export function toList(items: readonly ListItem[], ordered: boolean): RichTextBlockElement[] {
  const numbered = ordered && items.some(hasQuote);
  const elements: RichTextBlockElement[] = [];
  let open: RichTextSection[] = [];
  const close = (): void => {
    if (open.length > 0)
      elements.push({ type: 'rich_text_list', style: ordered ? 'ordered' : 'bullet', elements: open });
    open = [];
  };
  for (const [index, item] of items.entries()) {
    const texts = itemTexts(item);
    if (numbered) elements.push(...section([plain(`${index + 1}. `), ...texts]));
    else if (texts.length > 0) open.push({ type: 'rich_text_section', elements: texts });
    if (hasQuote(item)) close();
    for (const source of item.citations ?? [])
      if (source.quote !== undefined) elements.push(...citation(source));
  }
  close();
  return elements;
}

function hasQuote(item: ListItem): boolean {
  return (item.citations ?? []).some(({ quote }) => quote !== undefined);
}

/** The item, under it its notes, and under those the sources that have no quote. */
function itemTexts({ text, notes = [], citations = [] }: ListItem): RichTextElement[] {
  const sources = citations.filter(({ quote }) => quote === undefined);
  return filled([
    ...runs(text),
    ...(notes.length > 0 ? [plain(`\n${notes.join('; ')}`)] : []),
    ...sources.flatMap((source) => [plain('\n'), ...sourceTexts(source)]),
  ]);
}

function citation(source: Citation): RichTextBlockElement[] {
  const { quote } = source;
  if (quote === undefined) return section(sourceTexts(source));
  const elements = filled([plain(quote), plain('\n'), ...sourceTexts(source)]);
  return [{ type: 'rich_text_quote', elements }];
}

/** The report or law by name, linked where there is an address. */
export function sourceTexts({ source, url }: Citation): RichTextElement[] {
  if (url === undefined) return [italic(`[${source}]`)];
  return isLink(url) ? [link(source, url)] : [italic(`[${source}] ${url}`)];
}

function runs(text: RichText): RichTextElement[] {
  if (typeof text === 'string') return filled([plain(text)]);
  return filled(text.flatMap(runElements));
}

function runElements(run: Run): RichTextElement[] {
  switch (run.type) {
    case 'text':
      return [run.bold === true ? bold(run.text) : plain(run.text)];
    case 'moment':
      return moment(run.instant);
    case 'channel':
      return channelId.test(run.channel)
        ? [{ type: 'channel', channel_id: run.channel }]
        : [plain(`channel ${run.channel}`)];
    case 'link':
      return [isLink(run.url) ? link(run.text, run.url) : plain(`${run.text} (${run.url})`)];
    default:
      return run satisfies never;
  }
}

/** In the reader’s own time, after the date and hour of London in words; where Slack cannot say it, only whose hour it was. */
function moment(instant: string): RichTextElement[] {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return [];
  return [
    {
      type: 'date',
      timestamp: Math.floor(time / 1_000),
      format: ' ({date_pretty}, {time} your time)',
      fallback: ' (UK time)',
    },
  ];
}

function section(texts: readonly RichTextElement[]): RichTextBlockElement[] {
  const elements = filled(texts);
  return elements.length === 0 ? [] : [{ type: 'rich_text_section', elements }];
}

/** Slack refuses empty texts. */
function filled(texts: readonly RichTextElement[]): RichTextElement[] {
  return texts.filter((element) => element.type !== 'text' || element.text !== '');
}

function plain(text: string): RichTextElement {
  return { type: 'text', text };
}

function bold(text: string): RichTextElement {
  return { type: 'text', text, style: { bold: true } };
}

function italic(text: string): RichTextElement {
  return { type: 'text', text, style: { italic: true } };
}

function link(text: string, url: string): RichTextElement {
  return text === '' ? { type: 'link', url } : { type: 'link', url, text };
}
