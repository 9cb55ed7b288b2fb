import type { Place } from '../ports/place.ts';
import type { FindOutcome, PostOutcome } from '../ports/poster.ts';
import type { Reply } from './reply.ts';

/** What an adapter offers to whoever has a reply to post: the platform's own calls, with every answer told apart. None of these throws for what the platform answers. */
export interface ReplyPoster {
  /**
   * `message` names the post (at most 25 characters), for de-duplication where the platform has it and for `find`. Whoever awaits anything before
   * the request leaves asks `mayLeave`, where it is given, in the same turn as it does; when it says no, nothing is sent (`not-sent`).
   */
  post(place: Place, reply: Reply, message: string, mayLeave?: () => boolean): Promise<PostOutcome>;
  /** Changes a message posted before; `ref` is what `post` or `find` gave. */
  edit(place: Place, ref: string, reply: Reply): Promise<PostOutcome>;
  /** What the place lacks for messages, pictures and files of ours; a sentence each, with who can mend it. */
  check(place: Place): Promise<readonly string[]>;
  /** Looks for the post of that name, begun at or after `since`. `not-found` only when everything since then could be read. */
  find(place: Place, message: string, since: Date): Promise<FindOutcome>;
}
