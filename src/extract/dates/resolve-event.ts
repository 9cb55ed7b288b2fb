import { addDays, type IsoDay, weekdayOf } from '../../core/dates/days.ts';
import type { KnownEvent } from '../types.ts';
import type { ResolveContext, Resolved } from './resolve.ts';
import type { When } from './when.ts';

const NOT_LETTER = /[^a-z]/gu;

/**
 * A day counted from a named event, by the table of known events; of several turns of one event the one in the year said,
 * else the next after the meeting. An event that the table lacks is known only by the year said with it, if any.
 */
export function resolveEvent(
  when: Extract<When, { type: 'event' }>,
  context: ResolveContext,
): Resolved | null {
  const event = findEvent(when.name, when.year, context);
  if (event === null) {
    if (when.year === null) return null;
    return { edtf: String(when.year), certain: 'stated', rule: 'year stated, the event’s day not known' };
  }
  const day = dayOf(when, event);
  if (day === null) return null;
  return { edtf: day, certain: 'inferred', rule: `counted from ${event.name}, in the table of known events` };
}

function dayOf(when: Extract<When, { type: 'event' }>, event: KnownEvent): IsoDay | null {
  if (when.weekday === null) return addDays(when.days > 0 ? event.last : event.first, when.days);
  const week = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(event.first, n));
  const inside = week.find((day) => weekdayOf(day) === when.weekday && day <= event.last);
  const before = week.map((day) => addDays(day, -7)).find((day) => weekdayOf(day) === when.weekday);
  return inside ?? before ?? null;
}

function findEvent(name: string, year: number | null, context: ResolveContext): KnownEvent | null {
  const wanted = plain(name);
  const named = context.events
    .filter((event) => plain(event.name).includes(wanted) || wanted.includes(plain(event.name)))
    .toSorted((a, b) => a.first.localeCompare(b.first));
  if (year !== null) return named.find((event) => event.first.startsWith(String(year))) ?? null;
  return named.find((event) => event.last > context.meeting) ?? null;
}

const plain = (name: string): string => name.toLowerCase().replace(ARTICLE, '').replaceAll(NOT_LETTER, '');
const ARTICLE = /^the\s/u;
