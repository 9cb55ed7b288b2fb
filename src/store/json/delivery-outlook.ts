import type { Delivery, DeliveryState } from '../../core/ports/deliveries.ts';
import type { Held } from './delivery-changes.ts';

/** What can be said of all deliveries at a glance, so that a minute in which nothing is due looks at none of them. Instants in milliseconds. */
export interface Outlook {
  /** When the first of the planned ones is due; infinite when there is none. */
  readonly firstDue: number;
  /** Whether any is held by a lease, or unsure. */
  readonly isBusy: boolean;
  /** When the first of those that have ended did so; infinite when there is none. */
  readonly firstFinished: number;
  /** Those in one of these states; the same list each time. */
  inStates(states: readonly DeliveryState[]): readonly Delivery[];
}

/** Looks through a list once, for as long as that very list is held: it is replaced and never changed in place. */
export function createOutlooks(): (held: Held) => Outlook {
  let last: { readonly held: Held; readonly outlook: Outlook } | null = null;
  return (held) => {
    if (last?.held !== held) last = { held, outlook: toOutlook(held) };
    return last.outlook;
  };
}

function toOutlook(held: Held): Outlook {
  let [firstDue, firstFinished] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let isBusy = false;
  const lists = new Map<string, readonly Delivery[]>();
  for (const { state, due, leaseEnds, finished } of held) {
    if (state === 'planned') firstDue = Math.min(firstDue, Date.parse(due));
    if (finished !== null) firstFinished = Math.min(firstFinished, Date.parse(finished));
    if (leaseEnds !== null || state === 'unsure') isBusy = true;
  }
  return {
    firstDue,
    firstFinished,
    isBusy,
    inStates: (states) => {
      const key = states.join();
      const found = lists.get(key) ?? held.filter(({ state }) => states.includes(state));
      lists.set(key, found);
      return found;
    },
  };
}
