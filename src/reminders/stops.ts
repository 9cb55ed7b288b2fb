import { againWhenStale } from '../core/ports/again-when-stale.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Log } from '../core/ports/log.ts';
import { type Group, type Place, placeKey } from '../core/ports/place.ts';
import { isDirect, type Subscription, type Subscriptions } from '../core/ports/subscriptions.ts';

export interface StopsParts {
  readonly group: Group;
  readonly subscriptions: Pick<Subscriptions, 'find' | 'list' | 'save'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What is done when a platform says no. */
export interface Stops {
  /**
   * Stops the reminders of a place, or of the channels of a whole tenant, with the reason, until an officer (or the person whose own they are) revives
   * them. The first reason stays.
   */
  onRefused(
    place: Omit<Place, 'channel'> & { readonly channel: string | null },
    reason: string,
  ): Promise<void>;
  /** Nothing is stopped: what is due waits in the store until the platform knows the bot again. Told to the operator once. */
  onAuthorisationLost(place: Place, reason: string): void;
  onParked(place: Place, reason: string): void;
}

/** Keeps on record where the platforms will not let the bot post. */
export function createStops({ group, subscriptions, clock, log }: StopsParts): Stops {
  const told = new Set<string>();

  const stop = async (place: Place, reason: string): Promise<void> =>
    await againWhenStale(async () => {
      const held = await subscriptions.find(group, place);
      if (held === null || !held.value.on || held.value.stopped !== null) return;
      const stopped = { reason, at: clock.now().toISOString(), told: false };
      await subscriptions.save(group, { ...held.value, stopped }, held.revision);
      log.warn(
        { event: 'reminders-stopped', place: isDirect(place) ? `${place.platform}/direct` : placeKey(place) },
        `Reminders stopped in a channel. ${reason}`,
      );
    });

  return {
    async onRefused({ platform, tenant, channel }, reason) {
      if (channel !== null) return await stop({ platform, tenant, channel }, reason);
      for (const { place } of (await subscriptions.list(group)).filter(isChannelOf({ platform, tenant })))
        await stop(place, reason);
    },
    onAuthorisationLost({ platform, tenant }, reason) {
      const key = `${platform}/${tenant}`;
      if (told.has(key)) return;
      told.add(key);
      log.error(
        { event: 'authorisation-lost', platform, tenant },
        `${reason} What is due there waits; nothing is lost.`,
      );
    },
    onParked({ platform, tenant, channel }, reason) {
      log.warn({ event: 'parked', platform, tenant, channel }, `A message may be missing. ${reason}`);
    },
  };
}

/** A person can often still be reached where the bot has left the server. */
function isChannelOf(lost: Omit<Place, 'channel'>): (subscription: Subscription) => boolean {
  return ({ place, person }) =>
    person === null && place.platform === lost.platform && place.tenant === lost.tenant;
}
