import { dayLabel } from '../core/dates/labels.ts';
import { UserError } from '../core/errors.ts';
import type { Held } from '../core/ports/library.ts';
import type { Group } from '../core/ports/place.ts';
import type { Actor, Saved } from '../core/ports/review.ts';
import type { Report } from '../core/reports/report.ts';
import { factsOf, holdsBack, lookAtDate } from './card.ts';
import { compareWithHeld } from './compare.ts';
import { confirmStated } from './confirm.ts';
import { isSameReport } from './describe.ts';
import { type Decided, diaryChanges } from './diary-changes.ts';
import { differencesOf } from './differences.ts';
import { renamed, withOwnId } from './own-id.ts';
import { type ReviewParts, record, todayOf, viewOf } from './parts.ts';
import { retryStale } from './retry.ts';
import { findSameReport } from './same-report.ts';
import { countChanges, type DiaryCounts, updateDiary } from './update-diary.ts';

export type Confirming = 'none' | 'stated';

/** A read report joined with what is held of it. */
interface Joined {
  readonly report: Report;
  readonly revision: number;
  readonly outcome: Saved['outcome'];
  readonly agreed: number;
  readonly added: number;
  readonly differs: readonly string[];
  /** The ids of what this very import confirmed. */
  readonly confirmed: readonly string[];
}

/** Saves a read report, as `Review.save` says. */
export async function saveReport(
  parts: ReviewParts,
  group: Group,
  read: Report,
  { confirm, by }: { readonly confirm: Confirming; readonly by: Actor },
): Promise<Saved> {
  const joined = await retryStale(async () => {
    const found = await join(parts, group, read, confirm);
    if (found.outcome !== 'unchanged') await parts.library.save(group, found.report, found.revision);
    return found;
  });
  const { report, outcome, confirmed } = joined;
  // Also when nothing changed: an earlier save may have ended before the diary was written.
  const counts = await updateDiary(parts, group, report.id, decidedOf(joined));
  if (outcome !== 'unchanged') await record(parts, group, by, { action: 'imported', about: report.id });
  if (confirmed.length > 0)
    await record(parts, group, by, { action: 'confirmed', about: report.id, facts: confirmed });
  return toSaved(joined, counts);
}

/** As `saveReport` would, with nothing saved. */
export async function previewReport(
  parts: ReviewParts,
  group: Group,
  read: Report,
  confirm: Confirming,
): Promise<Saved & { report: Report }> {
  const joined = await join(parts, group, read, confirm);
  const [entries, reports] = await Promise.all([parts.diary.entries(group), parts.library.list(group)]);
  const options = { reports, decided: decidedOf(joined), today: todayOf(parts) };
  const changes = diaryChanges(joined.report, entries, options);
  return { ...toSaved(joined, countChanges(changes)), report: joined.report };
}

async function join(parts: ReviewParts, group: Group, read: Report, confirm: Confirming): Promise<Joined> {
  const { report: own, held } = await recognise(parts, group, read);
  const { report: joined, agreed, added } = compareWithHeld(own, held?.value ?? null);
  const report = confirm === 'none' ? joined : await confirmHere(parts, group, joined);
  const revision = held?.revision ?? 0;
  const confirmed = newlyConfirmed(held?.value ?? null, joined, report);
  if (held === null) return { report, revision, outcome: 'new', agreed, added, differs: [], confirmed };
  if (isSameReport(report, held.value))
    return { report: held.value, revision, outcome: 'unchanged', agreed, added, differs: [], confirmed: [] };
  return {
    report,
    revision,
    outcome: 'revised',
    agreed,
    added,
    differs: differencesOf(held.value, report),
    confirmed,
  };
}

/** The report under the id that it is held by, if it is; throws `UserError` for one that was removed. */
async function recognise(
  { library }: ReviewParts,
  group: Group,
  read: Report,
): Promise<{ readonly report: Report; readonly held: Held<Report> | null }> {
  const reports = await library.list(group);
  const same = findSameReport(read, reports);
  const sameName = await library.find(group, read.id);
  const report = same === null ? withOwnId(read, sameName?.value ?? null, reports) : renamed(read, same.id);
  const removed = (await library.removed(group)).find(({ id }) => id === report.id || id === read.id);
  if (removed !== undefined)
    throw new UserError(
      'report-removed',
      `This report was removed on ${dayLabel(removed.on)}, and is not taken in again by itself.`,
      `If its reporter agrees to it, first type /nec-admin remove ${removed.id} back:yes`,
    );
  return { report, held: report.id === sameName?.value.id ? sameName : await library.find(group, report.id) };
}

async function confirmHere(parts: ReviewParts, group: Group, report: Report): Promise<Report> {
  const view = await viewOf(parts, group);
  return confirmStated(report, (date) => holdsBack(lookAtDate(date, report, view, parts.bankHolidays)));
}

function newlyConfirmed(held: Report | null, joined: Report, report: Report): string[] {
  const waiting = new Set(idsOf(joined, 'unchecked'));
  const before = new Set(held === null ? [] : idsOf(held, 'confirmed'));
  return idsOf(report, 'confirmed').filter((id) => waiting.has(id) && !before.has(id));
}

function idsOf(report: Report, check: 'unchecked' | 'confirmed'): string[] {
  return factsOf(report).flatMap(({ fact }) => (fact.check === check ? [fact.id] : []));
}

function decidedOf({ confirmed }: Joined): ReadonlyMap<string, Decided> {
  return new Map(confirmed.map((id) => [id, {}]));
}

function toSaved({ report, outcome, agreed, added, differs }: Joined, counts: DiaryCounts): Saved {
  const confirmed = idsOf(report, 'confirmed').length;
  return {
    id: report.id,
    outcome,
    agreed,
    added,
    confirmed,
    entries: counts.added,
    vouched: counts.vouched,
    differs: [...differs],
  };
}
