import { addDays, type IsoDay } from '../core/dates/days.ts';
import { londonDay, londonInstant } from '../core/dates/london.ts';
import type { BankHolidays } from '../core/dates/working-days.ts';
import type { Entry } from '../core/diary/entry.ts';
import type { Owed } from '../core/ports/deliveries.ts';
import type { GroupSettings } from '../core/ports/settings.ts';
import { isActive, type Subscription } from '../core/ports/subscriptions.ts';
import { type Ahead, createAhead } from './ahead.ts';
import type { Candidate, Reckoning } from './owed-reminders.ts';
import { createPlacePlan, type PlacePlan, reachOf } from './place-plan.ts';
import { toWorkingCalendar } from './quiet-days.ts';
import { createWallClock } from './wall-clock.ts';

const MS_PER_HOUR = 3_600_000;
/** How far ahead deliveries are written down, so that a bot that was off knows what it missed. */
const PLAN_AHEAD_DAYS = 35;
const PLAN_AHEAD_MS = PLAN_AHEAD_DAYS * 24 * MS_PER_HOUR;
/** How long after its time a reminder that was never written down is still worth posting. */
export const PLAN_BACK_MS = 24 * MS_PER_HOUR;
/** What nobody is owed: the same list, so that it is seen to be unchanged. */
const NOTHING: readonly Owed[] = [];

/** What is planned from. The lists are replaced and never changed in place, as those of the store. */
export interface PlanInput {
  readonly entries: readonly Entry[];
  readonly subscriptions: readonly Subscription[];
  readonly bankHolidays: BankHolidays;
  readonly settings: Pick<GroupSettings, 'silenced'>;
}

/** Plans again and again, and reckons only what has changed since the last time. */
export interface Planner {
  /** As `planReminders`; the very same list while nothing that is owed has changed. */
  plan(input: PlanInput, now: Date): readonly Owed[];
}

/**
 * What is owed, as of `now`, to every place that asked for it: single reminders, one for each place, entry, date and lead, or lists, one for each place
 * and day. Pure: the same diary, subscriptions, bank holidays, settings and clock give the same list, and the same reminder always has the same id.
 */
export function planReminders(input: PlanInput, now: Date): readonly Owed[] {
  return createPlanner().plan(input, now);
}

export function createPlanner(): Planner {
  let reckoning: (Reckoning & { readonly from: BankHolidays }) | null = null;
  const ahead = createAhead();
  let places = new Map<Subscription, PlacePlan>();
  let last: Planned | null = null;

  return {
    plan: (input, now) => {
      const { entries, subscriptions, bankHolidays, settings } = input;
      if (settings.silenced) return NOTHING;
      if (last !== null && isUnchanged(last, input, now)) return last.owed;
      const today = londonDay(now);
      if (reckoning?.from !== bankHolidays) {
        reckoning = {
          from: bankHolidays,
          calendar: toWorkingCalendar(bankHolidays),
          clock: createWallClock(),
        };
        places = new Map();
      }
      const active = subscriptions.filter(isActive);
      const reach = active.reduce((most, each) => Math.max(most, reachOf(each)), 0);
      const dates = ahead.at(entries, today, addDays(today, PLAN_AHEAD_DAYS + 1 + reach));
      places = placesOf(active, places, reckoning);
      last = collected(input, places, dates, today, now, last);
      return last.owed;
    },
  };
}

/** What was owed when it was last reckoned, and until when that stays so if nothing is changed. */
interface Planned {
  readonly input: PlanInput;
  readonly owed: readonly Owed[];
  readonly from: number;
  readonly until: number;
}

function isUnchanged({ input, from, until }: Planned, next: PlanInput, now: Date): boolean {
  return (
    input.entries === next.entries &&
    input.subscriptions === next.subscriptions &&
    input.bankHolidays === next.bankHolidays &&
    from <= now.getTime() &&
    now.getTime() < until
  );
}

function placesOf(
  active: readonly Subscription[],
  before: ReadonlyMap<Subscription, PlacePlan>,
  reckoning: Reckoning,
): Map<Subscription, PlacePlan> {
  return new Map(
    active.map((subscription) => [
      subscription,
      before.get(subscription) ?? createPlacePlan(subscription, reckoning),
    ]),
  );
}

function collected(
  input: PlanInput,
  places: ReadonlyMap<Subscription, PlacePlan>,
  dates: Ahead,
  today: IsoDay,
  now: Date,
  last: Planned | null,
): Planned {
  const owed: Owed[] = [];
  const from = now.getTime();
  let until = londonInstant(addDays(today, 1), '00:00').getTime();
  for (const [{ since }, place] of places) {
    // As instants: `09:00:00Z` and `09:00:00.000Z` are the same one. A `since` after `now` belongs to a clock that was set back, and says nothing.
    const asked = Date.parse(since);
    const earliest = asked <= from ? Math.max(asked, from - PLAN_BACK_MS + 1) : from - PLAN_BACK_MS + 1;
    if (asked > from) until = Math.min(until, asked);
    for (const candidates of place.at(dates, today))
      until = Math.min(until, take(candidates, earliest, from, owed));
  }
  return { input, owed: isSame(owed, last?.owed) ? (last?.owed ?? owed) : owed, from, until };
}

/** Adds what is owed now; until when nothing else of it will be, and all of it still is. */
function take(candidates: readonly Candidate[], earliest: number, now: number, owed: Owed[]): number {
  let until = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const { dueAt } = candidate;
    if (dueAt > now + PLAN_AHEAD_MS) until = Math.min(until, dueAt - PLAN_AHEAD_MS);
    else if (dueAt >= earliest) {
      owed.push(candidate.owed);
      until = Math.min(until, dueAt + PLAN_BACK_MS);
    }
  }
  return until;
}

function isSame(owed: readonly Owed[], before: readonly Owed[] | undefined): boolean {
  return owed.length === before?.length && owed.every((each, at) => each === before[at]);
}
