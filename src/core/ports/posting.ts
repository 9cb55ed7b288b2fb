import type { Standing } from '../diary/standing.ts';
import type { About } from './deliveries.ts';
import type { Place } from './place.ts';
import type { Subscription } from './subscriptions.ts';

/** What a place lacks for messages to be posted there, each in a sentence that says who can mend it. */
interface Preflight {
  readonly missing: readonly string[];
}

/** Posting at once, for officers who set reminders up. */
export interface Posting {
  /** Whether a message, its picture and its file could be posted there, as far as the platform tells without posting. */
  check(place: Place): Promise<Preflight>;
  /** Really posts a test message; null when it stands there, else the sentence why not. */
  test(place: Place): Promise<string | null>;
}

/** Something that a place will get if nothing changes until then: when, what sort of message, and the dates that it will tell, soonest first. */
export interface Expected {
  readonly due: Date;
  readonly about: About;
  readonly entries: readonly Standing[];
}

/** What is to come, from the same rules that reminders are planned with. */
export interface Preview {
  /**
   * Everything that a place with this subscription, saved or not, gets in so many days from now, soonest first. What is due at the same moment goes
   * out together. Corrections and new reports cannot be foreseen. Nothing while it is off, paused or stopped, or everything is silenced.
   */
  preview(subscription: Subscription, days: number): Promise<readonly Expected[]>;
}
