import { addDays, daysBetween } from '../core/dates/days.ts';
import { firstDay } from '../core/dates/edtf.ts';
import { londonDay } from '../core/dates/london.ts';
import type { Standing } from '../core/diary/standing.ts';
import type { About } from '../core/ports/deliveries.ts';
import type { Expected } from '../core/ports/posting.ts';
import { isActive, type Subscription } from '../core/ports/subscriptions.ts';
import { createAhead } from './ahead.ts';
import { digestsOf } from './owed-digests.ts';
import { remindersOf } from './owed-reminders.ts';
import { reachOf } from './place-plan.ts';
import type { PlanInput } from './plan.ts';
import { toWorkingCalendar } from './quiet-days.ts';
import { createWallClock } from './wall-clock.ts';

const MS_PER_DAY = 86_400_000;

/** As `Preview` of the port says, from the rules that the planner goes by. Pure. */
export function previewOf(
  { entries, bankHolidays, settings }: Omit<PlanInput, 'subscriptions'>,
  subscription: Subscription,
  days: number,
  now: Date,
): Expected[] {
  if (settings.silenced || !isActive(subscription)) return [];
  const today = londonDay(now);
  const until = new Date(now.getTime() + days * MS_PER_DAY);
  const reach = daysBetween(today, londonDay(until)) + reachOf(subscription);
  const { all } = createAhead().at(entries, today, addDays(today, reach));
  const reckoning = { calendar: toWorkingCalendar(bankHolidays), clock: createWallClock() };
  const standing = new Map(all.map((each) => [each.id, each]));
  return [
    ...all.flatMap((each) => remindersOf(subscription, each, reckoning)),
    ...digestsOf(subscription, all, today, addDays(today, reach), reckoning),
  ]
    .filter(({ dueAt }) => dueAt > now.getTime() && dueAt <= until.getTime())
    .sort((a, b) => a.dueAt - b.dueAt || (a.owed.id < b.owed.id ? -1 : 1))
    .map(({ owed: { about }, dueAt }) => ({
      due: new Date(dueAt),
      about,
      entries: entriesOf(about, standing),
    }));
}

function entriesOf(about: About, standing: ReadonlyMap<string, Standing>): Standing[] {
  const ids =
    about.type === 'digest'
      ? (about.dates ?? []).map(({ entry }) => entry)
      : about.type === 'reminder'
        ? [about.entry]
        : [];
  return ids
    .flatMap((id) => standing.get(id) ?? [])
    .sort((a, b) => (firstDay(a.edtf) < firstDay(b.edtf) ? -1 : 1));
}
