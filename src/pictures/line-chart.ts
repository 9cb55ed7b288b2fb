import { daysBetween } from '../core/dates/days.ts';
import type { ChartPoint, LineChart } from '../core/pictures/drawing.ts';
import { pointsByDay, toldValue } from '../core/pictures/questions.ts';
import { chartAxes, type Plot } from './chart-axes.ts';
import { type LegendEntry, legend } from './legend.ts';
import { cleaned, shortened } from './lettering.ts';
import { BODY, COLOURS, INNER, MARGIN, RIGHT, SMALL_STRONG, WIDTH } from './look.ts';
import { type Labelled, pointLabels, type Spot } from './point-labels.ts';
import { type Mark, rounded, type Scene, stroked } from './scene.ts';
import { circle } from './symbols.ts';
import { footer, heading, textBlock } from './text-block.ts';
import type { Typeface } from './typeface.ts';
import { valueScale } from './value-scale.ts';

/** Room for a label above the highest line of the grid. */
const HEADROOM = 52;
const PLOT_HEIGHT = 340;
/** So many points can all be labelled; of more only the first, last, highest and lowest. */
const MOST_LABELLED = 6;
/** From so many on, points are drawn small. */
const MANY = 20;
/** Between the edge of the plot and the first and last points. */
const INSET = 18;
const LABEL_WIDEST = 300;

/** A measure over time, with round numbers on both axes and values beside the points that matter. */
export function lineChart(drawing: LineChart, face: Typeface): Scene {
  const points = pointsByDay(drawing.points);
  const top = heading(drawing.title, drawing.unit, face);
  const chart =
    points.length === 0 ? noFigures(top.bottom, face) : plotted(points, top.bottom + HEADROOM, face);
  const signs = legend(hedgeEntries(points), chart.bottom, face);
  const end = footer([chart.note, drawing.source], signs.bottom, face);
  return {
    width: WIDTH,
    height: end.bottom + MARGIN,
    marks: [...top.marks, ...chart.marks, ...signs.marks, ...end.marks],
  };
}

interface Chart {
  readonly marks: readonly Mark[];
  readonly bottom: number;
  readonly note: string;
}

function noFigures(top: number, face: Typeface): Chart {
  const block = { text: 'No figures are held.', style: BODY, left: MARGIN, width: INNER, most: 1 };
  return { ...textBlock({ ...block, top: top + 24 }, face), note: '' };
}

function plotted(points: readonly ChartPoint[], top: number, face: Typeface): Chart {
  const scale = valueScale(points.map(({ value }) => value));
  const widest = Math.max(...scale.ticks.map(({ label }) => face.width(label, 26, 400)));
  const [first, last] = [points[0]?.day ?? '', points.at(-1)?.day ?? ''];
  const plot: Plot = {
    left: MARGIN + widest + 12,
    right: RIGHT,
    top,
    bottom: top + PLOT_HEIGHT,
    inset: INSET,
    first,
    last,
  };
  const spots = points.map((point) => spotOf(point, plot, scale));
  const bounds = { left: plot.left + 2, right: RIGHT, top: top - HEADROOM + 4, bottom: plot.bottom - 2 };
  const axes = chartAxes(plot, scale, face);
  const { labels, leaders } = pointLabels(labelsOf(points, spots, face), spots, bounds, face);
  const dots = spots.map((spot, at) => dot(spot, points[at]?.hedge !== undefined, points.length));
  return {
    marks: [...axes.marks, ...leaders, courseOf(spots), ...dots, ...labels],
    bottom: axes.bottom,
    note: scale.low > 0 || scale.high < 0 ? 'The axis on the left does not start at 0.' : '',
  };
}

function spotOf({ day, value }: ChartPoint, plot: Plot, { low, high }: { low: number; high: number }): Spot {
  const y = plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top);
  const [from, to] = [plot.left + plot.inset, plot.right - plot.inset];
  if (plot.first === plot.last) return { x: (from + to) / 2, y };
  return { x: from + (daysBetween(plot.first, day) / daysBetween(plot.first, plot.last)) * (to - from), y };
}

function courseOf(spots: readonly Spot[]): Mark {
  const path = spots.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`).join('');
  return stroked(path, COLOURS.line, 4);
}

/** Full where the figure was told exactly, hollow where it was told as about, almost, over or under. */
function dot({ x, y }: Spot, isHollow: boolean, count: number): Mark {
  const path = circle(x, y, count >= MANY ? 5 : 8);
  return {
    type: 'path',
    path,
    fill: isHollow ? COLOURS.ground : COLOURS.line,
    stroke: COLOURS.line,
    strokeWidth: count >= MANY ? 2 : 4,
  };
}

function hedgeEntries(points: readonly ChartPoint[]): LegendEntry[] {
  const hedges = [...new Set(points.flatMap(({ hedge }) => hedge ?? []))];
  if (hedges.length === 0) return [];
  const words = hedges.map((hedge) => `“${hedge}”`).join(' or ');
  const full = { words: 'told exactly', sign: (x: number, y: number) => [dot({ x, y }, false, 1)] };
  const hollow = { words: `told as ${words}`, sign: (x: number, y: number) => [dot({ x, y }, true, 1)] };
  return points.some(({ hedge }) => hedge === undefined) ? [full, hollow] : [hollow];
}

/** The last first, for it is what people look for; then the highest, the lowest, the first, and the others when they are few. */
function labelsOf(points: readonly ChartPoint[], spots: readonly Spot[], face: Typeface): Labelled[] {
  const at = points.map((_, index) => index);
  const value = (index: number) => points[index]?.value ?? 0;
  const highest = at.reduce((best, index) => (value(index) > value(best) ? index : best), 0);
  const lowest = at.reduce((best, index) => (value(index) < value(best) ? index : best), 0);
  const main = [points.length - 1, highest, lowest, 0];
  const order = [...new Set(points.length <= MOST_LABELLED ? [...main, ...at] : main)];
  return order.flatMap((index) => {
    const [point, spot] = [points[index], spots[index]];
    if (point === undefined || spot === undefined) return [];
    const text = shortened(cleaned(toldValue(point), face), SMALL_STRONG, LABEL_WIDEST, face);
    return [{ ...spot, text, isLow: isLow(spots, index) }];
  });
}

function isLow(spots: readonly Spot[], index: number): boolean {
  const y = spots[index]?.y ?? 0;
  const around = [spots[index - 1], spots[index + 1]].flatMap((spot) => spot?.y ?? []);
  return around.length > 0 && around.every((other) => other < y);
}
