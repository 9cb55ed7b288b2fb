import type { Place } from '../../src/core/ports/place.ts';
import type { Posting } from '../../src/core/ports/posting.ts';

/** A platform that takes everything, until a test says what is missing or why it refuses. */
export interface PretendPosting extends Posting {
  missing: readonly string[];
  refusal: string | null;
  /** Where tests were posted. */
  readonly tested: Place[];
}

export function createPretendPosting(): PretendPosting {
  const posting: PretendPosting = {
    missing: [],
    refusal: null,
    tested: [],
    check: async () => ({ missing: posting.missing }),
    test: async (place) => {
      posting.tested.push(place);
      return posting.refusal;
    },
  };
  return posting;
}
