import type { Delivery } from '../core/ports/deliveries.ts';
import type { Timings } from './timings.ts';

/** When the next of the planned and unsure ones can be posted or looked up; null when there is none. Leases are not waited for. */
export function nextMoment(deliveries: readonly Delivery[], { settleMs }: Timings): Date | null {
  let next = Number.POSITIVE_INFINITY;
  for (const { state, token, due, begun, notBefore } of deliveries) {
    if (token !== null || (state !== 'planned' && state !== 'unsure')) continue;
    const ready = state === 'planned' ? Date.parse(due) : Date.parse(begun ?? due) + settleMs;
    next = Math.min(next, Math.max(ready, notBefore === null ? 0 : Date.parse(notBefore)));
  }
  return Number.isFinite(next) ? new Date(next) : null;
}
