import type { Random } from './random.ts';
import type { SetUp } from './set-ups.ts';

/** What happens to a worker at one of its operations. The pauses are how long the worker stands still, in milliseconds. */
type OperationFate =
  | 'goes-on'
  | 'dies-before'
  | 'dies-after'
  | 'fails-before'
  | 'fails-after'
  | { readonly pausesBefore: number }
  | { readonly pausesAfter: number };

/** What the platform does with a post. `lost-…`: the worker hears nothing; `late`: it also lands only up to 12 s after the worker gave up. */
export type PostFate =
  | 'arrives'
  | 'lost-request'
  | 'lost-answer'
  | 'late'
  | 'rate-limited'
  | 'not-sent'
  | 'refused'
  | 'gone'
  | 'authorisation-lost';

type LookFate = 'answers' | 'fails';

/** Decides, at every point where something can go wrong, what does. */
export interface Fates {
  operation(): OperationFate;
  post(): PostFate;
  look(): LookFate;
  /** A length of time, from 0 up to `below` milliseconds. */
  time(below: number): number;
}

const POST_FATES: readonly PostFate[] = [
  'lost-request',
  'lost-answer',
  'late',
  'late',
  'lost-request',
  'lost-answer',
  'rate-limited',
  'not-sent',
  'refused',
  'authorisation-lost',
];

/** Faults at random, more or fewer by schedule, until so many decisions were made; then all goes well. */
export function createRandomFates(random: Random, { longestPauseMs }: SetUp): Fates {
  const rate = [0.05, 0.15, 0.35][random.below(3)] ?? 0;
  const refusals = random.next() < 0.2;
  let left = 20 + random.below(80);
  const isFault = (): boolean => {
    left -= 1;
    return left > 0 && random.next() < rate;
  };
  const pause = (): number => 1_000 + random.below(longestPauseMs);
  return {
    operation: () => {
      if (!isFault()) return 'goes-on';
      switch (random.below(6)) {
        case 0:
          return 'dies-before';
        case 1:
          return 'dies-after';
        case 2:
          return 'fails-before';
        case 3:
          return 'fails-after';
        case 4:
          return { pausesBefore: pause() };
        default:
          return { pausesAfter: pause() };
      }
    },
    post: () => {
      // Posts are few, so more of them go wrong.
      if (!isFault() && (left <= 0 || random.next() > 0.3)) return 'arrives';
      return POST_FATES[random.below(refusals ? POST_FATES.length : POST_FATES.length - 2)] ?? 'arrives';
    },
    look: () => (isFault() ? 'fails' : 'answers'),
    time: (below) => random.below(below),
  };
}

const OPERATION_FAULTS: readonly OperationFate[] = [
  'goes-on',
  'dies-before',
  'dies-after',
  'fails-before',
  'fails-after',
  { pausesBefore: 45_000 },
  { pausesAfter: 45_000 },
  { pausesAfter: 400_000 },
];
const EVERY_POST_FATE: readonly PostFate[] = [
  'arrives',
  'lost-request',
  'lost-answer',
  'late',
  'rate-limited',
  'not-sent',
  'refused',
  'gone',
  'authorisation-lost',
];
const LOOK_FATES: readonly LookFate[] = ['answers', 'fails'];

/** One fault: at which decision, and which of those possible there. */
export interface Placement {
  readonly at: number;
  readonly which: number;
}

/** Exactly these faults, and how many could have stood at each decision that was made. */
export interface PlacedFates extends Fates {
  readonly possible: readonly number[];
}

export function createPlacedFates(placements: readonly Placement[]): PlacedFates {
  const placed = new Map(placements.map(({ at, which }) => [at, which]));
  const possible: number[] = [];
  const decide = <T>(among: readonly T[], well: T): T => {
    possible.push(among.length);
    return among[placed.get(possible.length - 1) ?? 0] ?? well;
  };
  return {
    possible,
    operation: () => decide(OPERATION_FAULTS, 'goes-on'),
    post: () => decide(EVERY_POST_FATE, 'arrives'),
    look: () => decide(LOOK_FATES, 'answers'),
    time: (below) => Math.min(below / 2, 50),
  };
}
