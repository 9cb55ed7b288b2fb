import { stringify } from 'csv-stringify/sync';
import { dateLabel } from '../core/dates/labels.ts';
import { toCell } from './csv-cell.ts';
import type { DiaryRow, RowSource } from './diary-rows.ts';
import { oneLine } from './shortened.ts';

/** The columns of a table of dates, in order, each with what stands in it. */
const COLUMNS: Readonly<Record<string, (row: DiaryRow) => string>> = {
  date: ({ edtf }) => edtf,
  'first day': ({ first }) => first,
  'last day': ({ last }) => last,
  time: ({ time }) => time ?? '',
  words: ({ edtf, time }) => dateLabel(edtf, time),
  kind: ({ kind }) => kind,
  topic: ({ topic }) => topic,
  what: ({ what }) => what,
  status: ({ status }) => status,
  certain: ({ certain }) => certain,
  source: ({ sources }) => joined(sources, ({ title }) => title),
  reporter: ({ sources }) => joined(sources, ({ reporter }) => reporter),
  address: ({ sources }) => joined(sources, ({ url }) => url, ' '),
  quote: ({ sources }) => placeIn(sources),
  since: ({ since }) => since,
  id: ({ id }) => id,
};

/**
 * The dates as a table (RFC 4180): one line a date, every cell in quotation marks, formulas disarmed. `excel` puts a byte order mark before it, without
 * which Excel takes it for another alphabet.
 */
export function toDiaryCsv(rows: readonly DiaryRow[], { excel = false } = {}): string {
  const columns = Object.keys(COLUMNS);
  const cells = Object.values(COLUMNS);
  return stringify([columns, ...rows.map((row) => cells.map((cellOf) => toCell(oneLine(cellOf(row)))))], {
    quoted: true,
    quoted_empty: true,
    record_delimiter: 'windows',
    bom: excel,
  });
}

/** What several sources say, each thing once. */
function joined(
  sources: readonly RowSource[],
  textOf: (source: RowSource) => string | null,
  between = '; ',
): string {
  return [...new Set(sources.flatMap((source) => textOf(source) ?? []))].join(between);
}

/** The first quote; where no report’s text is held, the first place on a page. */
function placeIn(sources: readonly RowSource[]): string {
  const places = sources.flatMap(({ place }) => place ?? []);
  return (places.find(({ type }) => type === 'quote') ?? places[0])?.text ?? '';
}
