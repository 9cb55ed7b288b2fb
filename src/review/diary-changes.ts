import type { IsoDay } from '../core/dates/days.ts';
import { datesAgree } from '../core/diary/agreement.ts';
import type { Entry, Revision } from '../core/diary/entry.ts';
import { corroborated, isDiaryItem, movedBy, newEntry, toldAgain } from '../core/diary/merge.ts';
import { isVouchedFor } from '../core/diary/vouching.ts';
import type { DateItem } from '../core/reports/fact.ts';
import { reportOf } from '../core/reports/questions.ts';
import type { Report } from '../core/reports/report.ts';
import { EARLIER_VERSION } from './compare.ts';
import { createDiaryView, type DiaryView, withEntries } from './diary-view.ts';
import { isStanding, type PlaceInDiary, placeInDiary } from './place-in-diary.ts';
import { MOVED_BY_MISTAKE, PUT_RIGHT, putRight, withdrawn } from './undoing.ts';

/** One entry that a report adds or changes, and how many revisions it had before (0: it is new). */
export interface DiaryChange {
  readonly entry: Entry;
  readonly expected: number;
  readonly type: 'added' | 'vouched' | 'moved' | 'put-right' | 'withdrawn';
}

/** What somebody has just decided of a fact. `entry` is the one that it stood behind before it was put right. */
export interface Decided {
  readonly as?: 'moved' | 'another' | undefined;
  readonly edited?: boolean;
  readonly entry?: string | undefined;
}

interface Deciding {
  readonly reports?: readonly Report[];
  /** By the id of the fact. */
  readonly decided?: ReadonlyMap<string, Decided>;
  readonly today?: IsoDay;
}

type Step = readonly [DiaryChange['type'], Entry];

interface Case {
  readonly report: Report;
  readonly item: DateItem;
  readonly view: DiaryView;
  /** Undefined for what was decided earlier. */
  readonly decided: Decided | undefined;
  readonly today: IsoDay;
}

/**
 * What the report’s dates, as they are checked now, change in the diary: new entries, one more source for those it tells of again, moves; and, of
 * those just decided, what no longer holds. Doing it twice changes nothing the second time.
 */
export function diaryChanges(
  report: Report,
  entries: readonly Entry[],
  { reports = [], decided = new Map(), today = report.meetingDate }: Deciding = {},
): DiaryChange[] {
  const view = createDiaryView(entries, reports);
  const changes = new Map<string, DiaryChange>();
  const changed = new Map<string, Entry>();
  for (const item of report.facts.dates) {
    const now = withEntries(view, changed);
    const step = stepOf({ report, item, view: now, decided: decided.get(item.id), today });
    if (step === null) continue;
    const [type, entry] = step;
    const before = changes.get(entry.id);
    const expected = before?.expected ?? view.find(entry.id)?.revisions.length ?? 0;
    changes.set(entry.id, { entry, expected, type: before?.type ?? type });
    changed.set(entry.id, entry);
  }
  return [...changes.values()];
}

function stepOf(one: Case): Step | null {
  const { report, view, decided, today } = one;
  const isGone = one.item.evidence.type === 'officer';
  // Words that a corrected report no longer holds tell the diary nothing by themselves, and are not kept there.
  if (isGone && decided === undefined) return null;
  const item: DateItem = isGone
    ? { ...one.item, evidence: { type: 'officer', note: EARLIER_VERSION } }
    : one.item;
  const counts = item.check === 'confirmed' && isDiaryItem(item);
  if (!counts && decided === undefined) return null;
  if (!counts) return withType('withdrawn', withdrawn(report, item, view, decided?.entry ?? null, today));
  if (decided?.edited === true) {
    const before = view.find(decided.entry ?? '') ?? view.find(`${report.id}.${item.id}`);
    if (before !== null) return withType('put-right', putRight(before, item, today));
  }
  return stepAt(placeInDiary(report, item, view), { ...one, item });
}

function stepAt(place: PlaceInDiary, one: Case): Step | null {
  const { report, item, decided, today } = one;
  const isOwn = 'entry' in place && place.entry.id === `${report.id}.${item.id}`;
  if (place.type === 'new' || (decided?.as === 'another' && !isOwn)) return ['added', newEntry(report, item)];
  const { entry } = place;
  switch (place.type) {
    case 'own':
      return stepAtOwn(entry, one);
    case 'told':
      return ['vouched', corroborated(entry, report, item)];
    case 'moved':
      return ['moved', movedBy(entry, report, item)];
    case 'cancelled':
      return decided === undefined ? null : ['added', toldAgain(entry, report, item, today)];
    case 'former':
      return decided?.as === 'moved' ? ['moved', movedBy(entry, report, item)] : null;
    case 'disputed':
    case 'byHand':
      return decided?.as === 'moved'
        ? ['moved', movedBy(entry, report, item)]
        : ['added', newEntry(report, item)];
    default:
      return place satisfies never;
  }
}

/** The report made the entry or stands behind it: what may be missing is its exact quote, or that it stands at all. */
function stepAtOwn(entry: Entry, one: Case): Step | null {
  const { report, item, decided, today } = one;
  const current = entry.revisions.at(-1);
  if (current === undefined) return null;
  if (!isStanding(entry))
    return decided === undefined ? null : ['added', toldAgain(entry, report, item, today)];
  // Somebody put the date right while its entry was being made from what stood there before.
  const right = decided !== undefined && isMadeOf(current, one, entry) ? putRight(entry, item, today) : null;
  if (right !== null) return ['put-right', right];
  if (!datesAgree(current, item))
    return decided !== undefined && current.reason === MOVED_BY_MISTAKE
      ? ['moved', movedBy(entry, report, item)]
      : null;
  return isVouchedAsWell(entry, report, item) ? null : ['vouched', corroborated(entry, report, item)];
}

/** Whether the entry says what this date itself said, and neither another report nor an officer has told otherwise since. */
function isMadeOf({ by, reason, evidence }: Revision, { report, item }: Case, entry: Entry): boolean {
  const isMade = entry.id === `${report.id}.${item.id}` && reportOf(evidence) === report.id;
  return isMade && (by === 'report' || reason === PUT_RIGHT);
}

/** Whether the report stands behind the entry with as good evidence as it has now. */
function isVouchedAsWell(entry: Entry, report: Report, item: DateItem): boolean {
  const asGood = entry.revisions.filter(
    ({ evidence }) => evidence.type === item.evidence.type && reportOf(evidence) === report.id,
  );
  if (entry.id === `${report.id}.${item.id}`) return asGood.length > 0;
  return isVouchedFor({ ...entry, revisions: asGood }, report.id, item);
}

function withType(type: DiaryChange['type'], entry: Entry | null): Step | null {
  return entry === null ? null : [type, entry];
}
