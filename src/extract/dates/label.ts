import type { ReportText } from '../types.ts';
import type { Beside } from './beside-lines.ts';
import type { Layout } from './layout.ts';
import { ONLY_TIME, opensRow, ROW_LEAD } from './opens-row.ts';
import type { Finding } from './parse.ts';

/** The text that says what a row's date is for. `end` is where it ends in the report when it stands on lines below. */
export type Label = { text: string; subject: string; end: number | null };

/** Lines that are only a date (and a time), blocks that begin with a date, and what the lines beside the first say of them. */
export type Lines = {
  dateLines: ReadonlySet<number>;
  starts: ReadonlySet<number>;
  beside: ReadonlyMap<number, Beside>;
};

const LABEL_MARK =
  /^[\s,]{0,3}(?:(?:at\s)?\(?(?:12\s)?(?:noon|midnight|midday|\d{1,2}(?:[.:]\d{2})?\s?[ap]m|\d{1,2}[.:]\d{2})\)?)?\s{0,3}(?:[–—:-]|\s{2}|\t|\|)\s{0,6}/i;
// In a list inside a sentence a comma is enough: "9 January, nominations open; 27 January, …".
const COMMA_MARK = /^,\s/u;
// "Deadline for motions: 5pm, ", "Closing date – ", "Nominations close: noon, ".
const LABEL_BEFORE =
  /^(?<label>[^:;]{3,70}?)\s?(?::|\s[–—-])\s{1,4}(?:(?:12\s)?(?:noon|midnight|midday)|\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?m\.?)?)?(?:,\s|\s)?(?:on\s)?$/i;
// "Nominations open (", "ballot (from ".
const LABEL_IN_FRONT = /(?:^|[),;:]\s?(?:and\s)?)(?<label>[^(),;:]{3,60}?)\s?\((?:from\s|by\s|until\s)?$/i;
const FULL_STOP = /[.]\s/u;
// A column headed so says nothing of its dates.
const BARE_COLUMN = /^(?:date|dates|when|day|week|timing|deadline date)s?$/i;
// "5pm", "7am - 10pm", "noon".
const BARE_CELL =
  /^(?:[\d:.\s–-]{0,12}(?:[ap]\.?m\.?)?(?:\s?(?:-|–|to)\s?[\d:.]{1,5}\s?[ap]\.?m\.?)?|noon|midnight|midday|tbc)$/i;
const MAX_ROW = 400;

/** The label of a date, from its table, its line, or the lines below or above; null in running text. */
export function labelOf(report: ReportText, finding: Finding, layout: Layout, lines: Lines): Label | null {
  const inTable = cellLabel(finding, report, layout);
  if (inTable !== null) return inTable;
  const beside = lines.beside.get(finding.sentence.block);
  if (beside && beside.label !== '') return { text: beside.label, subject: '', end: beside.end };
  const own = segmentLabel(finding) || restOfBlock(report, finding);
  return own === '' ? null : { text: own, subject: '', end: null };
}

function cellLabel(finding: Finding, report: ReportText, layout: Layout): Label | null {
  const { block } = finding.sentence;
  const cells = layout.cells[block] ?? [];
  const at = finding.sentence.start + finding.start - (report.blocks[block]?.start ?? 0);
  const own = cells.findIndex(({ start, end }) => at >= start && at < end);
  if (own < 0) return null;
  const isWord = (n: number): boolean => n !== own && !BARE_CELL.test(cells[n]?.text ?? '');
  const header = layout.cells[layout.headers[block] ?? -1]?.[own]?.text ?? '';
  if (header !== '' && !BARE_COLUMN.test(header)) {
    return { text: header, subject: own > 0 && isWord(0) ? (cells[0]?.text ?? '') : '', end: null };
  }
  const others = cells.flatMap((cell, n) =>
    isWord(n) && !DATE_CELL.test(cell.text) ? [[n, cell.text]] : [],
  );
  const nearest = own === 0 ? others : others.filter(([n]) => Number(n) < own).slice(-1);
  const text = (nearest.length > 0 ? nearest : others).map(([, words]) => words).join(', ');
  return text === '' ? null : { text, subject: '', end: null };
}
// A cell that holds a date says nothing of another's.
const DATE_CELL = /^(?:[A-Za-zÀ-ɏ]{2,9}\s)?\d{1,2}(?:st|nd|rd|th)?[\s/.][A-Za-zÀ-ɏ]{0,9}\d{0,4}/u;

/** The label in the date's own part of the sentence, between semicolons: before it, or after it when it opens the part. */
function segmentLabel({ sentence, start, end }: Finding): string {
  const from = sentence.text.lastIndexOf('; ', start) + 1;
  const before = sentence.text.slice(from, start).trimStart();
  const stop = sentence.text.indexOf(';', end);
  const after = sentence.text.slice(end, stop < 0 ? undefined : stop);
  const named = LABEL_BEFORE.exec(before)?.groups?.label ?? LABEL_IN_FRONT.exec(before)?.groups?.label;
  if (named !== undefined && !INTRODUCES.test(before)) return named;
  if (!ROW_LEAD.test(before.replace(INTRODUCES, ''))) return '';
  const mark = LABEL_MARK.exec(after) ?? (from > 0 || stop > 0 ? COMMA_MARK.exec(after) : null);
  return mark ? after.slice(mark[0].length) : '';
}
// "The timetable is:", "Diary:", "Key dates –": the list that follows, not one date's label.
const INTRODUCES =
  /^[^:;]{0,40}\b(?:timetable|(?<!\b(?:freeze|closing|final|last|cut-off)\s)dates?|diary|calendar|schedule|meetings|timeline)(?:\s(?:is|are|was|for\s[^:;]{2,30}))?\s?(?::|\s[–—-])\s/i;

/** "1. 9 January. Papers go out.": what follows the date in its block. */
function restOfBlock(report: ReportText, finding: Finding): string {
  const { sentence } = finding;
  const block = report.blocks[sentence.block];
  if (!block || block.text.length > MAX_ROW || sentence.text.length > 60) return '';
  if (!(opensRow(finding, report) && ONLY_TIME.test(sentence.text.slice(finding.end)))) return '';
  const rest = block.text.slice(sentence.end - block.start).trim();
  return rest.split(FULL_STOP)[0] ?? '';
}
