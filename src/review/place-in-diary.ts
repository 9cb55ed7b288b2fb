import { daysBetween } from '../core/dates/days.ts';
import { firstDay, lastDay } from '../core/dates/edtf.ts';
import { datesAgree, isSameThing } from '../core/diary/agreement.ts';
import { findConflicts, type Told } from '../core/diary/conflicts.ts';
import { nameDifferentThings } from '../core/diary/distinct-names.ts';
import type { Entry } from '../core/diary/entry.ts';
import { isDiaryItem, tellsOf } from '../core/diary/merge.ts';
import { findOwnEntry, reportsOf } from '../core/diary/vouching.ts';
import type { DateItem } from '../core/reports/fact.ts';
import type { Report } from '../core/reports/report.ts';
import { type DiaryView, meetingOf } from './diary-view.ts';

/**
 * Where a date belongs in the diary. `own`: this report made that entry or stands behind it. `told`: the entry says the same. `former`: it said
 * the same before it moved. `cancelled`: it said the same before it was cancelled. `moved`: it said another date at an earlier meeting.
 * `disputed`: another report of the same meeting gives it another date. `byHand`: an officer entered it with another date.
 */
export type PlaceInDiary =
  | { readonly type: 'new' }
  | {
      readonly type: 'own' | 'told' | 'former' | 'cancelled' | 'moved' | 'disputed' | 'byHand';
      readonly entry: Entry;
    };

/** A thing that comes every year is told again about a year later; a date that moves, moves less far. */
const FURTHEST_MOVE_DAYS = 300;
/** Of what comes again and again within a year, a date further off than this is another one. */
const FURTHEST_SERIES_MOVE_DAYS = 31;
/** Where this date of the report belongs, by what the diary says now. */
export function placeInDiary(report: Report, item: DateItem, view: DiaryView): PlaceInDiary {
  const byId = view.find(`${report.id}.${item.id}`);
  const own = byId ?? findOwnEntry(view.toldBy(report.id), report.id, item);
  if (own !== null) return { type: 'own', entry: own };
  const telling = view.near(item).filter((entry) => tellsOf(entry, item, report.id));
  const told = telling.find(isStanding);
  if (told !== undefined) return { type: 'told', entry: told };
  const alike = view.around(item).filter((entry) => isAlike(entry, item));
  return (
    place('moved', findMoved(report, item, alike, view)) ??
    place(
      'former',
      alike.find((entry) => isStanding(entry) && saidBefore(entry, item)),
    ) ??
    place('cancelled', telling[0]) ??
    place('disputed', findDisputed(report, item, alike, view)) ??
    place(
      'byHand',
      alike.find((entry) => isStanding(entry) && isOnlyByHand(entry, item)),
    ) ?? { type: 'new' }
  );
}

export function isStanding(entry: Entry): boolean {
  return entry.revisions.at(-1)?.status === 'stands';
}

function place(type: Exclude<PlaceInDiary['type'], 'new'>, entry: Entry | undefined): PlaceInDiary | null {
  return entry === undefined ? null : { type, entry };
}

function isAlike(entry: Entry, item: DateItem): boolean {
  const current = entry.revisions.at(-1);
  return current !== undefined && isSameThing(current, item) && !datesAgree(current, item);
}

/** The entry nearest in time that the date moves: a later meeting tells it of what still lay ahead. */
function findMoved(
  report: Report,
  item: DateItem,
  alike: readonly Entry[],
  view: DiaryView,
): Entry | undefined {
  return alike
    .filter((entry) => isStanding(entry) && canMove(report, item, entry, view))
    .sort((a, b) => daysApart(a, item) - daysApart(b, item))[0];
}

function canMove(report: Report, item: DateItem, entry: Entry, view: DiaryView): boolean {
  const current = entry.revisions.at(-1);
  if (current === undefined || lastDay(current.edtf) <= report.meetingDate) return false;
  if (nameDifferentThings(current.what, item.what)) return false;
  const sources = reportsOf(entry);
  if (sources.length === 0 || sources.includes(report.id)) return movesWithin(report, item, entry);
  const isEarlier = sources.every((id) => (meetingOf(view, id) ?? '') < report.meetingDate);
  const others = report.facts.dates.filter((date) => date.check !== 'rejected' && date.id !== item.id);
  const isToldStill = others.some((date) => isSameThing(date, current) && datesAgree(date, current));
  const tellers = [report, ...sources.flatMap((id) => view.reportOf(id) ?? [])];
  const isSeries = tellers.some((teller) => tellsSeveral(teller, item));
  const furthest = isSeries ? FURTHEST_SERIES_MOVE_DAYS : FURTHEST_MOVE_DAYS;
  return isEarlier && !isToldStill && daysApart(entry, item) <= furthest;
}

/** An entry that only this report told of moves when the report was corrected, and no longer holds the words it was told in. */
function movesWithin(report: Report, item: DateItem, entry: Entry): boolean {
  if (reportsOf(entry).length !== 1) return false;
  const gone = report.facts.dates.filter(
    (date) => date.evidence.type === 'officer' && date.check === 'confirmed',
  );
  return gone.some((date) => isSameThing(date, item) && entry.id === `${report.id}.${date.id}`);
}

function tellsSeveral(report: Report, item: DateItem): boolean {
  const alike = report.facts.dates.filter(
    (date) => isDiaryItem(date) && date.check !== 'rejected' && isSameThing(date, item),
  );
  return alike.some((a) => alike.some((b) => !datesAgree(a, b)));
}

function daysApart(entry: Entry, item: DateItem): number {
  const current = entry.revisions.at(-1);
  return current === undefined
    ? Number.POSITIVE_INFINITY
    : Math.abs(daysBetween(firstDay(current.edtf), firstDay(item.edtf)));
}

function saidBefore(entry: Entry, item: DateItem): boolean {
  return entry.revisions.some(
    (revision) => revision.status === 'stands' && isSameThing(revision, item) && datesAgree(revision, item),
  );
}

function isOnlyByHand(entry: Entry, item: DateItem): boolean {
  return reportsOf(entry).length === 0 && daysApart(entry, item) <= FURTHEST_SERIES_MOVE_DAYS;
}

/** The entry that contradicts the date, by the rule that members see contradictions by. */
function findDisputed(
  report: Report,
  item: DateItem,
  alike: readonly Entry[],
  view: DiaryView,
): Entry | undefined {
  const standing = alike.filter(isStanding);
  if (standing.length === 0) return undefined;
  const here: Told = { ...item, evidence: [item.evidence] };
  const also = report.facts.dates
    .filter((date) => date.check !== 'rejected' && date.id !== item.id && isSameThing(date, item))
    .map((date): Told => ({ ...date, evidence: [date.evidence] }));
  const entryOf = new Map(
    view
      .around(item)
      .filter(isStanding)
      .flatMap((entry) => {
        const told = toldOf(entry);
        return told === null || !isSameThing(told, item) ? [] : [[told, entry] as const];
      }),
  );
  const reports = [
    report,
    ...[...entryOf.values()].flatMap(reportsOf).flatMap((id) => view.reportOf(id) ?? []),
  ];
  const others = findConflicts([here, ...also, ...entryOf.keys()], reports).get(here) ?? [];
  return others.flatMap((other) => entryOf.get(other) ?? [])[0];
}

/** What the entry says now, with all that it was told by. */
export function toldOf(entry: Entry): Told | null {
  const current = entry.revisions.at(-1);
  if (current === undefined) return null;
  const { edtf, time, kind, topic, what } = current;
  return { edtf, time, kind, topic, what, evidence: entry.revisions.map(({ evidence }) => evidence) };
}
