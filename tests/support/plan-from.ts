import type { Entry } from '../../src/core/diary/entry.ts';
import type { Owed } from '../../src/core/ports/deliveries.ts';
import { USUAL_SETTINGS } from '../../src/core/ports/settings.ts';
import type { Subscription } from '../../src/core/ports/subscriptions.ts';
import { type PlanInput, planReminders } from '../../src/reminders/plan.ts';
import { NO_BANK_HOLIDAYS } from './reminder-samples.ts';

/** What the planner gets where a test says nothing else: no bank holidays, nothing silenced. */
export function planInput(
  entries: readonly Entry[],
  subscriptions: readonly Subscription[],
  more: Partial<PlanInput> = {},
): PlanInput {
  return { entries, subscriptions, bankHolidays: NO_BANK_HOLIDAYS, settings: USUAL_SETTINGS, ...more };
}

/** What a planner that knows nothing yet says is owed. */
export function planFrom(
  entries: readonly Entry[],
  subscriptions: readonly Subscription[],
  now: Date,
): readonly Owed[] {
  return planReminders(planInput(entries, subscriptions), now);
}
