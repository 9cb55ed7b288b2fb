import type { Group } from '../core/ports/place.ts';
import { type Decided, type DiaryChange, diaryChanges } from './diary-changes.ts';
import { type ReviewParts, todayOf } from './parts.ts';
import { retryStale } from './retry.ts';

/** How many entries were changed in which way. */
export type DiaryCounts = Readonly<Record<DiaryChange['type'], number>>;

const NOTHING: DiaryCounts = { added: 0, vouched: 0, moved: 0, 'put-right': 0, withdrawn: 0 };
const MOST_ROUNDS = 5;

/**
 * Brings the diary in line with the report as it is held now. Report and diary are saved one after the other, so somebody may decide otherwise in
 * between: it is done again until the report is still the one that was read.
 */
export async function updateDiary(
  parts: ReviewParts,
  group: Group,
  report: string,
  decided: ReadonlyMap<string, Decided>,
): Promise<DiaryCounts> {
  let counts = NOTHING;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const done = await retryStale(() => updateOnce(parts, group, report, decided));
    if (done === null) return counts;
    counts = counted(counts, done.changes);
    if ((await parts.library.find(group, report))?.revision === done.revision) return counts;
  }
  return counts;
}

/** Null when the report is held no longer. */
async function updateOnce(
  parts: ReviewParts,
  group: Group,
  report: string,
  decided: ReadonlyMap<string, Decided>,
): Promise<{ readonly changes: readonly DiaryChange[]; readonly revision: number } | null> {
  const held = await parts.library.find(group, report);
  if (held === null) return null;
  const [entries, reports] = await Promise.all([parts.diary.entries(group), parts.library.list(group)]);
  const changes = diaryChanges(held.value, entries, { reports, decided, today: todayOf(parts) });
  if (changes.length > 0) await parts.diary.save(group, changes);
  return { changes, revision: held.revision };
}

/** The counts and these changes. */
function counted(counts: DiaryCounts, changes: readonly DiaryChange[]): DiaryCounts {
  const all = { ...counts };
  for (const { type } of changes) all[type] += 1;
  return all;
}

/** The counts of these changes alone. */
export function countChanges(changes: readonly DiaryChange[]): DiaryCounts {
  return counted(NOTHING, changes);
}
