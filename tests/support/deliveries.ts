import type { About, Delivery } from '../../src/core/ports/deliveries.ts';
import type { Place } from '../../src/core/ports/place.ts';

/** A delivery that was posted at that moment, when it was due. */
export function sentDelivery(id: string, place: Place, about: About, at: string): Delivery {
  return {
    id,
    place,
    about,
    due: at,
    state: 'sent',
    token: null,
    leaseEnds: null,
    message: `m-${id}`,
    begun: at,
    opened: at,
    notBefore: null,
    looks: 0,
    repeated: false,
    told: null,
    finished: at,
    ref: `ref-${id}`,
    reason: null,
  };
}
