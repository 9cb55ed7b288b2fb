import type { Owed } from '../core/ports/deliveries.ts';
import type { EditTries } from './make-edits.ts';
import { createPlanner, type Planner } from './plan.ts';

/** What rounds keep from one to the next, so that a quiet minute costs nearly nothing. Losing it loses no reminder. */
export interface RoundMemory {
  readonly planner: Planner;
  readonly editTries: EditTries;
  /** What was last written down as owed. */
  planned: readonly Owed[] | null;
}

export function createRoundMemory(): RoundMemory {
  return { planner: createPlanner(), editTries: new Map(), planned: null };
}
