import { type IsoDay, weekdayOf } from '../core/dates/days.ts';
import { WEEKDAY_NAMES } from '../core/dates/names.ts';
import type { MonthItem } from '../core/pictures/drawing.ts';
import { shortDay } from './day-scale.ts';
import { BODY, INNER, MARGIN, RIGHT, SMALL_STRONG } from './look.ts';
import type { Mark, Part } from './scene.ts';
import { symbol } from './symbols.ts';
import { footer, textBlock } from './text-block.ts';
import type { Typeface } from './typeface.ts';

const MOST_ROWS = 8;
const DAY_LEFT = MARGIN + 40;
const LABEL_LEFT = DAY_LEFT + 190;

/** What is on, by day: its shape, its days, its words. */
export function monthList(month: string, items: readonly MonthItem[], top: number, face: Typeface): Part {
  const marks: Mark[] = [];
  let bottom = top;
  for (const item of items.slice(0, MOST_ROWS)) {
    const row = listRow(month, item, bottom + 8, face);
    marks.push(...row.marks);
    bottom = row.bottom;
  }
  const hidden = items.length - MOST_ROWS;
  const end = footer([hidden > 0 ? `+${hidden} more, in the reply` : ''], bottom + 4, face);
  return { marks: [...marks, ...end.marks], bottom: end.bottom };
}

function listRow(month: string, item: MonthItem, top: number, face: Typeface): Part {
  const days = textBlock(
    {
      text: daysInWords(month, item),
      style: SMALL_STRONG,
      left: DAY_LEFT,
      top: top + 1,
      width: INNER,
      most: 1,
    },
    face,
  );
  const label = textBlock(
    { text: item.label, style: BODY, left: LABEL_LEFT, top, width: RIGHT - LABEL_LEFT, most: 2 },
    face,
  );
  return {
    marks: [symbol(item.kind, MARGIN + 14, top + 13, 12), ...days.marks, ...label.marks],
    bottom: Math.max(days.bottom, label.bottom),
  };
}

/** "Fri 14", "10 to 21", and with the month at the end that lies outside: "28 Jun to 3", "30 to 2 Aug". */
function daysInWords(month: string, { first, last }: MonthItem): string {
  if (first === last) return `${WEEKDAY_NAMES[weekdayOf(first)]?.slice(0, 3)} ${Number(first.slice(8))}`;
  return `${dayInWords(month, first)} to ${dayInWords(month, last)}`;
}

function dayInWords(month: string, day: IsoDay): string {
  return day.slice(0, 7) === month ? String(Number(day.slice(8))) : shortDay(day);
}
