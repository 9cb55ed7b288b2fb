import { weekdayOf } from '../core/dates/days.ts';
import { WEEKDAY_NAMES } from '../core/dates/names.ts';
import type { MonthItem } from '../core/pictures/drawing.ts';
import { shortDay } from './day-scale.ts';
import { BODY, MARGIN, RIGHT, SMALL_STRONG } from './look.ts';
import { type Mark, type Part, textAt } from './scene.ts';
import { symbol } from './symbols.ts';
import { footer, textBlock } from './text-block.ts';
import type { Typeface } from './typeface.ts';

const MOST_ROWS = 8;
const DAY_LEFT = MARGIN + 40;
const GAP = 20;

/** What is on, by day: its shape, its days, its words. What runs on before and after the month comes last. */
export function monthList(month: string, items: readonly MonthItem[], top: number, face: Typeface): Part {
  const rows = [
    ...items.filter((item) => !isThroughout(item, month)),
    ...items.filter((item) => isThroughout(item, month)),
  ]
    .slice(0, MOST_ROWS)
    .map((item) => ({ item, days: daysInWords(month, item) }));
  const widest = Math.max(
    ...rows.map(({ days }) => face.width(days, SMALL_STRONG.size, SMALL_STRONG.weight)),
  );
  const labelLeft = DAY_LEFT + widest + GAP;
  const marks: Mark[] = [];
  let bottom = top;
  for (const { item, days } of rows) {
    const at = bottom + 8;
    const label = { text: item.label, style: BODY, left: labelLeft, width: RIGHT - labelLeft, most: 2 };
    const words = textBlock({ ...label, top: at }, face);
    marks.push(
      symbol(item.kind, MARGIN + 14, at + 13, 12),
      textAt(DAY_LEFT, at + 21, days, SMALL_STRONG),
      ...words.marks,
    );
    bottom = Math.max(at + SMALL_STRONG.leading - 4, words.bottom);
  }
  const hidden = items.length - MOST_ROWS;
  const end = footer([hidden > 0 ? `+${hidden} more, in the reply` : ''], bottom + 4, face);
  return { marks: [...marks, ...end.marks], bottom: end.bottom };
}

function isThroughout({ first, last }: MonthItem, month: string): boolean {
  return first.slice(0, 7) < month && last.slice(0, 7) > month;
}

/** "Fri 14", "10 to 21", and with both months when one end lies outside: "29 Jul to 2 Aug". */
function daysInWords(month: string, { first, last }: MonthItem): string {
  if (first === last) return `${WEEKDAY_NAMES[weekdayOf(first)]?.slice(0, 3)} ${Number(first.slice(8))}`;
  const isInside = first.slice(0, 7) === month && last.slice(0, 7) === month;
  return isInside
    ? `${Number(first.slice(8))} to ${Number(last.slice(8))}`
    : `${shortDay(first)} to ${shortDay(last)}`;
}
