import { createHash } from 'node:crypto';
import { addDays, type IsoDay } from '../core/dates/days.ts';
import { firstDay, isDayExact, lastDay } from '../core/dates/edtf.ts';
import { londonDay, londonInstant } from '../core/dates/london.ts';
import type { Entry } from '../core/diary/entry.ts';
import { type Standing, standings } from '../core/diary/standing.ts';
import type { Owed } from '../core/ports/deliveries.ts';
import { placeKey } from '../core/ports/place.ts';
import type { Subscription } from '../core/ports/subscriptions.ts';
import { USUAL_LEADS } from './leads.ts';

const MS_PER_HOUR = 3_600_000;
/** How far ahead deliveries are written down, so that a bot that was off knows what it missed. */
const PLAN_AHEAD_DAYS = 35;
/** How long after its time a reminder that was never written down is still worth posting. */
const PLAN_BACK_HOURS = 24;
/** A reminder on the day itself comes at least this long before the hour of the deadline. */
const BEFORE_THE_HOUR_MS = MS_PER_HOUR;

/**
 * What is owed, as of `now`, to every place that asked for it: one for each place, entry, date and lead. Pure: the same diary,
 * subscriptions and clock give the same list, and the same reminder always has the same id.
 */
export function planReminders(
  entries: readonly Entry[],
  subscriptions: readonly Subscription[],
  now: Date,
): Owed[] {
  const today = londonDay(now);
  const remindable = standings(entries, today).filter((standing) => isRemindable(standing, today));
  return subscriptions
    .filter((subscription) => subscription.on)
    .flatMap((subscription) => remindable.flatMap((standing) => owedTo(subscription, standing)))
    .filter((owed) => isWithin(owed, now) && !isBeforeSubscription(owed, subscriptions, now));
}

/** Only a date with a day that stands and is not over: a guess is never counted down to. */
function isRemindable(standing: Standing, today: IsoDay): boolean {
  return standing.status === 'stands' && isDayExact(standing.edtf) && lastDay(standing.edtf) >= today;
}

function owedTo(subscription: Subscription, standing: Standing): Owed[] {
  const { topics, leads, time, place } = subscription;
  if (topics.length > 0 && !topics.includes(standing.topic)) return [];
  const usual = USUAL_LEADS[standing.kind];
  const chosen = leads === null || usual.length === 0 ? usual : leads;
  const { id: entry, edtf } = standing;
  return chosen.map((lead) => ({
    id: owedId([placeKey(place), entry, edtf, standing.time ?? '', String(lead)]),
    place,
    about: { type: 'reminder', entry, edtf, time: standing.time, lead, unit: 'days' },
    due: dueOf(standing, lead, time).toISOString(),
  }));
}

/** The day that matters: the last of a window, the first of anything else. */
function anchorOf({ kind, edtf }: Pick<Standing, 'kind' | 'edtf'>): IsoDay {
  return kind === 'window' || kind === 'deadline' ? lastDay(edtf) : firstDay(edtf);
}

function dueOf(standing: Standing, lead: number, time: string): Date {
  const anchor = anchorOf(standing);
  const due = londonInstant(addDays(anchor, -lead), time);
  if (standing.time === null) return due;
  const latest = londonInstant(anchor, standing.time).getTime() - BEFORE_THE_HOUR_MS;
  return due.getTime() <= latest ? due : new Date(latest);
}

function isWithin(owed: Owed, now: Date): boolean {
  const due = Date.parse(owed.due);
  return (
    due > now.getTime() - PLAN_BACK_HOURS * MS_PER_HOUR &&
    due <= now.getTime() + PLAN_AHEAD_DAYS * 24 * MS_PER_HOUR
  );
}

/** Nothing is owed from before a place asked. A `since` after `now` belongs to a clock that was set back, and says nothing. */
function isBeforeSubscription(owed: Owed, subscriptions: readonly Subscription[], now: Date): boolean {
  const key = placeKey(owed.place);
  const since = subscriptions.find((subscription) => placeKey(subscription.place) === key)?.since;
  if (since === undefined) return false;
  // As instants: `09:00:00Z` and `09:00:00.000Z` are the same one, and text would order them.
  const asked = Date.parse(since);
  return asked <= now.getTime() && Date.parse(owed.due) < asked;
}

/** 24 characters, so that it also fits Discord's nonce of at most 25 (Create Message, August 2026). */
function owedId(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24);
}
