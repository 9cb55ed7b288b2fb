import type { Block } from '../../core/reports/report.ts';
import { clauseAround } from '../clause.ts';
import type { ReportText, Sentence } from '../types.ts';
import type { Finding } from './parse.ts';

/** What stands around date words. `label` is a timetable row's text beside or under its date, empty elsewhere. */
export type Surroundings = {
  before: string;
  after: string;
  sentence: string;
  label: string;
  /** End of the quote: beyond the sentence only where the label stands on lines below. */
  quoteEnd: number;
  block: string;
  heading: string;
  /** The blocks just above, for a topic that a whole timetable shares. */
  above: string;
  clause: string;
};

// What may stand before a row's date: "noon,", "5pm".
const ROW_LEAD = /^(?:noon|midnight|\d{1,2}(?:[.:]\d{2})?\s?[ap]m)?[\s,:–-]{0,4}$/iu;
// What may stand after a date that fills its line: a time.
const ONLY_TIME =
  /^[\s,:–—-]{0,4}(?:(?:at\s)?(?:12\s)?(?:noon|midnight|midday)|(?:at\s)?\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]m)?)?[\s:–—-]{0,3}$/iu;
const LABEL_MARK =
  /^[\s,]{0,3}(?:(?:at\s)?(?:12\s)?(?:noon|midnight|midday|\d{1,2}(?:[.:]\d{2})?\s?[ap]m|\d{1,2}[.:]\d{2}))?\s{0,3}(?:[–—:-]|\s{2}|\t|\|)\s{0,6}/iu;
// "Deadline for motions: 5pm, ", "Closing date – ".
const LABEL_BEFORE =
  /^(?<label>[^:;.,]{3,70}?)\s?(?::|\s[–—-])\s{1,4}(?:(?:12\s)?(?:noon|midnight|midday)|\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]m)?)?(?:,\s|\s)?(?:on\s)?$/iu;
const HEADING_END = /[.!?;,…]$/u;
const LIST_START = /^[\s•·●*–—o.-]/u;
const MAX_HEADING = 70;
const LINES_ABOVE = 12;
const MAX_ABOVE = 1_500;
const MAX_LINE = 400;
const MAX_ROW = 400;
const MAX_LABEL_LINES = 3;

/** The surroundings of a finding; `starts` holds the blocks that begin with a date, so that a label stops before the next row. */
export function surroundingsOf(
  report: ReportText,
  finding: Finding,
  starts: ReadonlySet<number>,
): Surroundings {
  const { sentence, start, end } = finding;
  const clause = clauseAround(sentence.text, start, end);
  const block = report.blocks[sentence.block];
  const under = isDateLine(finding, block?.text ?? '') ? linesUnder(report, sentence.block, starts) : null;
  return {
    before: sentence.text.slice(Math.max(0, start - 120), start),
    after: sentence.text.slice(end, end + 120),
    sentence: sentence.text,
    label: under?.text ?? rowLabel(finding),
    quoteEnd: under?.end ?? sentence.end,
    block: nearBlock(block, sentence),
    heading: headingOver(report, sentence.block),
    above: linesAbove(report, sentence.block),
    clause: clause.before + clause.after,
  };
}

/** Whether the date opens its line, as in a timetable. */
export function opensRow(finding: Finding, report: ReportText): boolean {
  const block = report.blocks[finding.sentence.block];
  if (!block || block.text.length > MAX_ROW) return false;
  const lead = report.text.slice(block.start, finding.sentence.start + finding.start);
  if (!ROW_LEAD.test(lead.replace(ROW_MARK, ''))) return false;
  return rowLabel(finding) !== '' || isDateLine(finding, block.text);
}

const ROW_MARK = /^\s{0,10}(?:[•·●*–—.-]|o\s|\d{1,2}[.)])?\s{0,10}/u;

function isDateLine(finding: Finding, block: string): boolean {
  const { text } = finding.sentence;
  if (text.length > 60 || block.length > MAX_ROW || block.trim().length > text.length + 4) return false;
  return ROW_LEAD.test(text.slice(0, finding.start)) && ONLY_TIME.test(text.slice(finding.end));
}

/** The block's text near the sentence: a whole block may be long. */
function nearBlock(block: Block | undefined, { start, end }: Sentence): string {
  if (!block) return '';
  return block.text.slice(Math.max(0, start - block.start - MAX_LINE), end - block.start + MAX_LINE);
}

function linesAbove(report: ReportText, index: number): string {
  const lines = report.blocks.slice(Math.max(0, index - LINES_ABOVE), index);
  return lines
    .map(({ text }) => text.slice(-MAX_LINE))
    .join('\n')
    .slice(-MAX_ABOVE);
}

function linesUnder(
  report: ReportText,
  index: number,
  starts: ReadonlySet<number>,
): { text: string; end: number } | null {
  const lines = [];
  for (let n = index + 1; n <= index + MAX_LABEL_LINES; n++) {
    const line = report.blocks[n];
    if (!line || starts.has(n) || line.text.length > 160) break;
    lines.push(line);
  }
  const [first] = lines;
  return first ? { text: lines.map(({ text }) => text).join('; '), end: first.end } : null;
}

function rowLabel({ sentence, start, end }: Finding): string {
  const before = sentence.text.slice(0, start);
  const named = LABEL_BEFORE.exec(before)?.groups?.label;
  if (named !== undefined) return named;
  if (!ROW_LEAD.test(before)) return '';
  const after = sentence.text.slice(end);
  const mark = LABEL_MARK.exec(after);
  return mark ? after.slice(mark[0].length) : '';
}

function headingOver(report: ReportText, index: number): string {
  for (let n = index - 1; n >= 0 && n > index - 25; n--) {
    const block = report.blocks[n];
    if (block && isHeading(block.type, block.text)) return block.text.trim();
  }
  return '';
}

/** A block marked as a heading, or a short line that reads like one. */
export function isHeading(type: string, text: string): boolean {
  if (type === 'heading') return true;
  if (text.length > MAX_ROW) return false;
  const line = text.trim();
  return (
    type === 'paragraph' &&
    line.length <= MAX_HEADING &&
    !HEADING_END.test(line) &&
    !LIST_START.test(text) &&
    line.split(' ').length <= 9
  );
}
