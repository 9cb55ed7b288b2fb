import { setTimeout as sleep } from 'node:timers/promises';
import { type Place, placeKey } from '../core/ports/place.ts';
import type { Round } from './round-state.ts';

/** Resolves when the platform's spacing since the last post to that channel is over; it is read from the store, so it also holds across rounds. */
export async function keepSpacing<Content>({ parts, timings }: Round<Content>, place: Place): Promise<void> {
  const spacing = timings.spacingMs[place.platform];
  if (spacing === undefined) return;
  const key = placeKey(place);
  const now = parts.clock.now().getTime();
  const tried = await parts.deliveries.find(parts.group, { states: ['posting', 'unsure', 'sent'] });
  const since = tried
    .filter((delivery) => delivery.begun !== null && placeKey(delivery.place) === key)
    .map(({ begun }) => now - Date.parse(begun ?? ''))
    .filter((ms) => ms >= 0 && ms < spacing);
  if (since.length > 0) await (parts.wait ?? sleep)(spacing - Math.min(...since));
}
