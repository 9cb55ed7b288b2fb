import type { KnownBlock, RawTextElement, RichTextBlock, TableBlock as SlackTable } from '@slack/types';
import type { Citation, ListItem, Row, TableBlock } from '../../core/chat/reply.ts';
import { MOST_TABLE_COLUMNS, MOST_TABLE_ROWS, MOST_TABLE_TEXT } from './limits.ts';
import { boldSection, sourceTexts, toList } from './rich-text.ts';

type Cell = SlackTable['rows'][number][number];

/** Slack refuses an empty cell. */
const NOTHING = '–';

/** Whether Slack’s own table can hold it; otherwise it is told as a list. */
export function fitsTable(table: TableBlock): boolean {
  const { columns, rows } = table;
  const texts = [...columns.map(({ label }) => label), ...rows.flatMap(({ cells }) => cells)];
  const sources = rows.flatMap(({ citation }) => (citation === undefined ? [] : [citation.source]));
  return (
    rows.length > 0 &&
    rows.length < MOST_TABLE_ROWS &&
    columns.length + 1 <= MOST_TABLE_COLUMNS &&
    [...texts, ...sources].reduce((size, text) => size + text.length + 1, 0) <= MOST_TABLE_TEXT
  );
}

/** The caption, the table, and where each row comes from: in a last column, or below it when there are sentences to quote. */
export function toTable(table: TableBlock): KnownBlock[] {
  const { caption, columns, rows } = table;
  const isQuoted = rows.some(({ citation }) => citation?.quote !== undefined);
  const hasSources = !isQuoted && rows.some(({ citation }) => citation !== undefined);
  const head: Cell[] = [...columns.map(({ label }) => raw(label)), ...(hasSources ? [raw('Source')] : [])];
  const settings = columns.map(({ align }) => ({
    align: align === 'end' ? ('right' as const) : ('left' as const),
    is_wrapped: true,
  }));
  const native: SlackTable = {
    type: 'table',
    column_settings: hasSources ? [...settings, { align: 'left', is_wrapped: true }] : settings,
    rows: [
      head,
      ...rows.map(({ cells, citation }) => [
        ...columns.map((_, at) => raw(cells[at] ?? '')),
        ...(hasSources ? [sourceCell(citation)] : []),
      ]),
    ],
  };
  const below = isQuoted ? toList(rows.filter(isCited).map(quotedItem), false) : [];
  return [...richBlock(boldSection(caption)), native, ...richBlock(below)];
}

function isCited({ citation }: Row): boolean {
  return citation !== undefined;
}

/** Below the table a row is known by its first cell. */
function quotedItem({ cells: [first = ''], citation }: Row): ListItem {
  return {
    text: [{ type: 'text', text: first, bold: true }],
    ...(citation === undefined ? {} : { citations: [citation] }),
  };
}

function sourceCell(citation: Citation | undefined): Cell {
  if (citation === undefined) return raw('');
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: sourceTexts(citation) }] };
}

function raw(text: string): RawTextElement {
  return { type: 'raw_text', text: text === '' ? NOTHING : text };
}

function richBlock(elements: RichTextBlock['elements']): RichTextBlock[] {
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements }];
}
