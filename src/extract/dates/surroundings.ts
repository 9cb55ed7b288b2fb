import type { Block } from '../../core/reports/report.ts';
import { clauseAround } from '../clause.ts';
import type { ReportText } from '../types.ts';
import { type Label, type Lines, labelOf } from './label.ts';
import type { Layout } from './layout.ts';
import type { Finding } from './parse.ts';

/** What stands around date words. `label` is a timetable row's text beside, under or over its date, empty elsewhere. */
export type Surroundings = {
  before: string;
  after: string;
  /** What stands between the date before it in the sentence and this one; null for the first. */
  between: string | null;
  sentence: string;
  label: string;
  /** The row's first cell, where the label is the heading of a column. */
  subject: string;
  /** The time with which the next sentence of a row begins: "20 July: my barbecue! From 2pm"; empty elsewhere. */
  nextTime: string;
  /** The time in a line of its own beside a line that is only a date; empty elsewhere. */
  rowTime: string;
  /** End of the quote: beyond the sentence only where the label stands on lines below. */
  quoteEnd: number;
  clause: string;
  /** What the text says before the sentence: the last words before it, and the line over it. Looked up only when asked for. */
  above: () => Above;
};

/** The text before a sentence: at most 200 characters of its block, or else of the block before; and the title over it, or "". */
type Above = { text: string; title: string };

const REACH = 120;
const HEADING_END = /[.!?;,…]$/u;
const LIST_START = /^(?:[\s•·●–—.-]|o\s|\*(?!\*))/u;
const MAX_HEADING = 70;
const MAX_HEADING_WORDS = 9;
const HEADING_REACH = 25;
const ABOVE = 200;
const MAX_TITLE = 48;
// "FINANCE", "4. MINUTES & REPORTS", "CONFERENCE, Hull 4-7 May": a numbered heading that the page marks as a list entry.
const CAPITALS =
  /^(?:\d{1,2}[.)]\s)?(?=[^a-z]{0,60}[A-ZÀ-Þ]{4})[A-ZÀ-Þ][A-ZÀ-Þ&’'/\s-]{2,60}(?:$|,\s[^.]{2,40}$)/u;
const WORD = /[A-Za-zÀ-ɏ]{2}/u;
const DIGIT = /\d/u;
const NUMBERED = /^\d{1,2}[.)]\s/u;
// "The dates are", "Timetable:", "Key dates", "Nominations close": a line over a list, or a row of one.
const NO_TITLE =
  /\b(?:dates?|timetable|diary|calendar|schedule|deadlines?|as\sfollows|below|are|is|opens?|closes?|tomorrow|today|noon|midnight|posted|share|comments?)\b|:|^by\s|^(?:mon|tues?|wednes|thurs?|fri|satur|sun)day\b/i;

/** The surroundings of a finding. */
export function surroundingsOf(
  report: ReportText,
  finding: Finding,
  layout: Layout,
  lines: Lines,
  previous: Finding | null,
): Surroundings {
  const { sentence, start, end } = finding;
  const clause = clauseAround(sentence.text, start, end);
  const label: Label | null = labelOf(report, finding, layout, lines);
  return {
    before: sentence.text.slice(Math.max(0, start - REACH), start),
    after: sentence.text.slice(end, Math.min(end + REACH, sentence.text.length)),
    between: previous ? sentence.text.slice(previous.end, start).slice(-REACH) : null,
    sentence: sentence.text,
    label: label?.text ?? '',
    subject: label?.subject ?? '',
    nextTime: label === null ? '' : nextTimeOf(report, finding),
    rowTime: lines.beside.get(sentence.block)?.time ?? '',
    quoteEnd: Math.max(label?.end ?? 0, sentence.end),
    clause: clause.before + clause.after,
    above: () => aboveOf(report, finding),
  };
}

// "From 2pm", "Starts 7.30pm", "At 10am".
const TIME_FIRST =
  /^\s{1,3}(?:(?:from|at|starts?|starting|doors(?:\sopen)?)\s(?:at\s)?)?\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\b/i;
const TIME_REACH = 40;

function nextTimeOf({ text, blocks }: ReportText, { sentence }: Finding): string {
  const end = Math.min(blocks[sentence.block]?.end ?? sentence.end, sentence.end + TIME_REACH);
  return TIME_FIRST.exec(text.slice(sentence.end, end))?.[0] ?? '';
}

function aboveOf({ text, blocks }: ReportText, { sentence }: Finding): Above {
  const block = blocks[sentence.block];
  const before = text.slice(Math.max(block?.start ?? 0, sentence.start - ABOVE), sentence.start).trim();
  return {
    text: WORD.test(before) ? before : (blocks[sentence.block - 1]?.text ?? '').slice(-ABOVE).trim(),
    title: titleOver(blocks, sentence.block),
  };
}

/** The nearest line above that reads like a title of something: no row of dates, no "Key dates are". */
function titleOver(blocks: readonly Block[], index: number): string {
  for (let n = index - 1; n >= Math.max(0, index - HEADING_REACH); n--) {
    const line = blocks[n];
    if (!(line && isHeading(line.type, line.text))) continue;
    const title = line.text.trim().replace(NUMBERED, '');
    if (title.length <= MAX_TITLE && !(DIGIT.test(title) || NO_TITLE.test(title))) return title;
  }
  return '';
}

/** For every block the number of the heading above it, or -1; a heading rules at most 25 blocks. */
export function headingsOf(blocks: readonly Block[]): number[] {
  let heading = -1;
  return blocks.map((block, n) => {
    const over = n - heading < HEADING_REACH ? heading : -1;
    if (isHeading(block.type, block.text)) heading = n;
    return over;
  });
}

/** A block marked as a heading, or a short line that reads like one. */
export function isHeading(type: string, text: string): boolean {
  if (type === 'heading') return true;
  if (text.length > 4 * MAX_HEADING) return false;
  const line = text.trim();
  if (type === 'item') return line.length <= MAX_HEADING && CAPITALS.test(line);
  return (
    type === 'paragraph' &&
    line.length <= MAX_HEADING &&
    !HEADING_END.test(line) &&
    !LIST_START.test(text) &&
    line.split(' ').length <= MAX_HEADING_WORDS
  );
}
