import type { IsoDay } from '../core/dates/days.ts';
import type { Entry } from '../core/diary/entry.ts';
import type { Delivery, Owed } from '../core/ports/deliveries.ts';
import type { Subscription } from '../core/ports/subscriptions.ts';
import type { EditTries } from './make-edits.ts';
import { createPlanner, type Planner } from './plan.ts';

/** What rounds keep from one to the next, so that a quiet minute costs nearly nothing. Losing it loses no reminder. */
export interface RoundMemory {
  readonly planner: Planner;
  readonly editTries: EditTries;
  /** What was last written down as owed. */
  planned: readonly Owed[] | null;
  /** What was seen to need no correction and no edit: as time goes on, only less does. */
  settled: Seen | null;
}

/** What corrections and edits are found in; the lists are replaced and never changed in place. */
export interface Seen {
  readonly sent: readonly Delivery[];
  readonly entries: readonly Entry[];
  readonly subscriptions: readonly Subscription[];
  readonly today: IsoDay;
}

export function isSeen(last: Seen | null, { sent, entries, subscriptions, today }: Seen): boolean {
  return (
    last?.sent === sent &&
    last.entries === entries &&
    last.subscriptions === subscriptions &&
    last.today === today
  );
}

export function createRoundMemory(): RoundMemory {
  return { planner: createPlanner(), editTries: new Map(), planned: null, settled: null };
}
