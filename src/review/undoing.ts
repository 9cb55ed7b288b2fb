import type { IsoDay } from '../core/dates/days.ts';
import { datesAgree } from '../core/diary/agreement.ts';
import type { Entry, Revision } from '../core/diary/entry.ts';
import { isDiaryItem } from '../core/diary/merge.ts';
import { isVouchedFor, reportsOf } from '../core/diary/vouching.ts';
import type { DateItem } from '../core/reports/fact.ts';
import { reportOf } from '../core/reports/questions.ts';
import type { Report } from '../core/reports/report.ts';
import type { DiaryView } from './diary-view.ts';
import { withRevision } from './officer-revision.ts';
import { isStanding } from './place-in-diary.ts';

const CONFIRMED_BY_MISTAKE = 'confirmed by mistake';
export const MOVED_BY_MISTAKE = 'moved by mistake';
export const PUT_RIGHT = 'put right by an officer';

/**
 * The entry of a date that is confirmed no longer: cancelled when only this report told of it, at its former date when this report had moved it.
 * Null when nothing is to be undone: it has no entry, another fact of the report tells it too, or other reports say the same.
 */
export function withdrawn(
  report: Report,
  item: DateItem,
  view: DiaryView,
  before: string | null,
  today: IsoDay,
): Entry | null {
  const entry =
    view.find(before ?? '') ??
    view.find(`${report.id}.${item.id}`) ??
    view.toldBy(report.id).find((told) => isVouchedFor(told, report.id, item));
  if (entry === null || entry === undefined || !isStanding(entry)) return null;
  if (isToldOtherwise(report, item, entry)) return null;
  const current = entry.revisions.at(-1);
  const others = entry.revisions.filter(({ evidence }) => reportOf(evidence) !== report.id);
  const isByHand = entry.revisions[0]?.evidence.type === 'officer';
  if (!isByHand && reportsOf(entry).every((id) => id === report.id))
    return withRevision(entry, today, {
      status: 'cancelled',
      reason: CONFIRMED_BY_MISTAKE,
      evidence: { type: 'officer', note: CONFIRMED_BY_MISTAKE },
    });
  const former = others.findLast(({ status }) => status === 'stands');
  if (current === undefined || former === undefined || datesAgree(former, current)) return null;
  if (reportOf(current.evidence) !== report.id) return null;
  const { edtf, time, certain, rule, evidence } = former;
  return withRevision(entry, today, { edtf, time, certain, rule, evidence, reason: MOVED_BY_MISTAKE });
}

/** Whether another confirmed date of the report stands behind the same entry. */
function isToldOtherwise(report: Report, item: DateItem, entry: Entry): boolean {
  return report.facts.dates.some(
    (date) =>
      date.id !== item.id &&
      date.check === 'confirmed' &&
      isDiaryItem(date) &&
      (entry.id === `${report.id}.${date.id}` || isVouchedFor(entry, report.id, date)),
  );
}

/** The entry as an officer put its date right; null when it says just that already. */
export function putRight(entry: Entry, item: DateItem, today: IsoDay): Entry | null {
  const { edtf, time, kind, topic, what, certain, rule, evidence } = item;
  const said = { edtf, time, kind, topic, what };
  const current = entry.revisions.at(-1);
  if (current !== undefined && isStanding(entry) && saysAll(current, said)) return null;
  return withRevision(entry, today, {
    ...said,
    certain,
    rule,
    evidence,
    status: 'stands',
    reason: PUT_RIGHT,
  });
}

function saysAll(current: Revision, said: Partial<Revision>): boolean {
  const { edtf, time, kind, topic, what } = current;
  return JSON.stringify({ edtf, time, kind, topic, what }) === JSON.stringify(said);
}
