import { dateLabel } from '../dates/labels.ts';
import { KIND_NAMES } from '../reports/words.ts';
import type { Drawing, MonthItem } from './drawing.ts';
import { itemsOfMonth, pointsByDay, toldValue } from './questions.ts';

/** What a drawing shows, as a table: every row has one text a column. */
export interface DrawnTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The drawing's numbers and dates in full, in the order in which they are drawn. Throws RangeError for a bad day or month. */
export function rowsOf(drawing: Drawing): DrawnTable {
  switch (drawing.type) {
    case 'line-chart':
      return {
        columns: ['When', capitalised(drawing.unit) || 'Figure'],
        rows: pointsByDay(drawing.points).map((point) => [point.label, toldValue(point)]),
      };
    case 'timeline':
      return {
        columns: ['When', 'What', 'Kind', 'State'],
        rows: drawing.steps.map(({ when, label, kind, state }) => [when, label, KIND_NAMES[kind], state]),
      };
    case 'month':
      return {
        columns: ['When', 'What', 'Kind'],
        rows: itemsOfMonth(drawing).map((item) => [daysLabel(item), item.label, KIND_NAMES[item.kind]]),
      };
    case 'tiles':
      return {
        columns: ['What', 'Figure', 'Notes'],
        rows: drawing.tiles.map(({ label, value, notes }) => [label, value, notes.join('; ')]),
      };
  }
}

/** "Friday 21 July 2023", or "Friday 21 to Sunday 23 July 2023". Throws RangeError for a bad day. */
export function daysLabel({ first, last }: Pick<MonthItem, 'first' | 'last'>): string {
  return dateLabel(first === last ? first : `${first}/${last}`);
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
