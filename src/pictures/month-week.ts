import type { IsoDay } from '../core/dates/days.ts';
import type { MonthItem } from '../core/pictures/drawing.ts';
import { COLOURS, GRID, INNER, KIND_COLOURS, MARGIN, SMALL, SMALL_STRONG } from './look.ts';
import { filled, lineTo, type Mark, type Part, rectangle, stroked, textAt } from './scene.ts';
import { circle, symbol } from './symbols.ts';

/** Seven days from Monday; null where the day is of another month. */
export type Week = readonly (IsoDay | null)[];

const CELL = INNER / 7;
const RADIUS = 12;
const NUMBER_ROOM = 42;
const SIGNS_ROOM = 32;
const LANE = 24;
const MORE_ROOM = 32;
const MOST_SIGNS = 3;
const MOST_LANES = 3;
const LEAST_HEIGHT = 56;

/** What a week shows: bars over several days, shapes on single days, and how many had no room on each. */
interface Content {
  readonly bars: readonly {
    readonly item: MonthItem;
    readonly lane: number;
    readonly from: number;
    readonly to: number;
  }[];
  readonly signs: readonly (readonly MonthItem[])[];
  readonly more: readonly number[];
}

/** One row of the calendar, as high as what is on it needs. */
export function monthWeek(
  week: Week,
  items: readonly MonthItem[],
  top: number,
  today: IsoDay | undefined,
): Part {
  const { bars, signs, more } = contentOf(week, items);
  const lanes = Math.max(0, ...bars.map(({ lane }) => lane + 1));
  const signsTop = top + NUMBER_ROOM;
  const lanesTop = signsTop + (signs.some((day) => day.length > 0) ? SIGNS_ROOM : 0);
  const moreTop = lanesTop + lanes * LANE;
  const bottom = Math.max(
    top + LEAST_HEIGHT,
    moreTop + (more.some((count) => count > 0) ? MORE_ROOM : 0) + 6,
  );
  const marks = week.flatMap((day, at) => [
    ...dayNumber(day, at, top, day !== null && day === today),
    ...(signs[at] ?? []).map((item, place) =>
      symbol(item.kind, MARGIN + at * CELL + 21 + place * 29, signsTop + 14, RADIUS),
    ),
    ...moreWords(more[at] ?? 0, at, moreTop + 24),
  ]);
  return {
    marks: [
      stroked(lineTo(MARGIN, top, MARGIN + INNER, top), GRID, 2),
      ...marks,
      ...bars.flatMap((bar) => barMarks(bar, week, lanesTop + bar.lane * LANE + LANE / 2)),
    ],
    bottom,
  };
}

function dayNumber(day: IsoDay | null, at: number, top: number, isToday: boolean): Mark[] {
  if (day === null) return [];
  const [x, y] = [MARGIN + at * CELL + 30, top + 31];
  const ring = isToday ? [stroked(circle(x, y - 9, 19), COLOURS.ink, 3)] : [];
  return [...ring, textAt(x, y, String(Number(day.slice(8))), isToday ? SMALL_STRONG : SMALL, 'middle')];
}

/** "+2 more" is as wide as a day. */
function moreWords(count: number, at: number, y: number): Mark[] {
  if (count === 0) return [];
  const text = count > 9 ? `+${count}` : `+${count} more`;
  return [textAt(MARGIN + (at + 0.5) * CELL, y, text, { ...SMALL_STRONG, colour: COLOURS.muted }, 'middle')];
}

function contentOf(week: Week, items: readonly MonthItem[]): Content {
  const days = week.map((day) => day ?? '');
  const single = days.map((day) => items.filter(({ first, last }) => first === last && first === day));
  const more = single.map((day) => Math.max(0, day.length - MOST_SIGNS));
  const bars: Content['bars'][number][] = [];
  for (const item of items.filter(({ first, last }) => first !== last)) {
    const covered = days.flatMap((day, at) =>
      day !== '' && item.first <= day && day <= item.last ? [at] : [],
    );
    const [from, to] = [covered[0], covered.at(-1)];
    if (from === undefined || to === undefined) continue;
    const lane = freeLane(bars, from);
    if (lane < MOST_LANES) bars.push({ item, lane, from, to });
    else for (const at of covered) more[at] = (more[at] ?? 0) + 1;
  }
  return { bars, signs: single.map((day) => day.slice(0, MOST_SIGNS)), more };
}

/** Bars come by first day, so a lane is free when its last bar has ended. */
function freeLane(bars: Content['bars'], from: number): number {
  let lane = 0;
  while (bars.some((bar) => bar.lane === lane && bar.to >= from)) lane += 1;
  return lane;
}

/** Open at the edge of the week where it goes on, set in where it ends. */
function barMarks({ item, from, to }: Content['bars'][number], week: Week, y: number): Mark[] {
  const [begins, ends] = [item.first === week[from], item.last === week[to]];
  const left = MARGIN + from * CELL + (begins ? 8 : 0);
  const right = MARGIN + (to + 1) * CELL - (ends ? 8 : 0);
  const bar = filled(rectangle(left, y - 5, right - left, 10), KIND_COLOURS[item.kind]);
  return begins && item.kind !== 'window' ? [bar, symbol(item.kind, left + 10, y, RADIUS - 1)] : [bar];
}
