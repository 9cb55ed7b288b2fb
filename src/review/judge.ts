import { findOwnEntry } from '../core/diary/vouching.ts';
import { UserError } from '../core/errors.ts';
import type { AuditRecord } from '../core/ports/audit.ts';
import type { Group } from '../core/ports/place.ts';
import type { Actor, Judged, Verdict } from '../core/ports/review.ts';
import { holdsBack, lookAtDate } from './card.ts';
import { type Decision, decide } from './decide.ts';
import { type ReviewParts, record, viewOf } from './parts.ts';
import { retryStale } from './retry.ts';
import { updateDiary } from './update-diary.ts';

const ACTIONS: Readonly<Record<Verdict['type'], AuditRecord['action']>> = {
  confirm: 'confirmed',
  'confirm-stated': 'confirmed',
  reject: 'rejected',
  reopen: 'reopened',
  edit: 'edited',
};

/** Decides on the report as it is held now, then brings the diary in line, then keeps who did it. */
export async function judge(
  parts: ReviewParts,
  group: Group,
  report: string,
  verdict: Verdict,
  by: Actor,
): Promise<Judged> {
  const { changed, already, decided } = await retryStale(() => decideHeld(parts, group, report, verdict));
  if (changed.length === 0) return { changed, already, added: 0, vouched: 0, moved: 0 };
  const { added, vouched, moved } = await updateDiary(parts, group, report, decided);
  await record(parts, group, by, { action: ACTIONS[verdict.type], about: report, facts: changed });
  return { changed, already, added, vouched, moved };
}

async function decideHeld(parts: ReviewParts, group: Group, id: string, verdict: Verdict): Promise<Decision> {
  const held = await parts.library.find(group, id);
  if (held === null) throw unknownReport(id);
  const view = await viewOf(parts, group);
  const { value: report, revision } = held;
  const decision = decide(report, verdict, {
    isHeldBack: (date) => holdsBack(lookAtDate(date, report, view, parts.bankHolidays)),
    entryOf: (date) => (view.find(`${id}.${date.id}`) ?? findOwnEntry(view.toldBy(id), id, date))?.id ?? null,
  });
  if (decision.changed.length > 0) await parts.library.save(group, decision.report, revision);
  return decision;
}

/** For a report that is not held. */
export function unknownReport(id: string): UserError {
  return new UserError('report-unknown', `No report ${id} is held.`, 'List the reports with /nec reports.');
}
