import type { Platform } from '../../src/core/ports/place.ts';

/** The world that schedules run in. */
export interface SetUp {
  readonly name: string;
  readonly platform: Platform;
  /** Whether the bot may look through a channel's history. */
  readonly readable: boolean;
  /** More than one share a store that heeds leases; one alone takes over at start what the last run left. */
  readonly workers: 1 | 2;
  /** The longest that a worker stands still. */
  readonly longestPauseMs: number;
  /** Whether the group wants once more what cannot be looked up. */
  readonly repeat: boolean;
}

const MINUTE_MS = 60_000;
const BASE = { workers: 2, longestPauseMs: MINUTE_MS, repeat: false } as const;
const ALONE = { ...BASE, workers: 1 } as const;
/** Longer than any lease. */
const LONG = { ...BASE, longestPauseMs: 20 * MINUTE_MS } as const;

const set = (
  platform: Platform,
  readable: boolean,
  world: Omit<SetUp, 'name' | 'platform' | 'readable'>,
): SetUp => ({
  name: [
    platform,
    readable ? 'history readable' : 'history not readable',
    world.workers === 1 ? 'one worker' : 'two workers',
    `pauses up to ${world.longestPauseMs / MINUTE_MS} min`,
    ...(world.repeat ? ['repeated once'] : []),
  ].join(', '),
  platform,
  readable,
  ...world,
});

export const SET_UPS: readonly SetUp[] = [
  set('discord', true, BASE),
  set('slack', true, BASE),
  set('discord', false, BASE),
  set('slack', false, BASE),
  set('discord', true, ALONE),
  set('slack', true, ALONE),
  set('discord', false, ALONE),
  set('slack', false, ALONE),
  set('discord', true, LONG),
  set('slack', true, LONG),
  set('discord', false, LONG),
  set('slack', false, { ...LONG, repeat: true }),
];

/** Two workers on that platform, with pauses of a minute, or of so many. Throws when there is no such set-up. */
export function setUpOf(platform: Platform, readable: boolean, pauseMinutes = 1): SetUp {
  const found = SET_UPS.find(
    (setUp) =>
      setUp.platform === platform &&
      setUp.readable === readable &&
      setUp.workers === 2 &&
      setUp.longestPauseMs === pauseMinutes * MINUTE_MS,
  );
  if (found === undefined)
    throw new Error(`no set-up for ${platform} with pauses of ${pauseMinutes} minutes`);
  return found;
}
