import type { IsoDay } from '../core/dates/days.ts';
import { londonDay } from '../core/dates/london.ts';
import type { BankHolidays } from '../core/dates/working-days.ts';
import type { Memo } from '../core/memo.ts';
import type { Audit, AuditRecord } from '../core/ports/audit.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Diary } from '../core/ports/diary.ts';
import type { Library } from '../core/ports/library.ts';
import type { Group } from '../core/ports/place.ts';
import type { Actor } from '../core/ports/review.ts';
import { createDiaryView, type DiaryView } from './diary-view.ts';

/** What review works on. */
export interface ReviewParts {
  readonly library: Library;
  readonly diary: Diary;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly bankHolidays: BankHolidays;
  readonly memo: Memo;
}

/** The day in London now. */
export function todayOf({ clock }: ReviewParts): IsoDay {
  return londonDay(clock.now());
}

/** The diary of the group as it is held now. */
export async function viewOf({ library, diary, memo }: ReviewParts, group: Group): Promise<DiaryView> {
  const [entries, reports] = await Promise.all([diary.entries(group), library.list(group)]);
  return memo.of(createDiaryView, entries, reports);
}

/** Keeps who did what, after it was done. */
export async function record(
  { audit, clock }: ReviewParts,
  group: Group,
  by: Actor,
  done: Pick<AuditRecord, 'action' | 'about'> & { readonly facts?: readonly string[] },
): Promise<void> {
  const { action, about, facts = [] } = done;
  await audit.add(group, { at: clock.now().toISOString(), by, action, about, facts: [...facts] });
}
