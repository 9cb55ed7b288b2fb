import { addDays } from '../core/dates/days.ts';
import { londonDay } from '../core/dates/london.ts';
import type { Content } from '../core/ports/poster.ts';
import type { Subscriptions } from '../core/ports/subscriptions.ts';
import { type ComposeParts, createComposer } from './compose.ts';
import { deliverDue } from './deliver.ts';
import { planReminders } from './plan.ts';
import type { DeliverParts, DeliverSummary } from './round-state.ts';

/** How long finished deliveries are kept; their ids must outlive the plan's reach by far, or a reminder could be planned again. */
const KEEP_DAYS = 400;

export interface RemindParts extends Omit<DeliverParts<Content>, 'compose'>, ComposeParts {
  readonly subscriptions: Pick<Subscriptions, 'find' | 'list'>;
}

/** One round of one group: plan from the diary, deliver what is due, forget what is long over. Running it twice is harmless. */
export async function remindRound(parts: RemindParts): Promise<DeliverSummary> {
  const { group, diary, subscriptions, deliveries, clock } = parts;
  const now = clock.now();
  const owed = planReminders(await diary.entries(group), await subscriptions.list(group), now);
  await deliveries.plan(group, owed, now);
  const summary = await deliverDue({ ...parts, compose: createComposer(parts) });
  await deliveries.prune(group, new Date(`${addDays(londonDay(now), -KEEP_DAYS)}T00:00:00Z`));
  return summary;
}
