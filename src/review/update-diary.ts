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
    const held = await parts.library.find(group, report);
    if (held === null) return counts;
    const changes = await retryStale(async () => {
      const [entries, reports] = await Promise.all([parts.diary.entries(group), parts.library.list(group)]);
      const found = diaryChanges(held.value, entries, { reports, decided, today: todayOf(parts) });
      if (found.length > 0) await parts.diary.save(group, found);
      return found;
    });
    counts = counted(counts, changes);
    if ((await parts.library.find(group, report))?.revision === held.revision) return counts;
  }
  return counts;
}

/** The counts and these changes. */
export function counted(counts: DiaryCounts, changes: readonly DiaryChange[]): DiaryCounts {
  const all = { ...counts };
  for (const { type } of changes) all[type] += 1;
  return all;
}

/** The counts of these changes alone. */
export function countChanges(changes: readonly DiaryChange[]): DiaryCounts {
  return counted(NOTHING, changes);
}
