import type { Block } from '../../core/reports/report.ts';
import { findWrapWidth, isContinuation } from './line-join.ts';
import { countWords, type TextLine } from './text-line.ts';

const MAX_HEADING_LENGTH = 90;
const MAX_HEADING_WORDS = 12;
const MAX_ROW_LENGTH = 160;

// Columns: a tab, or two or more spaces that do not follow a sentence's end
const COLUMN_GAP = /[^\s.!?:;,](?:\t+|[ \u00a0]{2,})\S/u;
const TAB = /\S\t+\S/u;
const DIGIT = /\d/u;
const SENTENCE_END = /[.!?][”"’')]?$/u;
const HEADING_START = /^[\p{Lu}\d“"‘'#]/u;
// "> words" and a whole line in quotation marks
const QUOTED = /^>\s?\S|^[“"][^“”"]+[”"]$/u;

/** Blocks of the given lines as slices of `text`; a sentence broken over two lines becomes one block that spans them. */
export function toTextBlocks(text: string, lines: readonly TextLine[]): Block[] {
  const units = joinLines(text, lines);
  return units.map((unit, index) => ({
    type: toType(unit, units[index - 1], units[index + 1]),
    text: unit.text,
    start: unit.start,
    end: unit.end,
  }));
}

function joinLines(text: string, lines: readonly TextLine[]): TextLine[] {
  const wrapWidth = findWrapWidth(lines);
  const units: TextLine[] = [];
  let previous: TextLine | undefined;
  for (const line of lines) {
    const open = units.at(-1);
    if (open !== undefined && previous !== undefined && isContinuation(previous, line, wrapWidth)) {
      open.end = line.end;
      open.text = text.slice(open.start, open.end);
    } else {
      units.push({ ...line });
    }
    previous = line;
  }
  return units;
}

function toType(unit: TextLine, before: TextLine | undefined, after: TextLine | undefined): Block['type'] {
  if (unit.marked) return 'item';
  if (QUOTED.test(unit.text)) return 'quote';
  if (isRow(unit, before, after)) return 'row';
  if (!isShort(unit)) return 'paragraph';
  return isInRun(unit, before, after) ? 'item' : 'heading';
}

function isRow(unit: TextLine, before: TextLine | undefined, after: TextLine | undefined): boolean {
  if (!hasColumns(unit)) return false;
  return (
    TAB.test(unit.text) || DIGIT.test(unit.text) || [before, after].some((near) => near && hasColumns(near))
  );
}

function hasColumns(unit: TextLine): boolean {
  return !unit.marked && unit.text.length <= MAX_ROW_LENGTH && COLUMN_GAP.test(unit.text);
}

function isShort(unit: TextLine): boolean {
  if (unit.text.length > MAX_HEADING_LENGTH || SENTENCE_END.test(unit.text)) return false;
  return HEADING_START.test(unit.text) && countWords(unit.text) <= MAX_HEADING_WORDS;
}

/** Short lines with no empty line between them are a list whose marks were lost. */
function isInRun(unit: TextLine, before: TextLine | undefined, after: TextLine | undefined): boolean {
  const afterShort = after !== undefined && after.blanksBefore === 0 && !after.marked && isShort(after);
  const beforeShort = before !== undefined && unit.blanksBefore === 0 && !before.marked && isShort(before);
  return afterShort || beforeShort;
}
