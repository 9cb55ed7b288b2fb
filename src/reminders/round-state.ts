import type { Clock } from '../core/ports/clock.ts';
import type { Deliveries, Delivery, Finish } from '../core/ports/deliveries.ts';
import { type Group, type Place, placeKey } from '../core/ports/place.ts';
import type { Poster } from '../core/ports/poster.ts';
import { TIMINGS, type Timings } from './timings.ts';

/** What one message says: those of the deliveries that go into it, those that need not go out at all, and its content. */
export interface Composed<Content> {
  /** Null when none is kept. */
  readonly content: Content | null;
  readonly keep: readonly string[];
  readonly drop: readonly { readonly id: string; readonly reason: string }[];
}

/** Deliveries due in one place. `repeated`: the message may stand there already, and has to say that it is repeated. */
interface Due {
  readonly place: Place;
  readonly deliveries: readonly Delivery[];
  readonly repeated: boolean;
}

export interface DeliverParts<Content> {
  readonly group: Group;
  readonly deliveries: Deliveries;
  readonly clock: Clock;
  /** Milliseconds of a clock that never jumps, for what lies between a claim and its post. */
  readonly monotonic?: () => number;
  readonly timings?: Timings;
  /** The poster of the platform that a place is on; undefined when that platform is not connected. */
  readonly posterOf: (place: Place) => Poster<Content> | undefined;
  /** Makes the next message of what is due; what is neither kept nor dropped goes into one of its own after it. */
  readonly compose: (due: Due, now: Date) => Promise<Composed<Content>>;
  /** Whether the group wants a message that cannot be looked up once more, with a mark. */
  readonly repeatParked?: (group: Group) => boolean | Promise<boolean>;
  /** The platform will not let the bot post there as things are. */
  readonly onRefused?: (place: Place, reason: string) => void | Promise<void>;
  /** The platform does not know the bot any more, in all of that tenant. */
  readonly onAuthorisationLost?: (place: Place, reason: string) => void | Promise<void>;
  /** Nobody can tell whether it arrived, and it will not be posted again. */
  readonly onParked?: (place: Place, reason: string) => void | Promise<void>;
  /** Resolves after so many milliseconds. */
  readonly wait?: (ms: number) => Promise<void>;
}

/** What one round did, for the log. */
export interface DeliverSummary {
  sent: number;
  unsure: number;
  dead: number;
  parked: number;
  waiting: number;
}

/** Why nothing more is tried somewhere in this round, and until when it waits. */
interface Stop {
  readonly reason: string;
  /** Undefined when only the round is over. */
  readonly until?: Date | undefined;
}

/** One round of one group while it runs. */
export interface Round<Content> {
  readonly parts: DeliverParts<Content>;
  readonly timings: Timings;
  readonly summary: DeliverSummary;
  readonly monotonic: () => number;
  /** Writes down how deliveries end, or that they go back, and counts them. */
  finish(deliveries: readonly Delivery[], token: string, finish: Finish): Promise<void>;
  /** Nothing more is posted to the place in this round; with `tenant`, to none of its server or workspace. */
  stop(place: Place, stop: Stop, of?: 'place' | 'tenant'): void;
  /** Why nothing may be posted there any more in this round; null when it may. */
  stopped(place: Place): Stop | null;
  /** Whether it has run for so long that the next one goes on with what is left. */
  isOver(): boolean;
  /** From when on something may be tried again for which no platform has named a time. */
  nextTry(): Date;
}

/** The round that begins now. */
export function createRound<Content>(parts: DeliverParts<Content>): Round<Content> {
  const { timings = TIMINGS, monotonic = () => performance.now() } = parts;
  const summary: DeliverSummary = { sent: 0, unsure: 0, dead: 0, parked: 0, waiting: 0 };
  const ends = monotonic() + timings.roundMs;
  const stops = new Map<string, Stop>();
  const isOver = (): boolean => monotonic() >= ends;
  return {
    parts,
    timings,
    summary,
    monotonic,
    isOver,
    nextTry: () => new Date(parts.clock.now().getTime() + timings.retryMs),
    async finish(deliveries, token, finish) {
      const [first] = deliveries;
      if (first === undefined) return;
      const ids = deliveries.map(({ id }) => id);
      if (!(await parts.deliveries.finish(parts.group, ids, token, finish))) return;
      summary[finish.state === 'planned' ? 'waiting' : finish.state] += ids.length;
      if (finish.state === 'parked') await parts.onParked?.(first.place, finish.reason);
    },
    stop: (place, stop, of = 'place') => {
      stops.set(of === 'place' ? placeKey(place) : tenantKey(place), stop);
    },
    stopped: (place) => {
      if (isOver()) return { reason: 'The round took too long; the next one goes on.' };
      return stops.get(placeKey(place)) ?? stops.get(tenantKey(place)) ?? null;
    },
  };
}

function tenantKey({ platform, tenant }: Place): string {
  return `${platform}/${tenant}`;
}
