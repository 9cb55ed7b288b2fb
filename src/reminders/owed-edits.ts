import { londonDay } from '../core/dates/london.ts';
import type { Standing } from '../core/diary/standing.ts';
import type { Delivery } from '../core/ports/deliveries.ts';
import { type Place, placeKey } from '../core/ports/place.ts';
import type { Content } from '../core/ports/poster.ts';
import { isActive, type Subscription } from '../core/ports/subscriptions.ts';
import { contentOf, wasLate } from './content.ts';
import { dateKey } from './corrections.ts';
import { dateNow, isOver, isWrongNow } from './outdated.ts';
import { matters, type Told, toldIn } from './told.ts';

/** What a message was never edited to say, or was edited back to. */
export const AS_POSTED = 'as posted';

/** A posted message that says what does not hold any more, or no longer says what holds again. */
export interface Edit {
  readonly place: Place;
  /** The platform's own id of the message. */
  readonly ref: string;
  readonly ids: readonly string[];
  /** The state that the edit tells, for `Deliveries.tell`. */
  readonly told: string;
  readonly content: Content;
}

export interface EditInput {
  readonly sent: readonly Delivery[];
  readonly standing: ReadonlyMap<string, Standing>;
  readonly subscriptions: readonly Subscription[];
}

/**
 * The messages to edit, latest first: each once for each state of its dates. None whose dates are all over, and none in places that are off, paused or
 * stopped. Pure.
 */
export function owedEdits({ sent, standing, subscriptions }: EditInput, now: Date): Edit[] {
  const active = new Map(subscriptions.filter(isActive).map((each) => [placeKey(each.place), each]));
  const edits: (Edit & { readonly begun: string })[] = [];
  for (const message of byMessage(sent)) {
    const subscription = active.get(placeKey(message[0].place));
    const edit = subscription === undefined ? null : editOf(message, standing, subscription, now);
    if (edit !== null) edits.push({ ...edit, begun: message[0].begun ?? message[0].due });
  }
  return edits
    .sort((a, b) => Date.parse(b.begun) - Date.parse(a.begun))
    .map(({ begun: _begun, ...edit }) => edit);
}

/** Deliveries of one message; never none. */
type Message = readonly [Delivery, ...Delivery[]];

function byMessage(sent: readonly Delivery[]): Message[] {
  const messages = new Map<string, [Delivery, ...Delivery[]]>();
  for (const delivery of sent) {
    if (delivery.ref === null) continue;
    const key = `${placeKey(delivery.place)} ${delivery.ref}`;
    const held = messages.get(key);
    if (held === undefined) messages.set(key, [delivery]);
    else held.push(delivery);
  }
  return [...messages.values()];
}

function editOf(
  message: Message,
  standing: ReadonlyMap<string, Standing>,
  subscription: Subscription,
  now: Date,
): Edit | null {
  const [first] = message;
  const known = message.flatMap(toldIn).flatMap((told) => {
    const current = standing.get(told.entry);
    return current === undefined ? [] : [{ told, current }];
  });
  const wrong = known.filter(({ told, current }) => isWrongNow(told.said, current));
  const state = wrong.length === 0 ? AS_POSTED : [...new Set(wrong.map(stateOf))].sort().join('\n');
  if (first.ref === null || state === (first.told ?? AS_POSTED)) return null;
  const helps =
    wrong.length === 0
      ? known.some(({ told, current }) => !isOver(told.was, current.kind, now))
      : wrong.some(({ told, current }) => matters(told, current, now));
  if (!helps) return null;
  const manner = {
    late: wasLate(message, new Date(first.begun ?? first.due)),
    repeated: first.repeated,
    mention: subscription.mention,
  };
  const content = contentOf(
    message,
    { standing, subscription, isPosted: true, today: londonDay(now) },
    manner,
  );
  return { place: first.place, ref: first.ref, ids: message.map(({ id }) => id), told: state, content };
}

function stateOf({ told, current }: { readonly told: Told; readonly current: Standing }): string {
  return `${told.entry} ${dateKey(dateNow(current))}`;
}
