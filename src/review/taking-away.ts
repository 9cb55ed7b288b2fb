import type { Group } from '../core/ports/place.ts';
import type { Actor, Removed } from '../core/ports/review.ts';
import { countOf } from './compare.ts';
import { type ReviewParts, record, todayOf } from './parts.ts';

/** Takes away a report and all that came from it; null when no such report is held. What is kept in the audit is its id. */
export async function removeReport(
  parts: ReviewParts,
  group: Group,
  id: string,
  by: Actor,
): Promise<Removed | null> {
  const held = await parts.library.find(group, id);
  const today = todayOf(parts);
  if (held === null || !(await parts.library.remove(group, id, today))) return null;
  const { shrunk, gone } = await parts.diary.forget(group, id, today);
  await record(parts, group, by, { action: 'removed', about: id });
  return { title: held.value.title, facts: countOf(held.value.facts), shrunk: shrunk.length, gone };
}
