import type { Delivery, Owed } from '../../src/core/ports/deliveries.ts';
import type { SimulatedPlatform } from './platform.ts';
import type { SetUp } from './set-ups.ts';

type Visible = ReturnType<SimulatedPlatform['visible']>;

interface Judged {
  readonly setUp: SetUp;
  readonly owed: readonly Owed[];
  readonly outdated?: ReadonlyMap<string, number>;
}

/** What is lost, double or untrue, in words, when every delivery has ended. */
export function wrongsAtTheEnd(
  { setUp, owed, outdated }: Judged,
  held: readonly Delivery[],
  platform: SimulatedPlatform,
): string[] {
  const visible = platform.visible();
  return owed.flatMap(({ id }) => {
    const delivery = held.find((each) => each.id === id);
    if (delivery === undefined) return [`${id} is lost`];
    const seen = visible.filter(({ said }) => said.ids.includes(id));
    return [
      ...doubles(id, seen, setUp),
      ...untruths(delivery, seen),
      ...needless(delivery, setUp, outdated?.has(id) === true),
    ];
  });
}

/** Twice only where the group wanted it, and then the second one says so. */
function doubles(id: string, seen: Visible, { repeat }: SetUp): string[] {
  const plain = seen.filter(({ said }) => !said.repeated);
  if (plain.length > 1) return [`${id} is visible ${plain.length} times without a mark`];
  return seen.length - plain.length > (repeat ? 1 : 0)
    ? [`${id} is visible ${seen.length} times, and repeated too often`]
    : [];
}

function untruths({ id, state, ref, reason }: Delivery, seen: Visible): string[] {
  switch (state) {
    case 'sent':
      return seen.some((message) => message.ref === ref) ? [] : [`${id} is said to be sent and is not there`];
    case 'dead':
      return seen.length === 0 ? [] : [`${id} is said not to have been posted (${reason}) and is there`];
    case 'parked':
      return reason === null ? [`${id} is parked without a reason`] : [];
    default:
      return [`${id} has not ended: ${state}`];
  }
}

/** Only a refusal, a date that is over or a history that cannot be read may keep a delivery from being sent. */
function needless({ id, state, reason }: Delivery, { readable }: SetUp, isOutdated: boolean): string[] {
  if (state === 'sent' || isOutdated) return [];
  const isRefused = reason?.includes('“refused”') === true || reason?.includes('“gone”') === true;
  if (isRefused || (state === 'parked' && !readable)) return [];
  return [`${id} ended as ${state} without need: ${reason}`];
}
