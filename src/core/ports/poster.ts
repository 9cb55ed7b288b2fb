import type { IsoDay } from '../dates/days.ts';
import type { DateSaid } from '../diary/agreement.ts';
import type { Standing } from '../diary/standing.ts';
import type { Place } from './place.ts';

/** A date in a message: what the message says of it, and how it stands now. `told` is null for a date that has no day. */
export interface ToldDate {
  readonly standing: Standing;
  readonly told: DateSaid;
  readonly status: 'holds' | 'moved' | 'cancelled';
}

interface Manner {
  /** It comes later than it should. */
  readonly late: boolean;
  /** It may stand there already. */
  readonly repeated: boolean;
  /** Whom to name, by the platform's own id of a role or user group. */
  readonly mention: string | null;
}

/** What is to be said in one place at one time. */
export type Content =
  | ({ readonly type: 'reminder'; readonly dates: readonly ToldDate[] } & Manner)
  | ({
      readonly type: 'digest';
      readonly from: IsoDay;
      readonly until: IsoDay;
      readonly dates: readonly ToldDate[];
    } & Manner)
  /** `was` is what was announced there. */
  | ({
      readonly type: 'correction';
      readonly changes: readonly { readonly standing: Standing; readonly was: DateSaid }[];
    } & Manner)
  | ({ readonly type: 'announcement'; readonly report: string } & Manner);

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
export interface Poster<Posted = Content> {
  /**
   * Never throws for what the platform answers. `message` names the post for de-duplication and look-up. Whoever awaits anything before the
   * request leaves asks `mayLeave` in the same turn as it does; when it says no, nothing is sent (`not-sent`).
   */
  post(place: Place, content: Posted, message: string, mayLeave: () => boolean): Promise<PostOutcome>;
  find(place: Place, message: string, since: Date): Promise<FindOutcome>;
}

/** One that can also change what stands there. */
export interface EditingPoster<Posted = Content> extends Poster<Posted> {
  /** `ref` is what `post` or `find` gave. Never throws for what the platform answers. */
  edit(place: Place, ref: string, content: Posted): Promise<PostOutcome>;
}
