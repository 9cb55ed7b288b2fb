import type { Delivery } from '../../src/core/ports/deliveries.ts';
import { type Place, placeKey } from '../../src/core/ports/place.ts';
import type { FindOutcome, PostOutcome } from '../../src/core/ports/poster.ts';
import type { HandClock } from '../support/hand-clock.ts';
import type { Fates, PostFate } from './fates.ts';
import type { SetUp } from './set-ups.ts';

/** What a simulated message says. */
export interface Said {
  readonly ids: readonly string[];
  readonly repeated: boolean;
}

/** A request that reached the platform, or will. */
interface Landing {
  readonly place: string;
  readonly name: string;
  readonly said: Said;
  readonly ref: string;
  readonly at: number;
}

/** A post on its way: how long its answer takes, and what it is. */
interface Departed {
  readonly takesMs: number;
  answer(): PostOutcome;
}

export interface SimulatedPlatform {
  /** Every request that left, in order. */
  readonly departures: readonly { readonly place: string; readonly ids: readonly string[] }[];
  /** The request leaves now. */
  depart(place: Place, said: Said, name: string): Departed;
  find(place: Place, name: string, since: Date): FindOutcome;
  /** The messages that people see now, in order. */
  visible(): readonly Landing[];
}

/** The longest that a post was seen to land after its answer was lost (research, “late landing up to 12 s”). */
const LANDS_LATE_MS = 12_000;
const REQUEST_MS = 10_000;
/** The shortest that Discord may drop a second post of the same nonce. */
const NONCE_MS = 180_000;

export function createPlatform(
  clock: HandClock,
  { platform, readable }: SetUp,
  fates: Fates,
): SimulatedPlatform {
  const landings: Landing[] = [];
  const departures: { place: string; ids: readonly string[] }[] = [];
  const isDouble = (landing: Landing, seen: readonly Landing[]): boolean =>
    platform === 'discord' &&
    seen.some((first) => first.name === landing.name && landing.at - first.at < NONCE_MS);
  const visible = (): Landing[] => {
    const seen: Landing[] = [];
    const now = clock.now().getTime();
    for (const landing of landings) if (landing.at <= now && !isDouble(landing, seen)) seen.push(landing);
    return seen;
  };
  const land = (place: Place, said: Said, name: string, afterMs: number): Landing => {
    const at = clock.now().getTime() + afterMs;
    const landing = { place: placeKey(place), name, said, ref: `ref-${landings.length + 1}`, at };
    landings.push(landing);
    landings.sort((a, b) => a.at - b.at);
    return landing;
  };
  return {
    departures,
    visible,
    depart: (place, said, name) => {
      departures.push({ place: placeKey(place), ids: said.ids });
      const fate = fates.post();
      if (fate === 'arrives') {
        const landing = land(place, said, name, 0);
        return { takesMs: fates.time(300), answer: () => ({ type: 'sent', ref: refOf(landing, visible()) }) };
      }
      if (fate === 'lost-answer') land(place, said, name, fates.time(REQUEST_MS));
      if (fate === 'late') land(place, said, name, REQUEST_MS + LANDS_LATE_MS - fates.time(LANDS_LATE_MS));
      return toDeparted(fate);
    },
    find: (place, name, since) => {
      if (!readable) return { type: 'cannot-look', reason: 'the history may not be read.' };
      const key = placeKey(place);
      const found = visible().find(
        (message) => message.name === name && message.place === key && message.at >= since.getTime(),
      );
      return found === undefined ? { type: 'not-found' } : { type: 'found', ref: found.ref };
    },
  };
}

/** Discord answers a second post of a nonce with the first message. */
function refOf(landing: Landing, seen: readonly Landing[]): string {
  return seen.includes(landing)
    ? landing.ref
    : (seen.find(({ name }) => name === landing.name)?.ref ?? landing.ref);
}

function toDeparted(fate: Exclude<PostFate, 'arrives'>): Departed {
  const soon = (outcome: PostOutcome): Departed => ({ takesMs: 100, answer: () => outcome });
  switch (fate) {
    case 'rate-limited':
      return soon({ type: 'rate-limited', retryAfterSeconds: 30 });
    case 'not-sent':
    case 'authorisation-lost':
    case 'refused':
    case 'gone':
      return soon({ type: fate, reason: `The platform said “${fate}”.` });
    case 'late':
    case 'lost-answer':
    case 'lost-request':
      return { takesMs: REQUEST_MS, answer: () => ({ type: 'unknown', reason: 'no answer in time' }) };
  }
}

/** What is wrong with a post that leaves now: nobody else may act on the message while it can still be under way. */
export function departureWrongs(held: readonly Delivery[], said: Said, now: Date): string[] {
  return held
    .filter(({ id }) => said.ids.includes(id))
    .filter(({ leaseEnds }) => leaseEnds !== null && Date.parse(leaseEnds) < now.getTime() + REQUEST_MS)
    .map(({ id }) => `a post of ${id} left so late that it was under way after the end of its lease`);
}
