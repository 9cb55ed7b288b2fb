import type { KnownBlock, PlainTextElement, RichTextBlockElement } from '@slack/types';
import type { Citation, ListItem, Run, Tile } from '../../core/chat/reply.ts';
import { MOST_FIELD_TEXT, MOST_FIELDS } from './limits.ts';
import { isLink, toList, toRichText } from './rich-text.ts';

/** Whether each of them can be a field of a section; otherwise they are told as a list. */
export function fitsTiles(tiles: readonly Tile[]): boolean {
  return tiles.every((tile) => fieldText(tile).trim() !== '' && fieldText(tile).length <= MOST_FIELD_TEXT);
}

/** Figures side by side, ten to a section, and under each section where they come from. */
export function toTiles(tiles: readonly Tile[]): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  for (let start = 0; start < tiles.length; start += MOST_FIELDS) {
    const group = tiles.slice(start, start + MOST_FIELDS);
    blocks.push({ type: 'section', fields: group.map(toField) });
    const elements = sourcesOf(group);
    if (elements.length > 0) blocks.push({ type: 'rich_text', elements });
  }
  return blocks;
}

/** Plain text, since what a figure counts may be another’s words. */
function toField(tile: Tile): PlainTextElement {
  return { type: 'plain_text', text: fieldText(tile), emoji: false };
}

function fieldText({ value, label, notes = [] }: Tile): string {
  return `${value}\n${label}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`;
}

/** One source for all of them, or one for each, told apart by its figure. */
function sourcesOf(tiles: readonly Tile[]): RichTextBlockElement[] {
  const [first] = tiles;
  const shared = first?.citation;
  if (shared !== undefined && tiles.every(({ citation }) => isSame(citation, shared)))
    return toRichText({ type: 'citation', citation: shared });
  const values = tiles.map(({ value }) => value);
  return toList(
    tiles.flatMap((tile) => {
      const isAlone = values.filter((value) => value === tile.value).length === 1;
      const name = isAlone ? tile.value : `${tile.value} ${tile.label}`;
      return tile.citation === undefined ? [] : [sourceItem(name, tile.citation)];
    }),
    false,
  );
}

function sourceItem(name: string, citation: Citation): ListItem {
  const figure: Run = { type: 'text', text: name, bold: true };
  return citation.quote === undefined
    ? { text: [figure, { type: 'text', text: ': ' }, ...sourceRuns(citation)] }
    : { text: [figure], citations: [citation] };
}

function sourceRuns({ source, url }: Citation): Run[] {
  if (url === undefined) return [{ type: 'text', text: `[${source}]` }];
  return isLink(url) ? [{ type: 'link', text: source, url }] : [{ type: 'text', text: `[${source}] ${url}` }];
}

function isSame(a: Citation | undefined, b: Citation): boolean {
  return a !== undefined && a.source === b.source && a.url === b.url && a.quote === b.quote;
}
