import { daysBetween } from '../core/dates/days.ts';
import type { TimelineStep } from '../core/pictures/drawing.ts';
import { dayAxis, type Plot } from './chart-axes.ts';
import { COLOURS, KIND_COLOURS, MARGIN, RIGHT } from './look.ts';
import { filled, lineTo, type Mark, type Part, rectangle, stroked } from './scene.ts';
import { symbol } from './symbols.ts';
import type { Typeface } from './typeface.ts';

const RADIUS = 12;
const LANE = 30;
const MOST_LANES = 6;
const BAR = 10;

interface Placed {
  readonly step: TimelineStep;
  readonly from: number;
  readonly to: number;
  readonly lane: number;
}

/** All steps on one line of time, stacked where they are close, so that gaps and overlaps are seen. Nothing when all are on one day. */
export function timeStrip(steps: readonly TimelineStep[], top: number, face: Typeface): Part {
  const first = steps[0]?.first;
  const last = steps.reduce((latest, step) => (step.last > latest ? step.last : latest), first ?? '');
  if (first === undefined || first === last) return { marks: [], bottom: top };
  const span = { left: MARGIN, right: RIGHT, inset: RADIUS + 6, first, last };
  const placed = inLanes(steps, span);
  const lanes = Math.max(...placed.map(({ lane }) => lane)) + 1;
  const bottom = top + lanes * LANE + 14;
  const axis = dayAxis({ ...span, top, bottom }, face);
  const line = stroked(lineTo(MARGIN, bottom, RIGHT, bottom), COLOURS.muted, 2);
  const signs = placed.flatMap((one) => stripMarks(one, bottom - 22 - one.lane * LANE));
  return { marks: [line, ...axis.marks, ...signs], bottom: axis.bottom };
}

/** Each in the lowest lane that is free there; when none is, in the top one over what it holds. */
function inLanes(steps: readonly TimelineStep[], span: Omit<Plot, 'top' | 'bottom'>): Placed[] {
  const [from, to] = [span.left + span.inset, span.right - span.inset];
  const days = daysBetween(span.first, span.last);
  const at = (day: string) => from + (daysBetween(span.first, day) / days) * (to - from);
  const ends: number[] = [];
  return steps.map((step) => {
    const [start, end] = [at(step.first), at(step.last)];
    const free = ends.findIndex((taken) => taken + 2 * RADIUS + 2 <= start);
    const lane = Math.min(free === -1 ? ends.length : free, MOST_LANES - 1);
    ends[lane] = Math.max(ends[lane] ?? 0, end);
    return { step, from: start, to: end, lane };
  });
}

function stripMarks({ step, from, to }: Placed, y: number): Mark[] {
  const isHollow = step.state === 'done';
  const sign = symbol(step.kind, from, y, RADIUS, isHollow);
  if (to - from < 2 * RADIUS) return [sign];
  const path = rectangle(from, y - BAR / 2, to - from, BAR);
  const bar = isHollow ? stroked(path, KIND_COLOURS[step.kind], 3) : filled(path, KIND_COLOURS[step.kind]);
  return step.kind === 'window' ? [bar] : [bar, sign];
}
