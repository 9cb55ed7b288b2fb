import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/dates/days.ts';
import { londonDay, londonInstant, londonTime } from '../../src/core/dates/london.ts';
import type { Entry } from '../../src/core/diary/entry.ts';
import type { Owed } from '../../src/core/ports/deliveries.ts';
import type { Subscription } from '../../src/core/ports/subscriptions.ts';
import { createPlanner, planReminders } from '../../src/reminders/plan.ts';
import { MINUTE_MS } from '../support/hand-clock.ts';
import { planInput } from '../support/plan-from.ts';
import { dateEntry, samplePlace, subscriptionOf, withRevision } from '../support/reminder-samples.ts';

const START = Date.parse('2026-02-10T12:00:00Z');
const HOUR_MS = 60 * MINUTE_MS;

/** What an officer, or time, does; the plain model is to plan from nothing after each. */
type Step =
  | { readonly does: 'wait'; readonly hours: number }
  | { readonly does: 'add' | 'move' | 'cancel'; readonly entry: number; readonly days: number }
  | { readonly does: 'wish'; readonly place: number; readonly wish: Partial<Subscription> };

const wishArb: fc.Arbitrary<Partial<Subscription>> = fc.constantFrom<Partial<Subscription>>(
  {},
  { paused: true },
  { leads: [0, 3], time: '18:00' },
  { workingLeads: [5] },
  { digest: { every: 'week', weekday: 2 } },
  { digest: { every: 'day' }, quiet: { weekends: true, nation: null } },
  { quiet: { weekends: true, nation: null } },
);
const stepArb: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('wait' as const), hours: fc.integer({ min: -30, max: 400 }) }),
  fc.record({
    does: fc.constantFrom('add' as const, 'move' as const, 'cancel' as const),
    entry: fc.nat({ max: 4 }),
    days: fc.nat({ max: 80 }),
  }),
  fc.record({ does: fc.constant('wish' as const), place: fc.nat({ max: 2 }), wish: wishArb }),
);

const sorted = (owed: readonly Owed[]): Owed[] => owed.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('a planner that goes on from what it knows', () => {
  it('says the same as one that knows nothing, after any changes and at any time', () => {
    fc.assert(
      fc.property(fc.array(stepArb, { minLength: 1, maxLength: 25 }), (steps) => {
        const planner = createPlanner();
        const { bankHolidays } = planInput([], []);
        let [now, entries, subscriptions] = [
          START,
          [] as readonly Entry[],
          [subscriptionOf(samplePlace('c0'))],
        ];
        for (const step of steps) {
          if (step.does === 'wait') now += step.hours * HOUR_MS;
          else if (step.does === 'wish')
            subscriptions = [
              ...subscriptions.filter(({ place }) => place.channel !== `c${step.place}`),
              subscriptionOf(samplePlace(`c${step.place}`), step.wish),
            ];
          else entries = changed(entries, step, londonDay(new Date(now)));
          const input = planInput(entries, subscriptions, { bankHolidays });
          const at = new Date(now);
          expect(sorted(planner.plan(input, at))).toEqual(sorted(planReminders(input, at)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the very same list while nothing has changed', () => {
    const planner = createPlanner();
    const input = planInput([dateEntry('a', '2026-03-01')], [subscriptionOf(samplePlace('c'))]);
    const first = planner.plan(input, new Date(START));
    expect(first.length).toBeGreaterThan(0);
    expect(planner.plan(input, new Date(START + MINUTE_MS))).toBe(first);
  });
});

function changed(entries: readonly Entry[], step: Exclude<Step, { does: 'wait' | 'wish' }>, on: string) {
  const id = `e${step.entry}`;
  const held = entries.find((entry) => entry.id === id);
  const edtf = addDays('2026-02-12', step.days);
  if (held === undefined) return [...entries, dateEntry(id, edtf, { on })];
  const said =
    step.does === 'cancel' ? { status: 'cancelled' as const } : { edtf, status: 'stands' as const };
  return entries.map((entry) => (entry === held ? withRevision(entry, { ...said, on }) : entry));
}

describe('every minute of a year with both clock changes', () => {
  it('posts each reminder in the minute of its wall time, none twice and none never', () => {
    // A deadline each day, told on the day at a time that is an hour of the night when the clocks change.
    const days = Array.from({ length: 365 }, (_, day) => addDays('2026-01-01', day));
    const entries = days.map((day) => dateEntry(day, day, { on: '2025-01-01' }));
    const subscriptions = ['00:30', '01:30', '02:30', '09:00'].map((time) =>
      subscriptionOf(samplePlace(time.replace(':', '')), { leads: [0], time }),
    );
    const input = planInput(entries, subscriptions);
    const planner = createPlanner();
    const planned = new Map<string, Owed>();
    const posted = new Map<string, string>();
    let waiting: Owed[] = [];
    let last: readonly Owed[] = [];
    const end = Date.parse('2027-01-01T00:00:00Z');
    for (let minute = Date.parse('2026-01-01T00:00:00Z'); minute < end; minute += MINUTE_MS) {
      const now = new Date(minute);
      const owed = planner.plan(input, now);
      if (owed !== last) {
        const added = owed.filter(({ id }) => !planned.has(id));
        for (const each of added) planned.set(each.id, each);
        waiting = [...waiting, ...added].sort((a, b) => Date.parse(a.due) - Date.parse(b.due));
        last = owed;
      }
      while (waiting[0] !== undefined && Date.parse(waiting[0].due) <= minute) {
        const due = waiting.shift() as Owed;
        expect(posted.has(due.id)).toBe(false);
        posted.set(due.id, `${due.place.channel} ${londonDay(now)} ${londonTime(now)}`);
      }
    }
    const expected = subscriptions.flatMap(({ place, time }) =>
      days.map((day) => `${place.channel} ${day} ${londonTime(londonInstant(day, time))}`),
    );
    expect([...posted.values()].sort()).toEqual(expected.sort());
  });
});
