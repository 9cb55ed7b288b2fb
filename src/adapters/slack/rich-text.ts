import type { RichTextBlockElement, RichTextElement, RichTextSection } from '@slack/types';
import type {
  Block,
  Citation,
  ListItem,
  RichText,
  Row,
  TableBlock,
  Tile,
  Tone,
} from '../../core/chat/reply.ts';
import { MOST_URL } from './limits.ts';

/** Shown before a notice: tone is never a colour alone. */
const TONE_WORDS: Record<Tone, string> = { plain: '', good: 'Done: ', warning: 'Note: ', problem: 'Sorry: ' };
const LINK_PROTOCOLS = new Set(['http:', 'https:']);

/**
 * A block of a reply as elements of a rich text block. Rich text parses nothing, so foreign text in it can neither ping, link nor format, and
 * a quote stands exactly as it is held.
 */
export function toRichText(block: Exclude<Block, { type: 'divider' }>): RichTextBlockElement[] {
  switch (block.type) {
    case 'heading':
      return section([bold(block.text)]);
    case 'paragraph':
      return section(runs(block.text));
    case 'notice':
      return section([bold(TONE_WORDS[block.tone]), plain(block.text)]);
    case 'list':
      return list(block.items, block.ordered === true);
    case 'figures':
      return list(block.tiles.map(tileItem), false);
    case 'table':
      return [
        ...boldSection(block.caption),
        ...list(
          block.rows.map((row) => rowItem(row, block)),
          false,
        ),
      ];
    case 'image':
      return [];
    case 'citation':
      return citation(block.citation);
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

/** A row as an item: the first cell in bold, each other with the name of its column. */
function rowItem({ cells: [first = '', ...rest], citation: source }: Row, { columns }: TableBlock): ListItem {
  const more = rest.map((cell, at) => `${columns[at + 1]?.label.toLowerCase() ?? ''} ${cell}`.trim());
  return {
    text: [
      { type: 'text', text: first, bold: true },
      { type: 'text', text: more.length === 0 ? '' : `: ${more.join('; ')}` },
    ],
    ...(source === undefined ? {} : { citations: [source] }),
  };
}

/** Quotes cannot stand inside a list, so each item with one ends its list, and the next begins another. */
function list(items: readonly ListItem[], ordered: boolean): RichTextBlockElement[] {
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

function sourceTexts({ source, url }: Citation): RichTextElement[] {
  if (url === undefined) return [italic(`[${source}]`)];
  return isLink(url) ? [link(source, url)] : [italic(`[${source}] ${url}`)];
}

function runs(text: RichText): RichTextElement[] {
  if (typeof text === 'string') return filled([plain(text)]);
  return filled(
    text.map((run) => {
      if (run.type === 'text') return run.bold === true ? bold(run.text) : plain(run.text);
      if (run.type === 'moment') return plain('');
      if (run.type === 'channel') return plain(`channel ${run.channel}`);
      return isLink(run.url) ? link(run.text, run.url) : plain(`${run.text} (${run.url})`);
    }),
  );
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
