import type { DrawnKind } from '../core/pictures/drawing.ts';
import { KIND_NAMES } from '../core/reports/words.ts';
import { shortened } from './lettering.ts';
import { INNER, MARGIN, RIGHT, SMALL } from './look.ts';
import { type Mark, type Part, textAt } from './scene.ts';
import { symbol } from './symbols.ts';
import type { Typeface } from './typeface.ts';

/** `sign` draws the shape around a point. */
export interface LegendEntry {
  readonly words: string;
  readonly sign: (x: number, y: number) => readonly Mark[];
}

const SIGN_WIDTH = 36;
const GAP = 28;
const ROW = 38;
const KIND_ORDER: readonly DrawnKind[] = ['deadline', 'opens', 'event', 'window', 'publication'];

/** Shapes with their words, from left to right, on as many rows as they need. */
export function legend(entries: readonly LegendEntry[], top: number, face: Typeface): Part {
  if (entries.length === 0) return { marks: [], bottom: top };
  const marks: Mark[] = [];
  let [x, y] = [MARGIN, top + ROW - 12];
  for (const { words, sign } of entries) {
    const text = shortened(words, SMALL, INNER - SIGN_WIDTH, face);
    const width = SIGN_WIDTH + face.width(text, SMALL.size, SMALL.weight);
    if (x > MARGIN && x + width > RIGHT) [x, y] = [MARGIN, y + ROW];
    marks.push(...sign(x + 13, y - 8), textAt(x + SIGN_WIDTH, y, text, SMALL));
    x += width + GAP;
  }
  return { marks, bottom: y + 8 };
}

/** One entry for each kind that occurs, in one order on all pictures. */
export function kindEntries(kinds: readonly DrawnKind[]): LegendEntry[] {
  return KIND_ORDER.filter((kind) => kinds.includes(kind)).map((kind) => ({
    words: KIND_NAMES[kind],
    sign: (x, y) => [symbol(kind, x, y, 12)],
  }));
}
