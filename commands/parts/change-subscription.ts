import type { CommandContext } from '../../src/core/chat/command.ts';
import { UserError } from '../../src/core/errors.ts';
import { againWhenStale } from '../../src/core/ports/again-when-stale.ts';
import type { Place } from '../../src/core/ports/place.ts';
import { newSubscription, type Subscription } from '../../src/core/ports/subscriptions.ts';

type Parts = Pick<CommandContext, 'group' | 'place' | 'subscriptions' | 'now'>;

/** What the place asks for after the change; one that has asked for nothing yet begins with what is usual, switched off. */
export async function changeSubscription(
  { group, place: here, subscriptions, now }: Parts,
  change: (before: Subscription) => Subscription,
  place: Place = here,
): Promise<Subscription> {
  return await againWhenStale(async () => {
    const held = await subscriptions.find(group, place);
    const before = held?.value ?? { ...newSubscription(place, now), on: false };
    const after = change(before);
    if (after !== before) await subscriptions.save(group, after, held?.revision ?? 0);
    return after;
  });
}

/** What the place asks for. Throws `UserError` when reminders are off there. */
export async function subscriptionHere({ group, place, subscriptions }: Parts): Promise<Subscription> {
  const held = await subscriptions.find(group, place);
  if (held?.value.on === true) return held.value;
  throw new UserError(
    'reminders-off',
    'Reminders are off here.',
    'To switch them on, type /nec-admin remind on.',
  );
}

/** Switched on and posting, owed only what falls due from now on, where it was not so already. */
export function asActive(before: Subscription, now: Date): Subscription {
  const { on, paused, stopped } = before;
  if (on && !paused && stopped === null) return before;
  return { ...before, on: true, paused: false, stopped: null, since: now.toISOString() };
}
