import type { Block } from '../../core/reports/report.ts';
import { labelCue } from './kind-cues.ts';

/** What the lines above or below a line that is only a date say of it: its label, its time, and where the last such line ends. */
export type Beside = { label: string; time: string; end: number | null };

const MAX_LABEL = 160;
const MAX_LINES = 3;
const MAX_GAP = 6;
// "4.00pm", "Midnight", "7.00am-10.00pm", "12 noon": a cell of a table set line by line.
const TIME_LINE =
  /^(?:(?:12\s)?(?:noon|midnight|midday)|\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\.?(?:\s?(?:-|–|to)\s?\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\.?)?|\d{1,2}[.:]\d{2})$/i;
// "The timetable is as follows:", "Key dates", "Process", "Date": what stands over a table and labels none of its rows.
const INTRODUCES =
  /:$|^(?:process|stages?|events?|what|when|dates?|times?|deadlines?|activity|action)$|\b(?:timetable|timeline|key\sdates|diary|calendar|schedule)\b/i;
const BULLET = /^\s{0,10}[•·●*–—-]/u;
const FULL_STOP = /[.]\s/u;

/**
 * For every line that is only a date, what the lines beside it say. Such lines stand in runs, each with its label above or
 * each with its label below; the ends of the run tell which: what has nothing below its last date is labelled from above.
 */
export function besideLines(
  blocks: readonly Block[],
  dateLines: ReadonlySet<number>,
  starts: ReadonlySet<number>,
): ReadonlyMap<number, Beside> {
  const isLabel = (n: number): boolean => isLabelLine(blocks, starts, n);
  const found = new Map<number, Beside>();
  for (const run of runsOf(dateLines, isLabel)) {
    const over = isOver(blocks, run, isLabel);
    run.forEach((block, n) => {
      const lines = over
        ? linesOver(block, run[n - 1] ?? -1, isLabel)
        : linesUnder(block, run[n + 1], isLabel);
      const beside = toBeside(blocks, block, lines, over);
      if (beside !== null) found.set(block, beside);
    });
  }
  return found;
}

/** Lines that may label a date: short, not opening with a date; after "Saturday 5 November:" a paragraph does as well. */
function isLabelLine(blocks: readonly Block[], starts: ReadonlySet<number>, n: number): boolean {
  const line = blocks[n]?.text.trim() ?? '';
  if (line === '' || starts.has(n)) return false;
  return (
    line.length <= MAX_LABEL || (starts.has(n - 1) && (blocks[n - 1]?.text.trimEnd().endsWith(':') ?? false))
  );
}

/** Date lines with at most six labelling lines between each and the next. */
function runsOf(dateLines: ReadonlySet<number>, isLabel: (n: number) => boolean): number[][] {
  const runs: number[][] = [];
  for (const block of [...dateLines].toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const near = last !== undefined && block - last <= MAX_GAP + 1;
    if (run && near && range(last + 1, block).every(isLabel)) run.push(block);
    else runs.push([block]);
  }
  return runs;
}

function isOver(blocks: readonly Block[], run: readonly number[], isLabel: (n: number) => boolean): boolean {
  const [first, last] = [run[0] ?? 0, run.at(-1) ?? 0];
  const textOf = (n: number): string => blocks[n]?.text.trim() ?? '';
  const above = linesOver(first, -1, isLabel).map(textOf);
  const below = linesUnder(last, undefined, isLabel).map(textOf);
  const lead = above.at(-1) ?? '';
  const label = TIME_LINE.test(lead) ? (above.at(-2) ?? '') : lead;
  if (label === '' || BULLET.test(label) || INTRODUCES.test(label) || FULL_STOP.test(`${label} `))
    return false;
  if (below.length === 0 || TIME_LINE.test(lead)) return true;
  return run.length > 1 && labelCue(label) !== null && labelCue(below[0] ?? '') === null;
}

function linesOver(block: number, before: number, isLabel: (n: number) => boolean): number[] {
  const lines: number[] = [];
  for (let n = block - 1; n > before && lines.length <= MAX_LINES && isLabel(n); n--) lines.unshift(n);
  return lines;
}

function linesUnder(block: number, next: number | undefined, isLabel: (n: number) => boolean): number[] {
  const lines: number[] = [];
  for (let n = block + 1; n !== next && lines.length < MAX_LINES && isLabel(n); n++) lines.push(n);
  return lines;
}

function toBeside(
  blocks: readonly Block[],
  block: number,
  lines: readonly number[],
  over: boolean,
): Beside | null {
  const texts = lines.map((n) => blocks[n]?.text.trim() ?? '');
  const time = texts.find((text) => TIME_LINE.test(text)) ?? '';
  const words = texts.filter((text) => !(TIME_LINE.test(text) || (over && INTRODUCES.test(text))));
  const last = lines.at(-1);
  if (words.length === 0) return time === '' ? null : { label: '', time, end: null };
  const label = over ? overLabel(words) : words.map(firstSentence).join('; ');
  // Of lines under a date only the first belongs to the quote.
  const end = over || last === undefined ? null : (blocks[block + 1]?.end ?? null);
  return { label, time, end };
}

/** The last line above, with those it goes on from: "Closing date for papers", "(artwork too)". */
function overLabel(words: readonly string[]): string {
  const from = words.findLastIndex((word) => !GOES_ON.test(word));
  return words.slice(Math.max(0, from)).join('; ');
}
const GOES_ON = /^(?:\(|[a-zß-ÿ]|\*)/u;

function firstSentence(text: string): string {
  return text.length <= MAX_LABEL ? text : (text.split(FULL_STOP)[0] ?? text);
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);
