import type { Place } from './place.ts';

/** What a place lacks for messages to be posted there, each in a sentence that says who can mend it. */
export interface Preflight {
  readonly missing: readonly string[];
}

/** Posting at once, for officers who set reminders up. */
export interface Posting {
  /** Whether a message, its picture and its file could be posted there, as far as the platform tells without posting. */
  check(place: Place): Promise<Preflight>;
  /** Really posts a test message; null when it stands there, else the sentence why not. */
  test(place: Place): Promise<string | null>;
}
