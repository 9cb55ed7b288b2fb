import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/dates/days.ts';
import type { Entry } from '../../src/core/diary/entry.ts';
import type { Owed } from '../../src/core/ports/deliveries.ts';
import { placeKey } from '../../src/core/ports/place.ts';
import type { Subscription } from '../../src/core/ports/subscriptions.ts';
import { KINDS } from '../../src/core/reports/fact.ts';
import { planFrom } from '../support/plan-from.ts';
import { dateEntry, samplePlace, subscriptionOf } from '../support/reminder-samples.ts';

const ids = (owed: readonly Owed[]): string[] => owed.map(({ id }) => id).sort();

const dayArb = fc.nat({ max: 120 }).map((days) => addDays('2026-02-15', days));
const timeArb = fc.option(fc.constantFrom('00:30', '01:30', '09:00', '12:00', '23:59'));
const entriesArb = fc
  .array(
    fc.record({ day: dayArb, length: fc.nat({ max: 5 }), time: timeArb, kind: fc.constantFrom(...KINDS) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((dates) =>
    dates.map(({ day, length, time, kind }, number) =>
      dateEntry(`e${number}`, length === 0 ? day : `${day}/${addDays(day, length)}`, { time, kind }),
    ),
  );
const subscriptionsArb = fc
  .array(
    fc.record({
      leads: fc.option(fc.uniqueArray(fc.nat({ max: 40 }), { minLength: 1, maxLength: 5 })),
      time: fc.constantFrom('00:00', '01:30', '09:00', '23:59'),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((wishes) => wishes.map((wish, number) => subscriptionOf(samplePlace(`c${number}`), wish)));

const HOUR = 3_600_000;
const START = Date.parse('2026-02-10T12:00:00Z');
const END = START + 150 * 24 * HOUR;

/** All that fell due in the time, each tick owing what the plan of any tick up to then held. */
function owedBy(entries: readonly Entry[], subscriptions: readonly Subscription[], ticks: number[]) {
  const held = new Map<string, Owed>();
  for (const tick of [START, ...ticks, END])
    for (const owed of planFrom(entries, subscriptions, new Date(tick))) held.set(owed.id, owed);
  return [...held.values()].filter(({ due }) => Date.parse(due) > START && Date.parse(due) <= END);
}

/** Ticks from minutes to a month apart. */
const ticksArb = fc
  .array(fc.integer({ min: 1, max: 30 * 24 * 60 }), { minLength: 5, maxLength: 60 })
  .map((gaps) => {
    const ticks: number[] = [];
    for (let tick = START, at = 0; tick < END; at += 1) {
      tick += (gaps[at % gaps.length] ?? 1) * 60_000 + 24 * HOUR;
      ticks.push(Math.min(tick, END));
    }
    return ticks;
  });

describe('planning, for any diary and any wishes', () => {
  it('twice gives the same reminders', () => {
    fc.assert(
      fc.property(
        entriesArb,
        subscriptionsArb,
        fc.nat({ max: 150 * 24 }),
        (entries, subscriptions, hours) => {
          const now = new Date(START + hours * HOUR);
          const reversed = [...entries].reverse();
          const again = planFrom(reversed, subscriptions, new Date(now));
          expect(ids(again)).toEqual(ids(planFrom(entries, subscriptions, now)));
        },
      ),
    );
  });

  it('owes the same, however time is cut into ticks', () => {
    fc.assert(
      fc.property(
        entriesArb,
        subscriptionsArb,
        ticksArb,
        ticksArb,
        (entries, subscriptions, some, others) => {
          expect(ids(owedBy(entries, subscriptions, others))).toEqual(
            ids(owedBy(entries, subscriptions, some)),
          );
        },
      ),
    );
  });

  it('never owes one place the same entry, date and lead twice, nor two things under one id', () => {
    fc.assert(
      fc.property(entriesArb, subscriptionsArb, ticksArb, (entries, subscriptions, ticks) => {
        const owed = owedBy(entries, subscriptions, ticks);
        const keys = remindersIn(owed).map(({ place, entry, edtf, lead }) =>
          [placeKey(place), entry, edtf, lead].join(' '),
        );
        expect(new Set(keys).size).toBe(owed.length);
        expect(new Set(ids(owed)).size).toBe(owed.length);
      }),
    );
  });

  it('never lets a reminder fall due after the hour that it is about, less an hour', () => {
    fc.assert(
      fc.property(entriesArb, subscriptionsArb, ticksArb, (entries, subscriptions, ticks) => {
        for (const { time, edtf, due } of remindersIn(owedBy(entries, subscriptions, ticks))) {
          const day = edtf.slice(-10);
          const hour = time ?? '23:59';
          // London is never behind UTC, so the hour in UTC is the latest that it can be.
          const latest = Date.parse(`${day}T${hour}:00Z`) - (time === null ? 0 : HOUR);
          expect(Date.parse(due)).toBeLessThanOrEqual(latest);
        }
      }),
    );
  });
});

function remindersIn(owed: readonly Owed[]) {
  return owed.flatMap(({ place, due, about }) =>
    about.type === 'reminder' ? [{ place, due, ...about }] : [],
  );
}
