import { ASCENT, COLOURS, DESCENT, SMALL_STRONG } from './look.ts';
import {
  type Anchor,
  type Box,
  boxOf,
  intersects,
  lineTo,
  type Mark,
  stroked,
  type TextMark,
} from './scene.ts';
import type { Typeface } from './typeface.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A point that should be labelled; `isLow` when its neighbours lie above it, so that the label goes below. */
export interface Labelled extends Spot {
  readonly text: string;
  readonly isLow: boolean;
}

/** How far a label stands from its point; from the second on a thin line leads to it. */
const DISTANCES = [12, 44, 76, 108] as const;
const ANCHORS: readonly Anchor[] = ['middle', 'start', 'end'];
/** To the right or left of a point, at its own height. */
const BESIDE = 18;
const BESIDE_COST = 5.5;
const CLEAR = 8;
/** What makes a place worse than the next: a line through it, a point under it. */
const LINE_COST = 10;
const POINT_COST = 14;

/** `leaders` are the thin lines from labels that stand off, to be drawn under everything. */
interface PointLabels {
  readonly labels: readonly Mark[];
  readonly leaders: readonly Mark[];
}

interface Place {
  readonly mark: TextMark;
  readonly box: Box;
  readonly cost: number;
  readonly leader: readonly Mark[];
}

/** Labels beside their points, in order of importance: within `bounds`, never over each other, off the line where there is room. One without room is left out. */
export function pointLabels(
  wanted: readonly Labelled[],
  course: readonly Spot[],
  bounds: Box,
  face: Typeface,
): PointLabels {
  const taken: Box[] = [];
  const labels: Mark[] = [];
  const leaders: Mark[] = [];
  for (const point of wanted) {
    const places = placesOf(point, face)
      .filter(({ box }) => isWithin(box, bounds) && !taken.some((other) => intersects(box, other)))
      .map((place) => ({ ...place, cost: place.cost + costOf(place.box, course) }));
    const best = places.toSorted((a, b) => a.cost - b.cost)[0];
    if (best === undefined) continue;
    taken.push(widened(best.box));
    leaders.push(...best.leader);
    labels.push(best.mark);
  }
  return { labels, leaders };
}

function placesOf(point: Labelled, face: Typeface): Place[] {
  const sides = point.isLow ? ([1, -1] as const) : ([-1, 1] as const);
  const aboveAndBelow = DISTANCES.flatMap((distance, far) =>
    sides.flatMap((side, turned) =>
      ANCHORS.map((anchor, moved) => {
        const mark = labelAt(point, anchor, side * distance);
        const end = point.y + side * (distance - 2);
        const leader = far === 0 ? [] : [stroked(lineTo(point.x, point.y, point.x, end), COLOURS.muted, 2)];
        return { mark, box: boxOf(mark, face), cost: far * 6 + turned * 5 + moved, leader };
      }),
    ),
  );
  const beside = (['start', 'end'] as const).map((anchor) => {
    const mark = labelBeside(point, anchor);
    return { mark, box: boxOf(mark, face), cost: BESIDE_COST, leader: [] };
  });
  return [...aboveAndBelow, ...beside];
}

function labelBeside({ x, y, text }: Labelled, anchor: 'start' | 'end'): TextMark {
  const aside = anchor === 'start' ? BESIDE : -BESIDE;
  return { type: 'text', x: x + aside, y: y + 9, text, style: SMALL_STRONG, anchor, halo: true };
}

/** `away` is how far below the point its letters begin, or above it (negative) they end. */
function labelAt({ x, y, text }: Labelled, anchor: Anchor, away: number): TextMark {
  const aside = { start: -10, middle: 0, end: 10 }[anchor];
  const baseline = y + away + (away > 0 ? SMALL_STRONG.size * ASCENT : -SMALL_STRONG.size * DESCENT);
  return { type: 'text', x: x + aside, y: baseline, text, style: SMALL_STRONG, anchor, halo: true };
}

function costOf(box: Box, course: readonly Spot[]): number {
  return course.reduce((cost, spot, at) => {
    const next = course[at + 1];
    const isCrossed = next !== undefined && crosses(spot, next, box);
    return cost + (isCrossed ? LINE_COST : 0) + (isInside(spot, widened(box)) ? POINT_COST : 0);
  }, 0);
}

/** Whether the line from `a` to `b` goes through the box: by cutting it at each side in turn (Liang and Barsky). */
function crosses(a: Spot, b: Spot, box: Box): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const sides = [
    [-dx, a.x - box.left],
    [dx, box.right - a.x],
    [-dy, a.y - box.top],
    [dy, box.bottom - a.y],
  ] as const;
  let [enter, leave] = [0, 1];
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return false;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  return enter < leave;
}

function isInside({ x, y }: Spot, box: Box): boolean {
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

function isWithin(box: Box, bounds: Box): boolean {
  return (
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom
  );
}

function widened({ left, top, right, bottom }: Box): Box {
  return { left: left - CLEAR, top: top - CLEAR / 2, right: right + CLEAR, bottom: bottom + CLEAR / 2 };
}
