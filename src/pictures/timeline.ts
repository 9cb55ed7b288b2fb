import type { Timeline, TimelineStep } from '../core/pictures/drawing.ts';
import { MOST_STEPS } from '../core/pictures/questions.ts';
import { kindEntries, legend } from './legend.ts';
import {
  BODY,
  COLOURS,
  GRID,
  INNER,
  MARGIN,
  RIGHT,
  SMALL,
  SMALL_STRONG,
  STRONG,
  TINT,
  WIDTH,
} from './look.ts';
import { filled, lineTo, type Mark, type Part, rectangle, type Scene, stroked, textAt } from './scene.ts';
import { symbol } from './symbols.ts';
import { footer, heading, textBlock } from './text-block.ts';
import { timeStrip } from './time-strip.ts';
import type { Typeface } from './typeface.ts';

/** Of what is done, so much is kept when there is no room for all. */
const KEPT_DONE = 2;
const RAIL = MARGIN + 20;
const TEXT_LEFT = MARGIN + 56;
const STATE_ROOM = 84;
const PADDING = 14;

/** Steps from top to bottom along a rail, under a strip that shows how they lie in time. */
export function timeline(drawing: Timeline, face: Typeface): Scene {
  const steps = drawing.steps;
  const { before, shown, after } = inWindow(steps);
  const top = heading(drawing.title, '', face);
  const strip = timeStrip(steps, top.bottom + 8, face);
  const rows = stepRows(shown, before, strip.bottom + 8, face);
  const signs = legend(kindEntries(steps.map(({ kind }) => kind)), rows.bottom, face);
  const last =
    steps.length === 0 ? 'No steps are held.' : after > 0 ? `+${after} more after these, in the reply` : '';
  const end = footer([last], signs.bottom, face);
  return {
    width: WIDTH,
    height: end.bottom + MARGIN,
    marks: [...top.marks, ...strip.marks, ...rows.marks, ...signs.marks, ...end.marks],
  };
}

/** As many steps as there is room for: of those done only the last ones when there are more. */
function inWindow(steps: readonly TimelineStep[]): {
  before: number;
  shown: readonly TimelineStep[];
  after: number;
} {
  const firstAhead = steps.findIndex(({ state }) => state !== 'done');
  const from = firstAhead === -1 ? steps.length : firstAhead - KEPT_DONE;
  const before = Math.max(0, Math.min(from, steps.length - MOST_STEPS));
  const shown = steps.slice(before, before + MOST_STEPS);
  return { before, shown, after: steps.length - before - shown.length };
}

function stepRows(steps: readonly TimelineStep[], before: number, top: number, face: Typeface): Part {
  const marks: Mark[] = [];
  const rail: number[] = [];
  let bottom = top;
  if (before > 0) {
    marks.push(textAt(TEXT_LEFT, top + 30, `+${before} earlier, in the reply`, SMALL));
    bottom = top + 40;
  }
  for (const step of steps) {
    const row = stepRow(step, bottom, face);
    marks.push(...row.marks);
    rail.push(bottom + PADDING + 12);
    bottom = row.bottom;
  }
  const line = rail.length > 1 ? [stroked(lineTo(RAIL, rail[0] ?? 0, RAIL, rail.at(-1) ?? 0), GRID, 4)] : [];
  const tints = marks.filter((mark) => mark.type === 'path' && mark.fill === TINT);
  return { marks: [...tints, ...line, ...marks.filter((mark) => !tints.includes(mark))], bottom };
}

function stepRow(step: TimelineStep, top: number, face: Typeface): Part {
  const isNext = step.state === 'next';
  const width = RIGHT - TEXT_LEFT - 8;
  const style = { ...SMALL_STRONG, colour: COLOURS.muted };
  const when = textBlock(
    { text: step.when, style, left: TEXT_LEFT, top: top + PADDING, width: width - STATE_ROOM, most: 2 },
    face,
  );
  const label = textBlock(
    {
      text: step.label,
      style: isNext ? STRONG : BODY,
      left: TEXT_LEFT,
      top: Math.max(when.bottom, top + PADDING + SMALL.leading) + 2,
      width,
      most: 2,
    },
    face,
  );
  const bottom = label.bottom + PADDING;
  const first = top + PADDING + 20;
  return {
    marks: [
      ...(isNext ? [filled(rectangle(MARGIN, top + 2, INNER, bottom - top - 4), TINT)] : []),
      symbol(step.kind, RAIL, top + PADDING + 12, 14, step.state === 'done'),
      ...when.marks,
      ...label.marks,
      ...(step.state === 'ahead' ? [] : [stateWord(step.state, first)]),
    ],
    bottom,
  };
}

function stateWord(state: 'done' | 'next', y: number): Mark {
  const style = state === 'next' ? SMALL_STRONG : SMALL;
  return textAt(RIGHT - 10, y, state, style, 'end');
}
