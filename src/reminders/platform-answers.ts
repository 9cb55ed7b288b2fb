import type { Place } from '../core/ports/place.ts';
import type { FindOutcome, Poster, PostOutcome, Reminder } from '../core/ports/poster.ts';

/** The poster's answer. One that throws has not said whether the message stands there, and other places must not wait for it. */
export async function postOrUnknown(
  poster: Poster,
  place: Place,
  reminder: Reminder,
  message: string,
): Promise<PostOutcome> {
  try {
    return await poster.post(place, reminder, message);
  } catch (error) {
    return { type: 'unknown', reason: reasonOf(error) };
  }
}

/** What the look-up found; `failed` when it threw, which says nothing: it is asked again later. */
export async function findOrFail(
  poster: Poster,
  place: Place,
  message: string,
  since: Date,
): Promise<FindOutcome | { readonly type: 'failed'; readonly reason: string }> {
  try {
    return await poster.find(place, message, since);
  } catch (error) {
    return { type: 'failed', reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
