import type { Deliveries } from '../core/ports/deliveries.ts';
import { type Group, type Place, placeKey } from '../core/ports/place.ts';
import type { Content, EditingPoster, Poster, PostOutcome } from '../core/ports/poster.ts';
import type { Edit } from './owed-edits.ts';

/** So many edits are tried in a round, so that reminders that are due never wait long. */
const MOST_A_ROUND = 10;
/** An edit whose answer is lost is tried so often in all; to make it twice does no harm. */
const MOST_TRIES = 5;

export interface EditParts {
  readonly group: Group;
  readonly deliveries: Pick<Deliveries, 'tell'>;
  readonly posterOf: (place: Place) => Poster<Content> | EditingPoster<Content> | undefined;
}

/** How often each edit was tried in vain since the start, by message and state. */
export type EditTries = Map<string, number>;

/**
 * Changes what stands there, and writes down what it says then. What the platform refuses, or has no more, is given up at once. A wait that it asks for
 * ends the round for that server or workspace.
 */
export async function makeEdits(edits: readonly Edit[], parts: EditParts, tries: EditTries): Promise<void> {
  const waiting = new Set<string>();
  let left = MOST_A_ROUND;
  for (const edit of edits) {
    const { place } = edit;
    const tenant = `${place.platform}/${place.tenant}`;
    const poster = parts.posterOf(place);
    if (left === 0) return;
    if (waiting.has(tenant) || poster === undefined || !('edit' in poster)) continue;
    left -= 1;
    if (await isSettled(edit, poster, tries)) await parts.deliveries.tell(parts.group, edit.ids, edit.told);
    else waiting.add(tenant);
  }
}

/** Whether it needs no other try. */
async function isSettled(edit: Edit, poster: EditingPoster<Content>, tries: EditTries): Promise<boolean> {
  const { place, ref, content, told } = edit;
  const { type } = await editOrUnknown(poster, place, ref, content);
  if (type === 'sent' || type === 'refused' || type === 'gone') return true;
  if (type !== 'unknown') return false;
  const key = `${placeKey(place)} ${ref} ${told}`;
  const tried = (tries.get(key) ?? 0) + 1;
  tries.set(key, tried);
  if (tried < MOST_TRIES) return false;
  tries.delete(key);
  return true;
}

async function editOrUnknown(
  poster: EditingPoster<Content>,
  place: Place,
  ref: string,
  content: Content,
): Promise<PostOutcome> {
  try {
    return await poster.edit(place, ref, content);
  } catch (error) {
    return { type: 'unknown', reason: error instanceof Error ? error.message : String(error) };
  }
}
