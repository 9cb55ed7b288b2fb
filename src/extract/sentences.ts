import type { Block } from '../core/reports/report.ts';
import type { Sentence } from './types.ts';

const MAX_SENTENCE = 2_000;

// "• ", "1. ", "(a) ", ". ", "– ", "o ": the mark before a list entry is no part of its first sentence.
const LIST_MARK = /^\s{0,20}(?:[•·●▪*\-–—.]|o(?=\s{2})|\(?(?:\d{1,2}|[a-z])[.)](?=\s))?\s{0,20}/u;
// "Cllr.", "St.", "A.", "No.", "Fri.": the full stop does not end the sentence.
const ABBREVIATION =
  /(?:^|[\s(‘“"'])(?:Cllr|Cllrs|St|Mr|Mrs|Ms|Dr|Prof|Sir|Hon|Rev|No|Nos|vs|Gen|Sec|Dep|cf|p|pp|approx|incl|[A-Z]|Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Aug|Sep|Sept|Oct|Nov|Dec|[ei]\.[ge]|[ap]\.m)\.["’”)]?\s{0,4}$/u;
// "If you can (you still get to vote!) tell Ann": what ends in a bracket is no sentence where small letters follow.
const IN_BRACKET = /[.!?][)\]]\s{0,4}$/u;
// "<!channel>": no space after the mark.
const MARK_IN_WORD = /[!?]$/u;
const SMALL_LETTER = /^[a-zß-ÿ]/u;
// "…in place. 80 candidates": the segmenter does not break before a digit.
const STOP_BEFORE_DIGIT = /[.!?]["”’)]?\s{1,4}(?=[£€]?\d)/gu;

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/**
 * The sentences of the blocks, in order, each an exact slice of the text. A sentence never crosses a block,
 * is trimmed of white space and list marks, and is at most 2,000 characters (longer ones are cut at a space).
 */
export function findSentences(blocks: readonly Block[]): Sentence[] {
  return blocks.flatMap((block, index) =>
    piecesOf(block.text).flatMap(([from, to]) => toSentence(block, index, from, to)),
  );
}

function toSentence(block: Block, index: number, from: number, to: number): Sentence[] {
  const raw = block.text.slice(from, to);
  const lead = raw.length - raw.trimStart().length;
  const text = raw.trim();
  if (text === '') return [];
  const start = block.start + from + lead;
  return [{ text, start, end: start + text.length, block: index }];
}

/** Where the block's sentences lie, as offsets in the block. */
function piecesOf(text: string): [number, number][] {
  const first = LIST_MARK.exec(text)?.[0].length ?? 0;
  const joined: [number, number][] = [];
  for (const { index, segment } of segmenter.segment(text.slice(first))) {
    const last = joined.at(-1);
    const from = first + index;
    if (last && goesOn(text.slice(Math.max(last[0], last[1] - 20), last[1]), segment))
      last[1] = from + segment.length;
    else joined.push([from, from + segment.length]);
  }
  return joined
    .flatMap(([from, to]) => splitBeforeDigits(text, from, to))
    .flatMap(([from, to]) => cutLong(text, from, to));
}

/** Whether a segment belongs to the one before it, of which `tail` is the end. */
function goesOn(tail: string, segment: string): boolean {
  if (staysOpen(tail)) return true;
  return SMALL_LETTER.test(segment) && (IN_BRACKET.test(tail) || MARK_IN_WORD.test(tail));
}

function staysOpen(tail: string): boolean {
  return ABBREVIATION.test(tail);
}

function splitBeforeDigits(text: string, from: number, to: number): [number, number][] {
  const pieces: [number, number][] = [];
  let start = from;
  for (const stop of text.slice(from, to).matchAll(STOP_BEFORE_DIGIT)) {
    const end = from + stop.index + stop[0].length;
    if (staysOpen(text.slice(Math.max(start, end - 20), end))) continue;
    pieces.push([start, end]);
    start = end;
  }
  pieces.push([start, to]);
  return pieces;
}

function cutLong(text: string, from: number, to: number): [number, number][] {
  const pieces: [number, number][] = [];
  let start = from;
  while (to - start > MAX_SENTENCE) {
    const space = text.lastIndexOf(' ', start + MAX_SENTENCE);
    const end = space > start ? space + 1 : start + MAX_SENTENCE;
    pieces.push([start, end]);
    start = end;
  }
  pieces.push([start, to]);
  return pieces;
}
