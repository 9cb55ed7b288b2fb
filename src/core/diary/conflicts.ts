import { daysBetween } from '../dates/days.ts';
import { firstDay } from '../dates/edtf.ts';
import type { Evidence } from '../reports/fact.ts';
import { reportOf } from '../reports/questions.ts';
import type { Report } from '../reports/report.ts';
import { datesAgree, isSameThing, type Saying } from './agreement.ts';

/** Two dates further apart than this are more likely two things than one told wrongly. */
const FURTHEST_DAYS = 31;

export interface Told extends Saying {
  readonly evidence: readonly Evidence[];
}

/**
 * For each date the others that contradict it: the same thing, told by another reader of the same meeting, with a day or an hour that
 * cannot be true as well. A date on which two readers agree is contradicted by nothing that either says of another day, since one
 * report may tell of several such things ("NPF meetings").
 */
export function findConflicts<Date extends Told>(
  dates: readonly Date[],
  reports: readonly Pick<Report, 'id' | 'meetingDate'>[],
): Map<Date, Date[]> {
  const meetings = new Map(reports.map(({ id, meetingDate }) => [id, meetingDate]));
  const conflicts = new Map<Date, Date[]>();
  for (const together of sharedMeetings(dates, meetings).values())
    for (const date of together) {
      const others = together.filter((other) => contradicts(date, other, together));
      if (others.length > 0) conflicts.set(date, [...new Set([...(conflicts.get(date) ?? []), ...others])]);
    }
  return conflicts;
}

/** The dates of each topic at each meeting that more than one report tells of. */
function sharedMeetings<Date extends Told>(
  dates: readonly Date[],
  meetings: ReadonlyMap<string, string>,
): Map<string, Date[]> {
  const groups = new Map<string, Date[]>();
  for (const date of dates) {
    const days = new Set(reportsOf(date).map((report) => meetings.get(report) ?? report));
    for (const day of days) {
      const key = `${day} ${date.topic}`;
      groups.set(key, [...(groups.get(key) ?? []), date]);
    }
  }
  for (const [key, group] of groups) if (new Set(group.flatMap(reportsOf)).size < 2) groups.delete(key);
  return groups;
}

function contradicts(a: Told, b: Told, all: readonly Told[]): boolean {
  if (a === b || !isSameThing(a, b) || datesAgree(a, b) || sharesReport(a, b)) return false;
  if (Math.abs(daysBetween(firstDay(a.edtf), firstDay(b.edtf))) > FURTHEST_DAYS) return false;
  return !isToldBy(reportsOf(b), a, all) && !isToldBy(reportsOf(a), b, all);
}

/** Whether one of these reports tells of that date too. */
function isToldBy(reports: readonly string[], date: Told, all: readonly Told[]): boolean {
  return all.some(
    (other) =>
      reportsOf(other).some((report) => reports.includes(report)) &&
      isSameThing(other, date) &&
      datesAgree(other, date),
  );
}

function sharesReport(a: Told, b: Told): boolean {
  return reportsOf(a).some((report) => reportsOf(b).includes(report));
}

function reportsOf({ evidence }: Told): string[] {
  return evidence.flatMap((each) => reportOf(each) ?? []);
}
