import { dateLabel } from '../core/dates/labels.ts';
import type { BankHolidays } from '../core/dates/working-days.ts';
import { isDiaryItem } from '../core/diary/merge.ts';
import { accountsOf } from '../core/diary/tally.ts';
import type { Fact, FactList, Relation, ReviewCard, ReviewItem } from '../core/ports/review.ts';
import type { DateItem } from '../core/reports/fact.ts';
import type { Report } from '../core/reports/report.ts';
import { isStated } from './confirm.ts';
import type { DiaryView } from './diary-view.ts';
import { type Lint, lintDate } from './lint.ts';
import { type PlaceInDiary, placeInDiary } from './place-in-diary.ts';

/** The lists in the order of a card. */
const LISTS: readonly FactList[] = ['dates', 'figures', 'votes', 'decisions', 'asks', 'promises', 'people'];

/** The facts of a report list by list, each in the order of the text. */
export function factsOf(report: Report): { readonly list: FactList; readonly fact: Fact }[] {
  return LISTS.flatMap((list) => [...report.facts[list]].sort(byPlace).map((fact) => ({ list, fact })));
}

function byPlace(a: Fact, b: Fact): number {
  return placeOf(a) - placeOf(b);
}

/** What is held of a bundled report says only in which paragraph a fact stands; both never mix in one list for long. */
function placeOf({ evidence }: Fact): number {
  if (evidence.type === 'quote') return evidence.start;
  return evidence.type === 'paragraph' ? evidence.paragraph : Number.MAX_SAFE_INTEGER;
}

/** What is still to be decided of a report. */
export function cardOf(report: Report, view: DiaryView, holidays: BankHolidays): ReviewCard {
  const facts = factsOf(report);
  const waiting = facts.filter(({ fact }) => fact.check === 'unchecked');
  const looks = waiting.map(({ list, fact }) => ({
    list,
    fact,
    look: lookAt(fact, list, report, view, holidays),
  }));
  return {
    report,
    waiting: looks.map(
      ({ list, fact, look }): ReviewItem => ({
        list,
        fact,
        relation: look === null ? null : look.relation,
        warnings: look === null ? [] : [...look.doubts, ...look.remarks],
      }),
    ),
    confirmed: facts.filter(({ fact }) => fact.check === 'confirmed').length,
    rejected: facts.filter(({ fact }) => fact.check === 'rejected').length,
    stated: looks.filter(({ list, fact, look }) =>
      isStated(list, fact, () => look !== null && holdsBack(look)),
    ).length,
  };
}

/** What a card says of a date besides what it is. */
interface Look extends Lint {
  /** Null for what is no date of the diary. */
  readonly relation: Relation | null;
}

function lookAt(
  fact: Fact,
  list: FactList,
  report: Report,
  view: DiaryView,
  holidays: BankHolidays,
): Look | null {
  return list === 'dates' && 'edtf' in fact ? lookAtDate(fact, report, view, holidays) : null;
}

/** How a date of the report stands to the diary, and what looks wrong about it. */
export function lookAtDate(item: DateItem, report: Report, view: DiaryView, holidays: BankHolidays): Look {
  if (!isDiaryItem(item)) return { relation: null, doubts: [], remarks: [] };
  const place = placeInDiary(report, item, view);
  const { doubts, remarks } = lintDate(toLinted(item, report), besideIn(report, item), holidays);
  const more = doubtOf(place);
  return {
    relation: relationOf(place, report, item, view),
    doubts: more === null ? doubts : [more, ...doubts],
    remarks,
  };
}

/** Whether a person must look before a date that is printed in full counts: something stands against it. */
export function holdsBack({ relation, doubts }: Look): boolean {
  return relation?.type === 'moved' || relation?.type === 'disputed' || doubts.length > 0;
}

function toLinted(item: DateItem, report: Report): Parameters<typeof lintDate>[0] {
  const quote = item.evidence.type === 'quote' ? item.evidence.quote : item.words;
  return { ...item, quote, from: report.meetingDate, fromMeeting: true };
}

/** The other dates of the report that count, those of one timetable put together by hand as such. */
function besideIn(report: Report, item: DateItem): Parameters<typeof lintDate>[1] {
  const steps = (report.timetables ?? [])
    .map((timetable) => timetable.steps.map(({ date }) => date))
    .find((dates) => dates.includes(item.id));
  return report.facts.dates
    .filter((date) => date.id !== item.id && date.check !== 'rejected' && isDiaryItem(date))
    .map((date) => ({ ...date, together: steps?.includes(date.id) === true }));
}

/** What the diary itself holds against a date. */
function doubtOf(place: PlaceInDiary): string | null {
  if (place.type === 'new') return null;
  const current = place.entry.revisions.at(-1);
  if (current === undefined) return null;
  const when = dateLabel(current.edtf, current.time);
  if (place.type === 'former') return `The diary had this date before it moved to ${when}.`;
  if (place.type === 'cancelled') return `The diary had this date, and it was cancelled: ${current.reason}.`;
  return place.type === 'byHand' ? `An officer entered the same thing for ${when}.` : null;
}

function relationOf(place: PlaceInDiary, report: Report, item: DateItem, view: DiaryView): Relation {
  switch (place.type) {
    case 'moved':
    case 'disputed':
      return { type: place.type, entry: place.entry.id, was: dateOf(place.entry) };
    case 'told':
    case 'own': {
      if (place.entry.revisions.at(-1)?.status !== 'stands') return { type: 'new' };
      const others = accountsOf(place.entry, view.reportOf).filter((account) => account.report !== report.id);
      const agree = others.filter(({ edtf, time }) => edtf === item.edtf && time === item.time).length;
      return { type: 'told', entry: place.entry.id, agree, sources: others.length };
    }
    default:
      return { type: 'new' };
  }
}

function dateOf(entry: { readonly revisions: readonly { edtf: string; time: string | null }[] }): {
  edtf: string;
  time: string | null;
} {
  const current = entry.revisions.at(-1);
  return { edtf: current?.edtf ?? '', time: current?.time ?? null };
}
