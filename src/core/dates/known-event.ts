import { z } from 'zod';
import { toSlug } from '../reports/slug.ts';
import { daysBetween, isIsoDay } from './days.ts';

/** Words that names of events end in, in lower case: what reports are read for ("the Saturday of Annual Conference"). */
export const EVENT_NOUNS = [
  'conference',
  'congress',
  'forum',
  'assembly',
  'convention',
  'summit',
  'rally',
  'gala',
  'agm',
  'summer school',
  'polling day',
  'election day',
  'election',
  'elections',
  'by-election',
  'referendum',
] as const;

/** Longer things are periods, not events to count days from. */
export const MOST_EVENT_DAYS = 31;
const MOST_NAME = 59;
const MOST_SOURCE = 200;

/**
 * Something whose days are known, so that "the Saturday of Annual Conference" and "three weeks before polling day" can be
 * worked out. `first` and `last` are its days, both included; `source` says in words where they come from.
 */
export const knownEventSchema = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(MOST_NAME)
      .refine((name) => toSlug(name) !== '', 'must have letters or digits in it'),
    first: z.iso.date(),
    last: z.iso.date(),
    source: z.string().trim().min(1).max(MOST_SOURCE),
  })
  .refine(({ first, last }) => first <= last, 'the last day must not be before the first')
  .refine(
    ({ first, last }) => !isIsoDay(first) || !isIsoDay(last) || daysBetween(first, last) < MOST_EVENT_DAYS,
    `must be at most ${MOST_EVENT_DAYS} days long`,
  );
export type KnownEvent = z.infer<typeof knownEventSchema>;

/** An event's id from its name and the year it begins in: `annual-conference-2026`. Two of one name in one year are the same event. */
export function eventId({ name, first }: Pick<KnownEvent, 'name' | 'first'>): string {
  return `${toSlug(name)}-${first.slice(0, 'yyyy'.length)}`;
}

/** The shape of `data/events.json`; `read` is the day on which the list was last checked. */
export const knownEventsSchema = z
  .strictObject({ read: z.iso.date(), events: z.array(knownEventSchema) })
  .refine(
    ({ events }) => new Set(events.map(eventId)).size === events.length,
    'two events have the same name and year',
  );

/** For `toSorted`: soonest first, then by name. */
export function bySoonestDay(a: KnownEvent, b: KnownEvent): number {
  return a.first.localeCompare(b.first) || a.name.localeCompare(b.name, 'en');
}
