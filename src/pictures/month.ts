import { daysInMonth, weekdayOf } from '../core/dates/days.ts';
import { monthLabel } from '../core/dates/labels.ts';
import type { Month, MonthItem } from '../core/pictures/drawing.ts';
import { itemsOfMonth } from '../core/pictures/questions.ts';
import { kindEntries, type LegendEntry, legend } from './legend.ts';
import { BODY, COLOURS, INNER, MARGIN, SMALL_STRONG, WIDTH } from './look.ts';
import { monthList } from './month-list.ts';
import { monthWeek, type Week } from './month-week.ts';
import { type Mark, type Part, type Scene, stroked, textAt } from './scene.ts';
import { circle } from './symbols.ts';
import { heading, textBlock } from './text-block.ts';
import type { Typeface } from './typeface.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const CELL = INNER / WEEKDAYS.length;

/** A calendar with the shapes of what is on, and under it a list that says what each is. */
export function month(drawing: Month, face: Typeface): Scene {
  const items = itemsOfMonth(drawing);
  const name = monthLabel(drawing.month);
  const top = heading(drawing.title, drawing.title.includes(name) ? '' : name, face);
  const grid = calendar(drawing, items, top.bottom + 16);
  const signs = legend(
    [...kindEntries(items.map(({ kind }) => kind)), ...todayEntry(drawing)],
    grid.bottom + 4,
    face,
  );
  const list =
    items.length === 0
      ? nothingHeld(name, signs.bottom, face)
      : monthList(drawing.month, items, signs.bottom + 10, face);
  return {
    width: WIDTH,
    height: list.bottom + MARGIN,
    marks: [...top.marks, ...grid.marks, ...signs.marks, ...list.marks],
  };
}

function nothingHeld(name: string, top: number, face: Typeface): Part {
  const text = `No dates are held for ${name}.`;
  return textBlock({ text, style: BODY, left: MARGIN, top: top + 10, width: INNER, most: 2 }, face);
}

function calendar(drawing: Month, items: readonly MonthItem[], top: number): Part {
  const names = WEEKDAYS.map((day, at) =>
    textAt(MARGIN + at * CELL + 30, top + 22, day, { ...SMALL_STRONG, colour: COLOURS.muted }, 'middle'),
  );
  const marks: Mark[] = [...names];
  let bottom = top + 36;
  for (const week of weeksOf(drawing.month)) {
    const row = monthWeek(week, items, bottom, drawing.today);
    marks.push(...row.marks);
    bottom = row.bottom;
  }
  return { marks, bottom };
}

/** Weeks from Monday to Sunday; null for days of other months. */
function weeksOf(monthText: string): Week[] {
  const [year, number] = [Number(monthText.slice(0, 4)), Number(monthText.slice(5, 7))];
  const before = (weekdayOf(`${monthText}-01`) + 6) % 7;
  const count = daysInMonth(year, number);
  const weeks = Math.ceil((before + count) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    WEEKDAYS.map((_name, at) => {
      const day = week * 7 + at - before + 1;
      return day >= 1 && day <= count ? `${monthText}-${String(day).padStart(2, '0')}` : null;
    }),
  );
}

function todayEntry({ month: shown, today }: Month): LegendEntry[] {
  if (today?.slice(0, 7) !== shown) return [];
  return [{ words: 'today', sign: (x, y) => [stroked(circle(x, y, 12), COLOURS.ink, 3)] }];
}
