import { daysBetween, type IsoDay } from '../core/dates/days.ts';
import { dayTicks } from './day-scale.ts';
import { COLOURS, GRID, MARGIN, RIGHT, SMALL } from './look.ts';
import {
  type Box,
  boxOf,
  intersects,
  lineTo,
  type Mark,
  type Part,
  stroked,
  type TextMark,
  textAt,
} from './scene.ts';
import type { Typeface } from './typeface.ts';
import type { ValueScale } from './value-scale.ts';

/** Between two labels. */
const LABEL_GAP = 10;

/** Where the plot is, and the days at its two ends, which are drawn `inset` from its edges. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly inset: number;
  readonly first: IsoDay;
  readonly last: IsoDay;
}

/** Lines across with their numbers, and days below. */
export function chartAxes(plot: Plot, scale: ValueScale, face: Typeface): Part {
  const days = dayAxis(plot, face);
  return { marks: [...valueAxis(plot, scale), ...days.marks], bottom: days.bottom };
}

function valueAxis({ left, right, top, bottom }: Plot, { ticks, low, high }: ValueScale): Mark[] {
  return ticks.flatMap(({ value, label }) => {
    const y = bottom - ((value - low) / (high - low)) * (bottom - top);
    const isBase = value === 0;
    return [
      stroked(lineTo(left, y, right, y), isBase ? COLOURS.muted : GRID, 2),
      textAt(left - 12, y + SMALL.size * 0.33, label, SMALL, 'end'),
    ];
  });
}

/** Ticks with their labels under them: all within the picture, none over another. */
export function dayAxis({ left, right, bottom, inset, first, last }: Plot, face: Typeface): Part {
  const [from, to] = [left + inset, right - inset];
  const taken: Box[] = [];
  const ticks = dayTicks(first, last, to - from, face);
  const marks = ticks.flatMap(({ day, label, year }) => {
    const share = first === last ? 0.5 : daysBetween(first, day) / daysBetween(first, last);
    const x = from + share * (to - from);
    const text = keptInside(textAt(x, bottom + 36, label, SMALL, 'middle'), face);
    const box = boxOf(text, face);
    const tick = stroked(lineTo(x, bottom, x, bottom + 8), COLOURS.muted, 2);
    const room = { ...box, left: box.left - LABEL_GAP, right: box.right + LABEL_GAP };
    if (taken.some((other) => intersects(other, room))) return [tick];
    taken.push(box);
    return year === '' ? [tick, text] : [tick, text, { ...text, y: text.y + SMALL.leading, text: year }];
  });
  const lines = ticks.some(({ year }) => year !== '') ? 2 : 1;
  return { marks, bottom: bottom + 12 + lines * SMALL.leading };
}

function keptInside(mark: TextMark, face: Typeface): TextMark {
  const half = face.width(mark.text, mark.style.size, mark.style.weight) / 2;
  return { ...mark, x: Math.min(Math.max(mark.x, MARGIN + half), RIGHT - half) };
}
