import { RateLimitError } from 'discord.js';
import { waitOf } from './faults.ts';

/** Until when Discord asked not to be written to, by channel and as a whole. */
export interface Waits {
  /** Milliseconds still to wait; 0 when writing is free. */
  left(channel: string): number;
  /** Remembers a wait, if the error is one. */
  note(channel: string, error: unknown): void;
  /** Remembers a wait of so many milliseconds. */
  hold(channel: string, ms: number): void;
}

const EVERYWHERE = 'everywhere';

export function createWaits(now: () => number = () => performance.now()): Waits {
  const until = new Map<string, number>();
  return {
    left: (channel) => {
      const at = now();
      for (const [key, end] of until) if (end <= at) until.delete(key);
      return Math.max(until.get(channel) ?? at, until.get(EVERYWHERE) ?? at) - at;
    },
    note: (channel, error) => {
      if (error instanceof RateLimitError)
        until.set(error.global ? EVERYWHERE : channel, now() + waitOf(error));
    },
    hold: (channel, ms) => {
      until.set(channel, now() + ms);
    },
  };
}
