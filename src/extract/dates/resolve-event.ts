import { addDays, type IsoDay, weekdayOf } from '../../core/dates/days.ts';
import type { KnownEvent } from '../../core/dates/known-event.ts';
import { dateLabel } from '../../core/dates/labels.ts';
import type { TableEvent } from './event-table.ts';
import type { ResolveContext, Resolved } from './resolve.ts';
import type { When } from './when.ts';

type EventWhen = Extract<When, { type: 'event' }>;

/**
 * A day or week counted from a named event. An event of which neither the report nor the table gives the days is known only by
 * the year said with it, if any.
 */
export function resolveEvent(when: EventWhen, context: ResolveContext): Resolved | null {
  const past = context.lead !== 'future' && (context.lead === 'past' || context.tense === 'past');
  const event = context.events.find(when.name, { year: when.year, meeting: context.meeting, past });
  if (event === null) {
    if (when.year === null) return null;
    return { edtf: String(when.year), certain: 'stated', rule: 'year stated, the event’s day not known' };
  }
  const edtf = when.part === 'week' ? weekOf(when.side, event) : dayOf(when, event);
  return edtf === null ? null : { edtf, certain: 'inferred', rule: ruleOf(event) };
}

/** "counted from Annual Conference, Sunday 8 to Wednesday 11 October 2023, in the table of known events (Labour Party, Liverpool)". */
function ruleOf({ name, first, last, told, source }: TableEvent): string {
  const where = told ? 'as the report itself says' : `in the table of known events (${source})`;
  return `worked out: counted from ${name}, ${dateLabel(`${first}/${last}`)}, ${where}`;
}

const WEEK = 7;

function dayOf({ weekday, side, days }: EventWhen, { first, last }: KnownEvent): IsoDay | null {
  if (weekday === null) return addDays(days > 0 ? last : first, days);
  if (side < 0) return findWeekday(weekday, addDays(first, -WEEK));
  if (side > 0) return findWeekday(weekday, addDays(last, 1));
  const inside = findWeekday(weekday, first);
  // "The Saturday of conference" that opens on a Sunday is the day before.
  return inside !== null && inside <= last ? inside : findWeekday(weekday, addDays(first, -WEEK));
}

/** The first such weekday in the seven days from `from`. */
function findWeekday(weekday: number, from: IsoDay): IsoDay | null {
  return (
    Array.from({ length: WEEK }, (_, n) => addDays(from, n)).find((day) => weekdayOf(day) === weekday) ?? null
  );
}

/** The days of an event of several days, Monday to Sunday around a single one; the seven days before or after it. */
function weekOf(side: EventWhen['side'], { first, last }: KnownEvent): string {
  if (side < 0) return `${addDays(first, -WEEK)}/${addDays(first, -1)}`;
  if (side > 0) return `${addDays(last, 1)}/${addDays(last, WEEK)}`;
  if (first !== last) return `${first}/${last}`;
  const monday = addDays(first, -((weekdayOf(first) + WEEK - 1) % WEEK));
  return `${monday}/${addDays(monday, WEEK - 1)}`;
}
