import type { z } from 'zod';
import { type Entry, entrySchema, type Revision } from '../core/diary/entry.ts';
import { UserError } from '../core/errors.ts';
import { fromCell } from './csv-cell.ts';
import { parseCsv } from './csv-records.ts';
import { BY_HAND } from './diary-rows.ts';

const NEEDED = ['id', 'date', 'time', 'kind', 'topic', 'what', 'status', 'certain', 'since'] as const;
/** What spreadsheets put between the cells, by the language they are set to. */
const DELIMITERS = [',', ';', '\t'] as const;
const TAKEN_OVER = 'taken over from a table of dates';

type Cells = ReadonlyMap<string, string>;

/**
 * The entries of a table of dates as `toDiaryCsv` writes it, each with one revision: what the table says of it, with its source in words as evidence.
 * Throws `UserError` `foreign-table` or `bad-table`, which names the line and the column.
 */
export function parseDiaryCsv(text: string): Entry[] {
  const tables = DELIMITERS.map((delimiter) => parseCsv(text, delimiter));
  if (tables.every((table) => table === null)) throw toFault('a quotation mark in it is never closed');
  const table = tables.find((each) => each !== null && NEEDED.every((name) => each[0]?.includes(name)));
  if (table === undefined || table === null) throw toForeign();
  const [header = [], ...records] = table;
  const entries = records.map((record, at) => toEntry(cellsOf(header, record), at + 2));
  const twice = entries.findIndex(({ id }, at) => entries.findIndex((entry) => entry.id === id) < at);
  if (twice !== -1)
    throw toFault(`line ${twice + 2}, id: “${entries[twice]?.id}” stands on an earlier line too`);
  return entries;
}

function cellsOf(header: readonly string[], record: readonly string[]): Cells {
  return new Map(header.map((name, at) => [name, fromCell(record[at] ?? '')]));
}

function toEntry(cells: Cells, line: number): Entry {
  const cell = (name: string): string => cells.get(name)?.trim() ?? '';
  const parsed = entrySchema.safeParse({ id: cell('id'), revisions: [toRevision(cell)] });
  if (parsed.success) return parsed.data;
  throw toFault(`line ${line}, ${faultIn(parsed.error)}`);
}

function toRevision(cell: (name: string) => string): Record<keyof Revision, unknown> {
  return {
    on: cell('since'),
    by: 'officer',
    reason: TAKEN_OVER,
    status: cell('status'),
    edtf: cell('date'),
    time: cell('time') === '' ? null : cell('time'),
    kind: cell('kind'),
    topic: cell('topic'),
    what: cell('what'),
    certain: cell('certain'),
    rule: TAKEN_OVER,
    evidence: { type: 'officer', note: noteOf(cell) },
  };
}

/** `“the quote”, the report, by its reporter, https://…`; a note that an officer wrote stays as it was. */
function noteOf(cell: (name: string) => string): string {
  const source = cell('source');
  if (source.startsWith(BY_HAND)) return source.slice(BY_HAND.length) || TAKEN_OVER;
  const quote = cell('quote') === '' ? '' : `“${cell('quote')}”`;
  const reporter = cell('reporter') === '' ? '' : `by ${cell('reporter')}`;
  return [quote, source, reporter, cell('address')].filter((part) => part !== '').join(', ') || TAKEN_OVER;
}

/** The columns as the table names them. */
const COLUMN_OF: Readonly<Record<string, string>> = { on: 'since', edtf: 'date' };

function faultIn({ issues: [issue] }: z.ZodError): string {
  const field = String(issue?.path.at(-1) ?? '');
  return `${COLUMN_OF[field] ?? field}: ${issue?.message ?? 'not valid'}`;
}

function toForeign(): UserError {
  return new UserError(
    'foreign-table',
    'The table is not one of dates that nec-bot wrote.',
    `It needs these columns in its first line: ${NEEDED.join(', ')}.`,
  );
}

function toFault(wrong: string): UserError {
  return new UserError(
    'bad-table',
    `The table of dates is damaged (${wrong}), so nothing was taken from it.`,
    'Put that right, or export the table again.',
  );
}
