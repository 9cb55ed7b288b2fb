import type { DateSaid } from '../core/diary/agreement.ts';
import type { Standing } from '../core/diary/standing.ts';
import type { Delivery, Owed } from '../core/ports/deliveries.ts';
import { placeKey } from '../core/ports/place.ts';
import { isActive, type Subscription } from '../core/ports/subscriptions.ts';
import { dateNow } from './outdated.ts';
import { owedId } from './owed-id.ts';
import { lastTold, matters } from './told.ts';

const MOST_DROPPED = 3;

export interface CorrectionInput {
  /** Every delivery of the group: those that were sent say what a place was told, the others which corrections are under way. */
  readonly deliveries: readonly Delivery[];
  readonly standing: ReadonlyMap<string, Standing>;
  readonly subscriptions: readonly Subscription[];
}

/**
 * One correction for each place and entry of which the place was last told what no longer holds: moved, another hour, cancelled, gone with a removed
 * report, or standing again. Due at once, and not in places that are off, paused or stopped; there it is owed when they go on, if it still helps. Pure;
 * the id comes from the message that was wrong and the new state, so that the same change is told once, and one back and forth each time.
 */
export function planCorrections({ deliveries, standing, subscriptions }: CorrectionInput, now: Date): Owed[] {
  const active = new Set(subscriptions.filter(isActive).map(({ place }) => placeKey(place)));
  const held = new Map(deliveries.map((delivery) => [delivery.id, delivery]));
  return lastTold(deliveries.filter(({ state }) => state === 'sent')).flatMap((told) => {
    const { entry, was, by } = told;
    const current = standing.get(entry);
    if (current === undefined || !active.has(placeKey(by.place)) || !matters(told, current, now)) return [];
    const date = dateNow(current);
    const id = openId(owedId([placeKey(by.place), 'correction', by.id, entry, dateKey(date)]), held);
    return [
      {
        id,
        place: by.place,
        about: { type: 'correction' as const, entry, was, now: date },
        // It stays due when it first was.
        due: held.get(id)?.due ?? now.toISOString(),
      },
    ];
  });
}

/** A correction that was dropped, by a pause or because the date moved to and fro, is owed anew; not for ever, should it never get through. */
function openId(id: string, held: ReadonlyMap<string, Delivery>): string {
  let open = id;
  for (let dropped = 0; dropped < MOST_DROPPED && held.get(open)?.state === 'dead'; dropped += 1)
    open = owedId([open, 'again']);
  return open;
}

/** A state of an entry as text: `2023-07-21 17:00`, `cancelled`. */
export function dateKey(date: DateSaid | null): string {
  if (date === null) return 'cancelled';
  return date.time === null ? date.edtf : `${date.edtf} ${date.time}`;
}
