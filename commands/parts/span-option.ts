import { addDays, lastDayOfMonth } from '../../src/core/dates/days.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import { UserError } from '../../src/core/errors.ts';
import { typedDay } from './as-of.ts';
import { readMonth } from './month-option.ts';

/** Days that a list is narrowed to, without `after` and `before` themselves; null where it is open. */
export interface Between {
  readonly after: string | null;
  readonly before: string | null;
}

/** Reads `after` and `before` as people type days, or months: "after May" begins in June. Throws `UserError` for what is neither, and for no days at all. */
export async function readBetween(
  { after, before }: { readonly after: string | undefined; readonly before: string | undefined },
  today: string,
): Promise<Between> {
  const between = {
    after: after === undefined ? null : await readEnd(after, today, lastDayOfMonth),
    before: before === undefined ? null : await readEnd(before, today, (month) => `${month}-01`),
  };
  if (between.after === null || between.before === null || addDays(between.after, 1) < between.before)
    return between;
  throw new UserError(
    'bad-date',
    `No day lies after ${dayLabel(between.after)} and before ${dayLabel(between.before)}.`,
    'For example: after:2023-07-01 before:2023-08-01',
  );
}

async function readEnd(typed: string, today: string, ofMonth: (month: string) => string): Promise<string> {
  const day = (await typedDay(typed, today)) ?? ofTypedMonth(typed, today, ofMonth);
  if (day !== null && hasNeighbours(day)) return day;
  throw new UserError(
    'bad-date',
    `“${typed}” is not a day in the calendar.`,
    'Write it as 2023-05-09 or 9 May 2023.',
  );
}

function ofTypedMonth(typed: string, today: string, ofMonth: (month: string) => string): string | null {
  try {
    return ofMonth(readMonth(typed, today));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return null;
  }
}

/** The list begins on the day after, or ends on the day before, which the first and the last day that can be written do not have. */
function hasNeighbours(day: string): boolean {
  return day > '0000-01-01' && day < '9999-12-31';
}

/** Whether any day from the first to the last lies between. */
export function liesBetween(
  { first, last }: { readonly first: string; readonly last: string },
  { after, before }: Between,
): boolean {
  return (after === null || last > after) && (before === null || first < before);
}

/** "before Tuesday 9 May 2023", "on Monday 1 May 2023", "from … to …"; empty when it is open on both sides. */
export function betweenWords({ after, before }: Between): string {
  const first = after === null ? null : addDays(after, 1);
  const last = before === null ? null : addDays(before, -1);
  if (first !== null && last !== null)
    return first === last ? `on ${dayLabel(first)}` : `from ${dayLabel(first)} to ${dayLabel(last)}`;
  if (before !== null) return `before ${dayLabel(before)}`;
  return after === null ? '' : `after ${dayLabel(after)}`;
}
