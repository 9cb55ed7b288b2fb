import type { Standing } from '../diary/standing.ts';
import type { Place } from './place.ts';

/**
 * What is to be said in one place at one time: the entries that are due, whether it comes later than it should, and whether it may stand
 * there already.
 */
export interface Reminder {
  readonly entries: readonly Standing[];
  readonly late: boolean;
  readonly repeated?: boolean;
}

/**
 * What the platform is known to have done with a post. `unknown`: it may or may not stand there (time-out, cut connection,
 * server error); never to be read as a failure. `rate-limited`, `authorisation-lost` and `not-sent`: surely nothing was posted, and it
 * may go later. `gone` (no such place any more) and `refused`: it will never go as things are; `reason` is a sentence for an officer.
 */
export type PostOutcome =
  | { readonly type: 'sent'; readonly ref: string }
  | { readonly type: 'rate-limited'; readonly retryAfterSeconds: number }
  | { readonly type: 'not-sent' | 'authorisation-lost'; readonly reason: string }
  | { readonly type: 'refused' | 'gone'; readonly reason: string }
  | { readonly type: 'unknown'; readonly reason: string };

export type FindOutcome =
  | { readonly type: 'found'; readonly ref: string }
  | { readonly type: 'not-found' }
  | { readonly type: 'cannot-look'; readonly reason: string };

/** Posts into places of one platform, and looks a post up again by the name it was given. */
export interface Poster<Content = Reminder> {
  /**
   * Never throws for what the platform answers. `message` names the post for de-duplication and look-up. Whoever awaits anything before the
   * request leaves asks `mayLeave` in the same turn as it does; when it says no, nothing is sent (`not-sent`).
   */
  post(place: Place, content: Content, message: string, mayLeave: () => boolean): Promise<PostOutcome>;
  find(place: Place, message: string, since: Date): Promise<FindOutcome>;
}
