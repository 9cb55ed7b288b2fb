import type { Place } from '../core/ports/place.ts';
import type { FindOutcome, Poster, PostOutcome } from '../core/ports/poster.ts';

/** What a look-up told; `failed`: nothing, so it is asked again later. */
export type Looked = FindOutcome | { readonly type: 'failed'; readonly reason: string };

/** The poster's answer. One that throws has not said whether the message stands there, and other places must not wait for it. */
export async function postOrUnknown<Content>(
  poster: Poster<Content>,
  ...given: Parameters<Poster<Content>['post']>
): Promise<PostOutcome> {
  try {
    return await poster.post(...given);
  } catch (error) {
    return { type: 'unknown', reason: reasonOf(error) };
  }
}

/** What the look-up found; `failed` when it threw, or when nobody is there to ask. */
export async function findOrFail<Content>(
  poster: Poster<Content> | undefined,
  place: Place,
  message: string,
  since: Date,
): Promise<Looked> {
  if (poster === undefined) return { type: 'failed', reason: `${place.platform} is not connected` };
  try {
    return await poster.find(place, message, since);
  } catch (error) {
    return { type: 'failed', reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
