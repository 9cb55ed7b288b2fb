import { dateLabel, timeLabel } from '../dates/labels.ts';
import type { Report } from '../reports/report.ts';
import { type DateSaid, datesAgree, isSameThing } from './agreement.ts';
import type { Entry } from './entry.ts';
import { reportsOf } from './vouching.ts';

/** The date of one thing as one report gives it. */
export interface Account extends DateSaid {
  readonly report: string;
}

/**
 * What each report that tells of the entry says of its date now: in its own words as far as the report is held, for the entry itself has taken the
 * more exact of two. One account a report; none of what has moved since.
 */
export function accountsOf(entry: Entry, findReport: (id: string) => Report | null): Account[] {
  const current = entry.revisions.at(-1);
  if (current === undefined) return [];
  return reportsOf(entry).flatMap((id) => {
    const told = findReport(id)?.facts.dates.filter(
      (date) => date.check === 'confirmed' && isSameThing(date, current) && datesAgree(date, current),
    );
    const said = told?.find(({ edtf, time }) => edtf === current.edtf && time === current.time) ?? told?.[0];
    const vouching = entry.revisions.findLast(
      ({ evidence, edtf, time }) =>
        'report' in evidence && evidence.report === id && datesAgree({ edtf, time }, current),
    );
    const date = said ?? vouching;
    return date === undefined ? [] : [{ report: id, edtf: date.edtf, time: date.time }];
  });
}

/**
 * How many reports say what of one thing: "2 of 3 reports say midday; 1 gives no hour.", "Both reports say Friday 14 February 2020, midday." What most
 * of them say comes first. Null when fewer than two tell of it. Accounts of an entry that contradicts this one may be among them.
 */
export function tallySentence(accounts: readonly Account[]): string | null {
  if (accounts.length < 2) return null;
  const isOneDay = accounts.every(({ edtf }) => edtf === accounts[0]?.edtf);
  const counts = new Map<string, number>();
  for (const account of accounts) {
    const said = saidOf(account, isOneDay);
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  const [most, ...rest] = [...counts].sort(([, a], [, b]) => b - a);
  if (most === undefined) return null;
  if (rest.length === 0)
    return `${accounts.length === 2 ? 'Both' : `All ${accounts.length}`} reports say ${wholeOf(accounts)}.`;
  const [said, count] = most;
  const first = `${count} of ${accounts.length} reports ${verbOf(said, count)}`;
  return `${[first, ...rest.map(([other, n]) => `${n} ${verbOf(other, n)}`)].join('; ')}.`;
}

const NO_HOUR = 'no hour';

function saidOf({ edtf, time }: DateSaid, isOneDay: boolean): string {
  if (!isOneDay) return dateLabel(edtf, time);
  return time === null ? NO_HOUR : timeLabel(time);
}

function wholeOf(accounts: readonly Account[]): string {
  const [one] = accounts;
  return one === undefined ? '' : dateLabel(one.edtf, one.time);
}

function verbOf(said: string, count: number): string {
  if (said === NO_HOUR) return `${count === 1 ? 'gives' : 'give'} ${NO_HOUR}`;
  return `${count === 1 ? 'says' : 'say'} ${said}`;
}
