import { addDays } from '../../src/core/dates/days.ts';
import { USUAL_SETTINGS } from '../../src/core/ports/settings.ts';
import { createPlanner } from '../../src/reminders/plan.ts';
import { createOutlooks } from '../../src/store/json/delivery-outlook.ts';
import { sentDelivery } from '../support/deliveries.ts';
import {
  dateEntry,
  NO_BANK_HOLIDAYS,
  samplePlace,
  subscriptionOf,
  withRevision,
} from '../support/reminder-samples.ts';
import { median, milliseconds, type Row, times, verdict } from './figures.ts';

const ENTRIES = 10_000;
const PLACES = 1_000;
const DELIVERIES = 1_000_000;
/** The diary of ten years around now. */
const SPAN_DAYS = 3_650;
const START = Date.parse('2026-02-10T12:00:00Z');
const MINUTE_MS = 60_000;

/** Planning from nothing, after one change and in a quiet minute; and what a quiet minute looks at in the store. The floor is one walk over all of it. */
export function measurePlanning(): Row[] {
  return [...measurePlans(), ...measureQuietTick()];
}

function measurePlans(): Row[] {
  let entries = Array.from({ length: ENTRIES }, (_, at) =>
    dateEntry(`e${at}`, addDays('2021-02-10', (at * 7) % SPAN_DAYS), { on: '2021-01-01' }),
  );
  const subscriptions = Array.from({ length: PLACES }, (_, at) => subscriptionOf(samplePlace(`c${at}`)));
  const planner = createPlanner();
  let minute = START;
  const plan = () => {
    minute += MINUTE_MS;
    return planner.plan(
      { entries, subscriptions, bankHolidays: NO_BANK_HOLIDAYS, settings: USUAL_SETTINGS },
      new Date(minute),
    );
  };
  const first = timed(plan);
  const owed = plan();
  const floor = median(repeated(9, () => owed.filter(({ due }) => due < '2026')));
  const changes = median(
    repeated(9, () => {
      entries = entries.map((entry, at) =>
        at === 0
          ? withRevision(entry, { edtf: addDays('2026-02-20', entry.revisions.length), on: '2026-02-01' })
          : entry,
      );
      plan();
    }),
  );
  const quiet = median(repeated(9, plan));
  const what = `${ENTRIES} dates for ${PLACES} places`;
  return [
    row(`planning ${what}: ${owed.length} owed, from nothing`, first, floor, ''),
    row('the same after one date changed', changes, floor, verdict(changes < first / 5, 'a fifth at most')),
    row('the same in a quiet minute', quiet, floor, verdict(quiet < 1, 'under 1 ms')),
  ];
}

function measureQuietTick(): Row[] {
  const about = {
    type: 'reminder',
    entry: 'e',
    edtf: '2026-03-01',
    time: null,
    lead: 2,
    unit: 'days',
  } as const;
  const sample = sentDelivery('d', samplePlace('c'), about, '2026-02-27T09:00:00.000Z');
  const held = Array.from({ length: DELIVERIES }, (_, at) => ({
    ...sample,
    id: String(at),
    state: 'planned' as const,
  }));
  const outlookOf = createOutlooks();
  const floor = median(repeated(9, () => held.filter(({ due }) => due <= '2026-02-10')));
  const first = timed(() => outlookOf(held).firstDue);
  const quiet = median(repeated(9, () => outlookOf(held).firstDue > START));
  return [
    row(`${DELIVERIES} planned, none due: first look`, first, floor, ''),
    row('every look after it', quiet, floor, verdict(quiet <= 2 * floor, '2 x the scan at most')),
  ];
}

function row(what: string, taken: number, floor: number, said: string): Row {
  return {
    what,
    figures: [milliseconds(taken)],
    floor: milliseconds(floor),
    ratio: times(taken, floor),
    verdict: said,
  };
}

function timed(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

function repeated(runs: number, run: () => unknown): number[] {
  return Array.from({ length: runs }, () => timed(run));
}
